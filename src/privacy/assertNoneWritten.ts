import { InputError } from '../model/inputError.ts';
import { findPersonalData } from './findPersonalData.ts';
import type { PersonalDataHit } from './personalDataHit.ts';
import { PERSONAL_DATA_KINDS } from './personalDataKinds.ts';
import { withoutStars } from './withoutStars.ts';

/** What the office wrote itself and the site will show: a reply, a correction. */
export interface WrittenText {
  /** The file it stands in, for the sentence: `replies/p-1.md`. */
  file: string;
  text: string;
}

/**
 * What the office writes itself is never masked: who wrote it can leave a number out.
 * @throws InputError that names the first file with personal data, the number masked
 */
export function assertNoneWritten(texts: readonly WrittenText[]): void {
  for (const { file, text } of texts) {
    const hit = hitsIn(text)[0] ?? hitsIn(withoutStars(text)).find(isWhole);
    if (!hit) continue;
    const found = `写有${PERSONAL_DATA_KINDS[hit.kind].name}（${hit.excerpt}），什么都没有写出`;
    throw new InputError(file, found, '不含个人信息的文字', '把它从这个文件里删去，再运行');
  }
}

function hitsIn(text: string): PersonalDataHit[] {
  const outside = text
    .split('\n')
    .map((line, index) => ({ ref: `L${index + 1}`, text: line, to: 'narrative' }) as const);
  return findPersonalData({ title: '', source: null, notes: [], tables: [], outside });
}

/** The fewest digits of a telephone with all of them, and of the other numbers; what stars really hide leaves fewer. */
const WHOLE = { phone: 11, other: 15 };

const isWhole = ({ kind, value }: PersonalDataHit): boolean =>
  value.length >= (kind === 'mobile-number' || kind === 'landline-number' ? WHOLE.phone : WHOLE.other);
