import type { SourceDocument, Tally } from '../../model/block.ts';
import { memberRef, type SourceRef } from '../../model/sourceRef.ts';

/** A document as read on its own → the same with its places in the archive: `t2 r5 c3` → `附件.docx#t2 r5 c3`. */
export function inMember(document: SourceDocument, member: string): SourceDocument {
  const placed = <Placed extends { ref: SourceRef }>(item: Placed): Placed => ({
    ...item,
    ref: memberRef(member, item.ref),
  });
  return {
    blocks: document.blocks.map((block) =>
      block.kind === 'paragraph'
        ? placed(block)
        : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(placed) })) },
    ),
    notes: document.notes.map((note) => ({ ...note, ref: note.ref === null ? null : memberRef(member, note.ref) })),
    omissions: document.omissions.map((omission) => ({ ...omission, part: memberRef(member, omission.part) })),
    ...(document.unseen && { unseen: document.unseen.map(placed) }),
  };
}

/** What was counted in a document on its own → the same by the parts of the archive. */
export const talliesInMember = (tallies: readonly Tally[], member: string): Tally[] =>
  tallies.map((tally) => ({ ...tally, part: memberRef(member, tally.part) }));
