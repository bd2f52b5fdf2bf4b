import { Destination, type DocumentTables } from '../model/documentTables.ts';
import { InputError } from '../model/inputError.ts';
import type { LedgerEntry } from '../model/site.ts';

const charactersOf = (text: string) => Array.from(text.replace(/\s+/g, '')).length;

/** Cells and non-blank characters by destination, in the order of the data dictionary; destinations without cells left out. */
export function ledgerOf({ tables, outside }: DocumentTables): LedgerEntry[] {
  const entries = new Map(
    Destination.options.map((destination) => [destination, { destination, cells: 0, characters: 0 }]),
  );
  for (const cell of [...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)), ...outside]) {
    const entry = entries.get(cell.to);
    if (!entry) continue;
    entry.cells += 1;
    entry.characters += charactersOf(cell.text);
  }
  return [...entries.values()].filter(({ cells }) => cells > 0);
}

/**
 * Proves that every non-blank cell of a text source is in the parsed tables exactly once, against a plain count that knows
 * nothing of rows, tables or forms: the pieces between tabs and line ends, by line.
 * @throws InputError naming the first lines whose books do not balance
 */
export function assertBalanced(document: DocumentTables, text: string): void {
  const printed = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map((line) => piecesOf(line));
  const placed = new Map<number, string[]>();
  for (const { line, text } of [
    ...document.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    ...document.outside,
  ]) {
    const pieces = placed.get(line);
    if (pieces) pieces.push(text);
    else placed.set(line, [text]);
  }
  const wrong = printed.flatMap((pieces, index) => {
    const found = placed.get(index + 1) ?? [];
    return pieces.toSorted().join('\t') === found.toSorted().join('\t') ? [] : [index + 1];
  });
  const beyond = [...placed.keys()].filter((line) => line > printed.length);
  const lines = [...wrong, ...beyond];
  if (lines.length === 0) return;
  throw new InputError(
    `${document.id} 第 ${lines.slice(0, 5).join('、')} 行`,
    `共 ${lines.length} 行的单元格没有恰好归入一处`,
    '原文每个非空单元格恰好归入一处',
    '把该文档和这句话发给本项目的维护者',
  );
}

const piecesOf = (line: string) => line.split('\t').filter((piece) => piece.trim() !== '');
