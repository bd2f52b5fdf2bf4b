import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentTables } from '../../../src/model/documentTables.ts';
import { countyDocuments, countyText } from '../../support/county.ts';
import { process, publishedRows } from '../../support/publish.ts';
import { runs } from '../../support/runs.ts';

const documents = Object.keys(countyDocuments).map((file) => countyText(file).split('\n'));

/** A stretch of a real document, a few tables long. */
const stretch = fc
  .tuple(fc.nat(documents.length - 1), fc.nat(10_000), fc.integer({ min: 1, max: 120 }))
  .map(([which, start, length]) => {
    const all = documents[which] ?? [];
    const from = start % all.length;
    return all.slice(from, from + length);
  });

type Mutation = (lines: readonly string[], at: number, extra: string) => string[];

const onLine =
  (change: (line: string, extra: string) => string): Mutation =>
  (lines, at, extra) =>
    lines.map((line, index) => (index === at ? change(line, extra) : line));

/** What goes wrong between a printed table and its text, and worse. */
const MUTATIONS: readonly Mutation[] = [
  (lines, at) => lines.filter((_, index) => index !== at),
  (lines, at) => lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
  (lines, at) => lines.flatMap((line, index) => (index === at ? [line, ''] : [line])),
  (lines, at) => lines.toSpliced(at, 2, lines.slice(at, at + 2).join('')),
  (lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()),
  onLine((line) => line.replace('\t', '')),
  onLine((line) => line.replace('\t', '\t\t')),
  onLine((line) => `\t${line}`),
  onLine((line) => line.slice(0, line.length >> 1)),
  onLine((line, extra) => `${line.slice(0, line.length >> 1)}${extra}${line.slice(line.length >> 1)}`),
  onLine((_, extra) => extra),
  onLine((line) => line.replaceAll(/\d/g, '9')),
  onLine((line) => line.replaceAll('万元', '元')),
  onLine((line) => [...line].reverse().join('')),
];

const STRANGE = [
  '\u0000',
  '\u200b',
  '𠮷',
  '👍🏽',
  '|',
  '<script>',
  '{{x}}',
  '\u2028',
  '\f',
  '"',
  '项目名称',
  '绩效指标',
  '标',
  '≥',
  '   ',
  '\t\t',
];

const mutated = fc
  .tuple(
    stretch,
    fc.array(fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(200), fc.constantFrom(...STRANGE)), { maxLength: 12 }),
  )
  .map(([lines, steps]) =>
    steps
      .reduce<string[]>(
        (current, [which, at, extra]) =>
          MUTATIONS[which]?.(current, at % Math.max(current.length, 1), extra) ?? current,
        lines,
      )
      .join('\n')
      // NUL makes a file binary, which is refused in one sentence (see decodeBytes.test.ts).
      .replaceAll('\u0000', ''),
  )
  // What begins with a tag is a web page (see formats/html).
  .filter((text) => text.trim() !== '' && text.isWellFormed() && !/^\s*</.test(text));

describe('whatever happens to a document', () => {
  it('it ends with balanced books, valid tables, exact amounts and sane findings', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        // Reading asserts that every cell of the source has exactly one place, and throws otherwise.
        const published = await process({ 'fuzz.txt': text });
        for (const tables of published.tables) DocumentTables.parse(tables);
        const ledger = publishedRows(published, 'ledger');
        const characters = ledger.reduce((sum, row) => sum + Number(row.characters), 0);
        expect(characters).toBe(Array.from(text.replace(/\s+/g, '')).length);
        for (const row of publishedRows(published, 'projects')) {
          for (const column of ['total_yuan', 'fiscal_yuan', 'other_yuan'])
            expect(row[column]).toMatch(/^(\d+(\.\d+)?)?$/);
          expect(row.id).toMatch(/^[a-z0-9-]+$/);
        }
        for (const row of publishedRows(published, 'findings')) {
          expect(row.message).toMatch(/。$/);
          expect(row.message).not.toMatch(/undefined|NaN|null|\[object/);
        }
        const ids = published.site.projects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runs(300) },
    );
  }, 600_000);

  it('any text at all is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...STRANGE, '\n', '\t', '数量指标（必填）')),
        ),
        async (pieces) => {
          const text = pieces.join('').replaceAll('\u0000', '');
          fc.pre(text.trim() !== '' && !/^\s*</.test(text));
          await process({ 'fuzz.txt': text });
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('an amount off by ten thousand does not go unnoticed', () => {
  it.each(['taole-2022', 'hongyazi-2024', 'pingluo-organization-2024'])(
    'one table of %s in the wrong unit is pointed out',
    async (id) => {
      const text = countyText(`${id}.txt`);
      const [printed = '', other = ''] = id === 'taole-2022' ? ['(元)', '(万元)'] : ['(万元)', '(元)'];
      const starts = [...text.matchAll(/项目资金 ?/g)].map(({ index }) => index);
      for (const start of starts) {
        const at = text.slice(start).search(/[(（]万?元[)）]/) + start;
        const wrong = `${text.slice(0, at)}${other}${text.slice(at + printed.length)}`;
        const codes = publishedRows(await process({ [`${id}.txt`]: wrong }), 'findings').map(({ code }) => code);
        expect(codes).toContain('table/currency-unit-differs');
      }
    },
  );

  it('a whole document in the wrong unit publishes no total, and says so of each', async () => {
    const text = countyText('hongyazi-2024.txt').replaceAll('(万元)', '(元)');
    const published = await process({ 'hongyazi-2024.txt': text });
    const projects = publishedRows(published, 'projects');
    expect(projects.length).toBeGreaterThan(9);
    expect(projects.filter(({ total_yuan }) => total_yuan !== '')).toEqual([]);
    const said = publishedRows(published, 'findings').filter(({ code }) => code === 'project/unreadable-amount');
    expect(new Set(said.map(({ subject_id }) => subject_id)).size).toBe(projects.length);
  });

  it('a total of thousands in the wrong unit is pointed out where a cost is printed as an amount', async () => {
    const text = countyText('hongyazi-2024.txt')
      .replaceAll('\t4.5\t', '\t450\t')
      .replaceAll('45000元', '4500000元')
      .replaceAll('(万元)', '(元)');
    const found = publishedRows(await process({ 'hongyazi-2024.txt': text }), 'findings');
    expect(found.filter(({ code }) => code === 'project/magnitude')).toHaveLength(1);
  });
});
