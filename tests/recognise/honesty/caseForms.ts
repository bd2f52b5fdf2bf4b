import { readdirSync, readFileSync } from 'node:fs';
import type { Grid } from '../../../src/model/block.ts';
import { readDocument } from '../../../src/pipeline.ts';
import type { DescribedBlock, DescribedTable } from '../../formats/writers/describe/described.ts';
import { layGrid } from '../../formats/writers/describe/layGrid.ts';
import { seededRandom } from '../../formats/writers/invent/seededRandom.ts';
import { type Form, setText, splitTable } from './form.ts';

const CASES = 'tests/cases';

/** Every real excerpt that came as a Word document, by case: forms of other provinces. */
const words = () => readdirSync(CASES).filter((name) => readdirSync(`${CASES}/${name}`).includes('input.docx'));
const TEXTS = ['two-periods-side-by-side'];

/**
 * The printed forms of the cases, as many variations of each as asked for: the same layout, other amounts and targets. A list of many
 * projects is cut to its first.
 */
export async function caseForms(variations: number): Promise<Form[][]> {
  const files = [...words().map((name) => `${name}/input.docx`), ...TEXTS.map((name) => `${name}/input.txt`)];
  return Promise.all(
    files.map(async (file) => {
      const { blocks } = await readDocument(readFileSync(`${CASES}/${file}`), file);
      const form = formOf(
        file.replace(/\/.*/, ''),
        blocks.flatMap((block): DescribedBlock[] => {
          if (block.kind === 'grid') return [tableOf(block)];
          const { text, gapAbove } = block;
          return text.includes('填表人') ? [] : [{ kind: 'paragraph', text, set: 'text', gapAbove }];
        }),
      );
      return Array.from({ length: variations }, (_, seed) => variation(form, seed));
    }),
  );
}

function formOf(name: string, blocks: readonly DescribedBlock[]): Form {
  const end = blocks.findLastIndex(({ kind }) => kind === 'table');
  const lines = (of: readonly DescribedBlock[]) => of.filter((block) => block.kind === 'paragraph');
  const tables = blocks.filter((block) => block.kind === 'table').map(firstProject);
  return { name, above: lines(blocks.slice(0, end)), tables, pages: [], below: lines(blocks.slice(end)), after: [] };
}

/** A list prints its projects one below the other. */
function firstProject(table: DescribedTable): DescribedTable {
  const head = table.rows.findIndex((row) => row.some(({ text }) => text === '项目名称'));
  if (!table.rows[head]?.some(({ text }) => text === '三级指标')) return table;
  const column = table.rows[head]?.findIndex(({ text }) => text === '项目名称') ?? 0;
  const names = layGrid(table).flatMap((slots, row) =>
    row > head && slots[column]?.part === 'own' && slots[column].cell.text !== '' ? [row] : [],
  );
  return names[1] === undefined ? table : splitTable(table, names[1])[0];
}

function tableOf({ rows }: Grid): DescribedTable {
  const columns = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan - 1)));
  return {
    kind: 'table',
    columns,
    widths: Array.from({ length: columns }, () => 10),
    rows: filled(rows, columns),
  };
}

/** Text files leave out the blank cells at the ends of their rows. */
function filled(rows: Grid['rows'], columns: number): DescribedTable['rows'] {
  const taken = rows.map(() => new Uint8Array(columns + 1));
  return rows.map(({ cells }, index) => {
    for (const { column, colSpan, rowSpan } of cells) {
      for (let down = 0; down < rowSpan; down += 1) taken[index + down]?.fill(1, column, column + colSpan);
    }
    const blanks = Array.from({ length: columns }, (_, at) => at + 1).filter((column) => !taken[index]?.[column]);
    return [...cells, ...blanks.map((column) => ({ column, text: '', colSpan: 1, rowSpan: 1 }))]
      .sort((a, b) => a.column - b.column)
      .map(({ text, colSpan, rowSpan }) => {
        const lines = text.split('\n');
        const breaks = lines.slice(0, -1).map((_, line) => lines.slice(0, line + 1).join('').length);
        return {
          text: lines.join(''),
          ...(breaks.length > 0 && { breaks }),
          ...(colSpan > 1 && { colSpan }),
          ...(rowSpan > 1 && { rowSpan }),
        };
      });
  });
}

/** Digits of amounts and targets changed, the first kept so that a number stays as long as it is; the variation 0 is as printed. */
function variation(form: Form, seed: number): Form {
  const random = seededRandom(seed);
  const varied = structuredClone(form);
  if (seed === 0) return varied;
  for (const cell of varied.tables.flatMap(({ rows }) => rows.flat())) {
    if (!/^[≥≤<>=]*\d[\d,.]*\D{0,4}$/.test(cell.text) || /^(?:19|20)\d\d/.test(cell.text)) continue;
    setText(
      cell,
      cell.text.replace(/(?<=\d[\d,.]*)[1-9]/g, () => String(random.whole(1, 9))),
    );
  }
  return varied;
}
