import type { DocumentTables } from '../../src/model/documentTables.ts';

/**
 * A document with one table of the given rows, cells parted by ` | `, and lines before it. Every cell is a field of no project; places
 * are called as in a Word document.
 */
export function printedIn(rows: readonly string[], lines: readonly string[] = []): DocumentTables {
  return {
    format: 'mingbai-tables/2',
    id: 'a',
    title: '',
    currencyUnit: null,
    fiscalYear: null,
    source: { file: 'a.docx', sha256: '0'.repeat(64), bytes: 1, format: 'docx', encoding: null },
    tables: [
      {
        number: 1,
        template: null,
        kind: 'other',
        ref: 't1 r1 c1',
        currencyUnit: null,
        fiscalYear: null,
        fields: {},
        funding: {},
        schedule: [],
        indicators: [],
        emptyRows: [],
        notes: [],
        rows: rows.map((row, above) => ({
          cells: row
            .split(' | ')
            .map((text, at) => ({ ref: `t1 r${above + 1} c${at + 1}`, column: at + 1, text, to: 'unplaced' as const }))
            .filter(({ text }) => text !== ''),
        })),
      },
    ],
    outside: lines.map((text, at) => ({ ref: `L${at + 1}`, text, to: 'unplaced' })),
    notes: [],
    omitted: { cells: 0, characters: 0 },
  };
}

/** Every text of such a document, as lines: rows with ` | ` between cells, then the lines outside. */
export const textsOf = ({ tables, outside }: DocumentTables): string[] => [
  ...tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))),
  ...outside.map(({ text }) => text),
];
