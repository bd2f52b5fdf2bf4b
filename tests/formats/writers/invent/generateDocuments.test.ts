import { describe, expect, it } from 'vitest';
import { process } from '../../../support/publish.ts';
import { layGrid } from '../describe/layGrid.ts';
import { writeTabText } from '../pages/writeTabText.ts';
import { truthDifferences } from '../truthDifferences.ts';
import { generateDocuments } from './generateDocuments.ts';

const generated = generateDocuments(60);
const readableAsText = generated.filter(({ needsMerges }) => !needsMerges);

it('most generated documents can be read without their merged cells, some cannot', () => {
  expect(readableAsText.length).toBeGreaterThanOrEqual(30);
  expect(readableAsText.length).toBeLessThan(generated.length);
});

describe.each(readableAsText)('the generated document $document.name', ({ document, ...truth }) => {
  it('gives the known projects and indicators when written as text', async () => {
    const published = await process({ [`${document.name}.txt`]: writeTabText(document) });
    expect(truthDifferences(truth, published)).toEqual([]);
  });

  it('has tables without holes and with merged cells', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    for (const table of tables) expect(() => layGrid(table)).not.toThrow();
    expect(tables.some(({ rows }) => rows.flat().some(({ rowSpan = 1 }) => rowSpan > 2))).toBe(true);
  });
});

it('the same seed gives the same documents, another seed others', () => {
  expect(generateDocuments(4)).toEqual(generateDocuments(4));
  expect(generateDocuments(4, 2)).not.toEqual(generateDocuments(4));
});

it('generated documents hold breaks in labels, names and numbers, blank targets and classes without an indicator', async () => {
  const cells = generated.flatMap(({ document }) =>
    document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
  );
  const broken = cells.filter(({ breaks = [] }) => breaks.length > 0).map(({ text }) => text);
  expect(broken).toContain('绩效指标');
  expect(broken.some((text) => /^\d{4,}/.test(text))).toBe(true);
  expect(broken.some((text) => text.length > 20)).toBe(true);
  expect(generated.some(({ indicators }) => indicators.some(({ target_printed }) => target_printed === ''))).toBe(true);
  const published = await Promise.all(generated.map(({ document }) => process({ 'a.txt': writeTabText(document) })));
  const emptyRows = published.flatMap(({ site }) => site.projects);
  expect(emptyRows.some(({ emptyRowCount }) => emptyRowCount > 0)).toBe(true);
});
