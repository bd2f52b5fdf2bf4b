import { describe, expect, it } from 'vitest';
import { dataTables } from '../../src/exports/dataTables.ts';
import { toJson } from '../../src/exports/toJson.ts';
import { lineOf } from '../../src/model/sourceRef.ts';
import { assembleSite, readTables } from '../../src/pipeline.ts';
import { countyDocuments, countyRules, countyText } from '../support/county.ts';

/** What of a published row must not change when only the look of the source changes: everything but places. */
const PLACES = new Set(['id', 'document_id', 'unit_id', 'project_id', 'path', 'source_line', 'source_ref']);

type Row = Readonly<Record<string, unknown>>;

async function fieldsOf(files: Record<string, string>): Promise<{ projects: Row[]; indicators: Row[] }> {
  const documents = await Promise.all(Object.entries(files).map(([file, text]) => readTables(Buffer.from(text), file)));
  const site = assembleSite(
    documents.map((tables) => ({ tables, origin: {} })),
    countyRules,
  );
  // Findings are no fields.
  const tables = dataTables(site, []);
  const rowsOf = (name: string): Row[] => {
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) throw new Error(`no public file ${name}.json`);
    return JSON.parse([...toJson(table)].join(''));
  };
  const bare = (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !PLACES.has(name)));
  const order = new Map(site.projects.map(({ id }, index) => [id, index]));
  const indicators = rowsOf('indicators').toSorted(
    (a, b) => (order.get(String(a.project_id)) ?? 0) - (order.get(String(b.project_id)) ?? 0),
  );
  return { projects: rowsOf('projects').map(bare), indicators: indicators.map(bare) };
}

const documents = Object.keys(countyDocuments).map((file) => ({ file, text: countyText(file) }));

/** A row of a table stands on one line in four documents; in the fifth every cell has a line of its own. */
const rowPerLine = documents.filter(({ file }) => file !== 'guanting-2024.txt');

const lines = (text: string) => text.split('\n');
const tabbed = (line: string | undefined) => line?.includes('\t') === true;

/** Changes of look that change no field, each on all lines of a document. */
const CHANGES: Record<string, (text: string) => string> = {
  'line ends of another system': (text) => text.replaceAll('\n', '\r\n'),
  'a byte-order mark': (text) => `\ufeff${text}`,
  'spaces behind every cell': (text) => text.replace(/([^\s])(\t|\n)/g, '$1  $2'),
  'more blank lines where one is': (text) => text.replaceAll('\n\n', '\n\n\n'),
  'full-width brackets in labels': (text) => widen(text, { '(': '（', ')': '）', ':': '：' }),
  'half-width brackets in labels': (text) => widen(text, { '（': '(', '）': ')', '：': ':' }),
  'a space inside every label': (text) => onLabels(text, (label) => label.replace(/^(\s*\S)(\S)/, '$1 $2')),
};

describe.each(documents)('$file reads the same with', async ({ file, text }) => {
  const usual = await fieldsOf({ [file]: text });
  it.each(Object.entries(CHANGES))('%s', async (_, change) => {
    expect(await fieldsOf({ [file]: change(text) })).toEqual(usual);
  });
});

describe.each(rowPerLine)('$file reads the same when page breaks move:', async ({ file, text }) => {
  const usual = await fieldsOf({ [file]: text });

  it('none inside tables', async () => {
    const kept = lines(text).filter(
      (line, index, all) => line !== '' || !(tabbed(all[index - 1]) && tabbed(all[index + 1])),
    );
    expect(await fieldsOf({ [file]: kept.join('\n') })).toEqual(usual);
  });

  it.each([2, 3, 5])('one after every %i rows', async (every) => {
    const broken = lines(text).flatMap((line, index) => (index > 10 && index % every === 0 ? [line, ''] : [line]));
    expect(await fieldsOf({ [file]: broken.join('\n') })).toEqual(usual);
  });
});

describe.each(documents)('$file reads the same when split', async ({ file, text }) => {
  it('into one file a table, the title kept', async () => {
    const all = lines(text);
    const { tables } = await readTables(Buffer.from(text), file);
    const starts = tables.map(({ ref }) => lineOf(ref) ?? 0);
    const title = all
      .slice(
        0,
        all.findIndex((line, index) => line.trim() === '' && index > 2),
      )
      .join('\n');
    const parts = starts.map((start, index) => [
      `part-${String(index + 1).padStart(3, '0')}.txt`,
      `${title}\n\n${all.slice(start - 1, (starts[index + 1] ?? all.length + 1) - 1).join('\n')}`,
    ]);
    expect(await fieldsOf(Object.fromEntries(parts))).toEqual(await fieldsOf({ [file]: text }));
  });
});

/** Applies a change to the cells that hold a label of the form, as a plain list of words knows them. */
function onLabels(text: string, change: (label: string) => string): string {
  const label =
    /^\s*(?:项目名称|主管部门|主管部门及代码|实施单位|项目属性|项目期限?|年度资金总额[:：]?|其中[:：].*|其他资金|年度总体(?:绩效)?目标|[一二三]级指标|指标值|(?:\d+-)?(?:产出|效益|满意度|数量|质量|时效|成本)指标.*|(?:社会|生态|经济)效益指标.*|可持续影响指标.*|服务对象满意度指标.*|项目编码|预算数|绩效目标|指标值确定依据)\s*$/;
  return text.replace(/[^\t\n]+/g, (cell) => (label.test(cell) ? change(cell) : cell));
}

const widen = (text: string, pairs: Record<string, string>) =>
  onLabels(text, (label) => label.replace(/[():（）：]/g, (mark) => pairs[mark] ?? mark));
