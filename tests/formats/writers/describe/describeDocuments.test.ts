import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../src/pipeline.ts';
import { process } from '../../../support/publish.ts';
import { writeTabText } from '../pages/writeTabText.ts';
import { differences } from '../sameData.ts';
import { describeDocument } from './describeDocument.ts';
import { describeDocuments, realDocuments } from './describeDocuments.ts';
import type { DescribedDocument } from './described.ts';
import { layGrid } from './layGrid.ts';
import { printedLine } from './printedLine.ts';

/** What page breaks and the extraction did to the originals: the pieces printed, and what the description has instead. */
const REPAIRED: Record<string, { printed: string[]; described: string[] }> = {
  // Page numbers at the foot of the list of contents.
  'guanting-2024': { printed: ['1', '2'], described: [] },
  'hongyazi-2024': {
    printed: ['产出指', '数量指标（必填硬性指', '标', '标)'],
    described: ['产出指标', '数量指标（必填硬性指标)'],
  },
  // The second 标 is printed below a page break although the label above the break is whole.
  'pingluo-organization-2024': {
    printed: ['产出指', '数量指标 (必填硬性指', '标', '标', '标)', ...Array(4).fill(['项目资金', '(万元)']).flat()],
    described: ['产出指标', '数量指标 (必填硬性指标)', ...Array(4).fill('项目资金(万元)')],
  },
  'taole-2022': {
    printed: ['实行网格化管理, 网格员走访村 (社区) 民、', '全覆盖)'],
    described: ['实行网格化管理, 网格员走访村 (社区) 民、全覆盖)'],
  },
};

const textOf = (name: string) => readFileSync(`tests/county/documents/${name}.txt`, 'utf8');

/** Every non-blank piece of a tab text, sorted. */
const piecesOf = (text: string): string[] =>
  text
    .split(/[\n\t]/)
    .map((piece) => printedLine([piece]))
    .filter((piece) => piece !== '')
    .sort();

const descriptions = describeDocuments();

it('describes all real documents', () => {
  expect(descriptions.map(({ name }) => `${name}.txt`)).toEqual(realDocuments);
});

describe.each(descriptions)('the description of $name', (description: DescribedDocument) => {
  const written = new TextDecoder().decode(writeTabText(description));

  it('is what the pipeline reads, laid out as the original form', async () => {
    const file = `${description.name}.txt`;
    expect(describeDocument(await readTables(readFileSync(`tests/county/documents/${file}`), file))).toEqual(
      description,
    );
  });

  it('holds every printed cell exactly once', () => {
    const { printed = [], described = [] } = REPAIRED[description.name] ?? {};
    expect([...piecesOf(written), ...printed].sort()).toEqual(
      [...piecesOf(textOf(description.name)), ...described].sort(),
    );
  });

  it('has tables whose merged cells cover the grid without holes', () => {
    for (const block of description.blocks) {
      if (block.kind === 'table') expect(layGrid(block).every((row) => row.length === block.columns)).toBe(true);
    }
  });

  it('gives the same data as the document when written as text again', async () => {
    const file = `${description.name}.txt`;
    expect(
      differences(await process({ [file]: textOf(description.name) }), await process({ [file]: written })),
    ).toEqual([]);
  });

  it('merges first-level classes over the rows of their indicators', () => {
    const cells = description.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    expect(cells.some(({ text, rowSpan = 1 }) => /产\s*出\s*指\s*标/.test(text) && rowSpan > 3)).toBe(true);
  });
});

it('a changed amount, a lost row and a moved class are all found by the comparison of data', async () => {
  const text = textOf('taole-2022');
  const usual = await process({ 'taole-2022.txt': text });
  const found = async (changed: string) => differences(usual, await process({ 'taole-2022.txt': changed }));
  expect(await found(text)).toEqual([]);
  expect(await found(text.replaceAll('1415670', '1415671'))).toContain(
    'projects.csv row 2 total_yuan: “1415671” instead of “1415670”',
  );
  expect((await found(text.replace(/\n.*生活垃圾清运率.*/, '')))[0]).toMatch(
    /^indicators\.csv: \d+ rows instead of \d+$/,
  );
  expect(await found(text.replace('质量指标（必填）', '时效指标（必填）'))).toContain(
    'indicators.csv row 2 level2: “时效指标” instead of “质量指标”',
  );
});
