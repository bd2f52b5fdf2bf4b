import type { Omission, SourceNote } from '../model/block.ts';
import type { SourceRef } from '../model/sourceRef.ts';

/** Fewer cells or lines are no table. */
const LEAST = 2;

/** Says how much of a file is not seen by who opens it, cells where it hides some wholly. */
export const hiddenNote = (
  ref: SourceRef | null,
  { cells, characters }: Pick<Omission, 'cells' | 'characters'>,
): SourceNote => ({
  code: 'document/hidden-text',
  ref,
  printed: cells > 0 ? `隐藏 ${cells} 格` : `隐藏 ${characters} 字`,
  expected: '看得见的文字；隐藏的没有收入',
});

/** The same of all that a document hides: whole cells, as a table that nobody sees. Of single words of it nobody misses any. */
export function hiddenNotes(omissions: readonly Omission[]): SourceNote[] {
  const hidden = omissions.filter(({ reason }) => reason === 'hidden-text');
  const cells = hidden.reduce((sum, omission) => sum + omission.cells, 0);
  return cells < LEAST ? [] : [hiddenNote(null, { cells, characters: 0 })];
}
