import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/formats/formats.ts';
import type { Grid, GridCell } from '../../src/model/block.ts';
import { recogniseDocument } from '../../src/recognise/recogniseDocument.ts';
import { templates } from '../../src/recognise/templates.ts';

/** A self-evaluation of 云南: `年度指标值` over 指标性质, 指标值 and 度量单位, beside 实际完成值 and others that are as high as both rows. */
async function tableWith(change: (upper: GridCell[], lower: GridCell[]) => void) {
  const bytes = readFileSync('tests/cases/self-evaluation-heads-in-two-rows/input.docx');
  const { blocks } = await readDocument(bytes, 'a.docx');
  const grid = blocks.find((block): block is Grid => block.kind === 'grid');
  const at = grid?.rows.findIndex(({ cells }) => cells.some(({ text }) => text === '年度指标值')) ?? -1;
  change(grid?.rows[at]?.cells ?? [], grid?.rows[at + 1]?.cells ?? []);
  return recogniseDocument(blocks, templates).tables[0];
}

const cellOf = (cells: readonly GridCell[], text: string): GridCell => {
  const cell = cells.find((each) => each.text === text);
  if (!cell) throw new Error(`no cell ${text}`);
  return cell;
};

it('heads in two rows are one row of heads, each of the columns below it', async () => {
  const table = await tableWith(() => {});
  expect(table?.template).toBe('yunnan-result');
  expect(table?.indicators[0]).toMatchObject({
    target: { printed: '≧735人次', number: '735' },
    actual: { printed: '735' },
    weight: { text: '10' },
  });
});

it.each<[string, (upper: GridCell[], lower: GridCell[]) => void]>([
  [
    'a head over others that is no heading of a block',
    (upper) => {
      cellOf(upper, '年度指标值').text = '年度完成值';
    },
  ],
  [
    'a head over others that is as high as both',
    (upper) => {
      cellOf(upper, '年度指标值').rowSpan = 2;
    },
  ],
  [
    'a head beside them that nobody knows',
    (upper) => {
      cellOf(upper, '实际完成值').text = '往年情况';
    },
  ],
  [
    'a head beside them that reaches into the rows',
    (upper) => {
      cellOf(upper, '实际完成值').rowSpan = 3;
    },
  ],
  [
    'another head over the values',
    (_, lower) => {
      cellOf(lower, '指标值').text = '完成值';
    },
  ],
])('with %s the table is not read', async (_, change) => {
  expect(await tableWith(change)).toMatchObject({ template: null });
});
