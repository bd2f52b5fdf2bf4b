import { characterCount, type Omission, type Tally } from '../model/block.ts';
import { Destination, type DocumentTables } from '../model/documentTables.ts';
import { InputError } from '../model/inputError.ts';
import type { LedgerEntry } from '../model/site.ts';
import { partOf, sayPlace } from '../model/sourceRef.ts';

/** Every cell of a document and every piece of text outside its tables. */
const placedCells = ({ tables, outside }: DocumentTables) => [
  ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ...outside,
];

/** Cells and non-blank characters by destination, in the order of the data dictionary; destinations without cells left out. */
export function ledgerOf(document: DocumentTables): LedgerEntry[] {
  const entries = new Map(
    Destination.options.map((destination) => [destination, { destination, cells: 0, characters: 0, corrected: 0 }]),
  );
  for (const { to, text, corrected } of placedCells(document)) {
    const entry = entries.get(to);
    if (!entry) continue;
    entry.cells += 1;
    if (corrected !== undefined) entry.corrected += 1;
    entry.characters += characterCount(text);
  }
  entries.set('omitted', { destination: 'omitted', ...document.omitted, corrected: 0 });
  return [...entries.values()].filter(({ cells }) => cells > 0);
}

/**
 * Proves that every non-blank cell of a source is in the parsed tables exactly once, part by part (line, sheet, table, page), against a
 * plain count that knows nothing of rows, grids or forms.
 * @param omissions what nobody who looks at the source sees
 * @throws InputError naming the first parts whose books do not balance
 */
export function assertBalanced(
  document: DocumentTables,
  omissions: readonly Omission[],
  tallies: readonly Tally[],
): void {
  const placed = new Map<string, { cells: number; characters: number }>();
  const add = (part: string, cells: number, characters: number) => {
    const known = placed.get(part);
    if (!known) placed.set(part, { cells, characters });
    else {
      known.cells += cells;
      known.characters += characters;
    }
  };
  for (const { ref, text } of placedCells(document)) add(partOf(ref), 1, characterCount(text));
  for (const { part, cells, characters } of omissions) add(part, cells, characters);
  const wrong = tallies.flatMap(({ part, cells, characters }) => {
    const found = placed.get(part) ?? { cells: 0, characters: 0 };
    placed.delete(part);
    return found.characters === characters && (cells === null || found.cells === cells) ? [] : [part];
  });
  const parts = [...wrong, ...placed.keys()];
  if (parts.length === 0) return;
  throw new InputError(
    `${document.id} ${parts.slice(0, 5).map(sayPlace).join('、')}`,
    `共 ${parts.length} 处的单元格没有恰好归入一处`,
    '原文每个非空单元格恰好归入一处',
    '把该文档和这句话发给本项目的维护者',
  );
}
