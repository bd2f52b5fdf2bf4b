import type { UnseenText } from '../model/block.ts';
import { partOf } from '../model/sourceRef.ts';
import { findPersonalData } from './findPersonalData.ts';
import type { PersonalDataHit } from './personalDataHit.ts';
import type { Printed } from './printedPieces.ts';

/**
 * The personal data in text that nobody sees, such as a hidden sheet: it is not published, but the original that is offered for download
 * holds it. Cells of a sheet keep their neighbours, which say what a number is.
 */
export function findUnseen(unseen: readonly UnseenText[]): PersonalDataHit[] {
  const outside = unseen.filter(({ at }) => at === undefined).map(({ ref, text }) => ({ ref, text, to: UNPLACED }));
  const sheets = Map.groupBy(
    unseen.filter(({ at }) => at !== undefined),
    ({ ref }) => partOf(ref),
  );
  const tables = [...sheets.values()].map((cells) => ({ rows: rowsOf(cells), notes: [] }));
  return findPersonalData({ title: '', source: null, notes: [], outside, tables }).map((hit) => ({
    ...hit,
    where: 'unseen',
  }));
}

const UNPLACED = 'unplaced' as const;

const rowsOf = (cells: readonly UnseenText[]): Printed['tables'][number]['rows'] =>
  [...Map.groupBy(cells, ({ at }) => at?.row ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => ({
      cells: row
        .map(({ ref, text, at }) => ({ ref, text, column: at?.column ?? 1, to: UNPLACED }) as const)
        .sort((a, b) => a.column - b.column),
    }));
