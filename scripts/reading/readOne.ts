import type { PersonalDataDecision } from '../../src/model/personalData.ts';
import { readTables } from '../../src/pipeline.ts';
import { type Decided, decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { assertMemoryToRead } from '../report/memory.ts';

/** A document that is to be read as it is printed. */
export interface ToRead {
  bytes: Uint8Array;
  /** its name in documents/ */
  file: string;
  /** its path in an archive; null for a file of its own */
  member: string | null;
  /** what the office decided about personal data in it */
  decision: PersonalDataDecision | undefined;
}

/**
 * Reads a document and takes it through the gate.
 * @throws InputError where it cannot be read wholly, or not in the memory there is
 */
export async function readOne({ bytes, file, member, decision }: ToRead): Promise<Decided> {
  assertMemoryToRead(bytes, file);
  return decidePersonalData(await readTables(bytes, file, member), decision);
}
