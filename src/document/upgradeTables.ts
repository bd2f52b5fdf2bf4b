import { textRef } from '../model/sourceRef.ts';

type Json = Record<string, unknown>;

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

const refOf = (item: Json): string => textRef(Number(item.line ?? 1), Number(item.column ?? 1));

/** Every place `{line, row, column}` below a value becomes `{ref, row, column}`. */
function withRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRefs);
  if (value === null || typeof value !== 'object') return value;
  const item = value as Json;
  if (typeof item.line === 'number' && typeof item.row === 'number') {
    return { ref: refOf(item), row: item.row, column: item.column };
  }
  return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, withRefs(inner)]));
}

function upgradeTable({ startLine, rows, notes, ...table }: Json): Json {
  return {
    ...(withRefs(table) as Json),
    kind: table.template === null ? 'other' : 'target',
    ref: textRef(Number(startLine ?? 1), 1),
    notes: list(notes).map(({ line, ...note }) => ({ ...note, ref: textRef(Number(line ?? 1), 1) })),
    rows: list(rows).map(({ afterBreak, cells }) => ({
      ...(afterBreak ? { gapAbove: true } : {}),
      cells: list(cells).map((cell) => {
        const { line: _, ...rest } = cell;
        return { ref: refOf(cell), ...rest };
      }),
    })),
  };
}

/**
 * Parsed tables of format 1 (`mingbai-tables/1`, whose places were lines of a text) → format 2; anything else as it is. What neither
 * format allows is left for the schema to refuse.
 */
export function upgradeTables(json: unknown): unknown {
  if (json === null || typeof json !== 'object') return json;
  // A derived file that somebody took as the beginning of one to hand in.
  const { derived: _derived, ...given } = json as Json;
  if (given.format !== 'mingbai-tables/1') return given;
  const { source, tables, outside, ...document } = given;
  const { lines: _, ...file } = (source ?? {}) as Json;
  return {
    ...document,
    format: 'mingbai-tables/2',
    source: source ? { ...file, format: 'text' } : null,
    tables: Array.isArray(tables) ? list(tables).map(upgradeTable) : tables,
    outside: list(outside).map((text) => {
      const { line: _line, column: _column, ...rest } = text;
      return { ref: refOf(text), ...rest };
    }),
  };
}
