import { inflateMember } from './inflateMember.ts';
import { memberName } from './memberName.ts';
import { type DirectoryEntry, readDirectory, ZipDamage } from './readDirectory.ts';
import { type ZipFailure, zipError } from './zipFailures.ts';
import { newZipBudget, type ZipBudget, zipLimits } from './zipLimits.ts';

export interface ZipMember {
  /** Its path, `/` between folders. */
  name: string;
  /** Inflated bytes. */
  size: number;
  /** Inflates it, anew at every call. @throws InputError where it is damaged or not what the directory declares */
  bytes(): Uint8Array;
}

/**
 * The members of a ZIP file in the order of its directory, folders left out. Every limit is held against the directory before
 * anything is inflated, and again while inflating, since a directory may lie.
 * @param file its name, for messages
 * @param budget shared by an archive and the archives inside it
 * @throws InputError for an archive that is cut short, damaged, encrypted, split, too large or hostile
 */
export function openZip(bytes: Uint8Array, file: string, budget: ZipBudget = newZipBudget()): ZipMember[] {
  const entries = inWords(file, () => readDirectory(bytes));
  budget.entries -= entries.length;
  if (budget.entries < 0) throw zipError('entries', file);
  const seen = new Set<string>();
  const members: ZipMember[] = [];
  for (const entry of entries) {
    const name = inWords(file, () => memberName(entry));
    if (name.endsWith('/')) continue;
    const place = `${file} 中的 ${name}`;
    const failure = seen.has(name) ? 'duplicate' : judge(entry, budget);
    if (failure) throw zipError(failure, failure === 'totalBytes' ? file : place);
    seen.add(name);
    budget.bytes -= entry.size;
    members.push({ name, size: entry.size, bytes: () => inWords(place, () => inflateMember(bytes, entry)) });
  }
  return members;
}

function judge({ flags, method, size, packed }: DirectoryEntry, budget: ZipBudget): ZipFailure | null {
  // Bit 6: strong encryption; bit 13: the directory itself is masked; method 99: AES.
  if (flags & ((1 << 0) | (1 << 6) | (1 << 13)) || method === 99) return 'encrypted';
  if (method !== 0 && method !== 8) return 'method';
  if (size > zipLimits.memberBytes) return 'memberBytes';
  if (size > zipLimits.ratioFreeBytes && size > packed * zipLimits.ratio) return 'ratio';
  if (size > budget.bytes) return 'totalBytes';
  return null;
}

function inWords<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ZipDamage ? zipError(error.failure, place) : error;
  }
}
