import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/model/block.ts';
import { recogniseDocument } from '../../src/recognise/recogniseDocument.ts';
import { templates } from '../../src/recognise/templates.ts';
import { readOutText } from '../../src/words/readOut.ts';
import { process, publishedRows } from '../support/publish.ts';
import { readForm as read } from './readForm.ts';

const LIST = [
  '部门预算项目绩效目标申报表（2023年度）',
  '金额单位：元',
  '',
  '单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\t指标方向性',
  '820-某镇部门\t\t500\t\t\t\t\t\t\t\t\t',
  '820001-某镇人民政府\t道路\t300\t修路\t产出指标\t数量指标\t修路里程\t≥\t6\t公里\t20\t正向指标',
  '\t\t\t\t产出指标\t质量指标\t路面质量\t定性\t好\t无\t10\t正向指标',
  '\t绿化\t200\t种树\t产出指标\t数量指标\t种树\t=\t90\t棵\t20\t正向指标',
];

const PLACES = /^(?:id|path|source_.*|project_id|document_id)$/;
const dataOf = (published: Awaited<ReturnType<typeof process>>, name: string) =>
  publishedRows(published, name).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !PLACES.test(key))),
  );

describe('a list with an indicator a row', () => {
  const changed = (from: string, to: string) => LIST.map((line) => line.replace(from, to));

  it('gives each project its own money and rows, and the sum of a department to none', async () => {
    const published = await process({ 'form.txt': `${LIST.join('\n')}\n` });
    expect(publishedRows(published, 'projects')).toMatchObject([
      { name: '道路', total_yuan: '300', fiscal_year: '2023', implementing_unit: '某镇人民政府' },
      { name: '绿化', total_yuan: '200', fiscal_year: '2023', implementing_unit: '某镇人民政府' },
    ]);
    expect(publishedRows(published, 'indicators')).toMatchObject([
      { target_printed: '≥6公里', comparator: '≥', number: '6', measurement_unit: '公里', weight: '20', nature: '' },
      { target_printed: '好', comparator: '', number: '', nature: '定性', direction: '正向指标' },
      { target_printed: '=90棵', comparator: '=', number: '90' },
    ]);
  });

  it.each([
    ['a head of another meaning', '指标值', '完成值'],
    ['a column more', '指标方向性', '指标方向性\t完成值'],
    ['a row before any project', '道路\t300\t修路', '\t\t'],
    ['a class in the place of a name, and a name in that of the class', '质量指标\t路面质量', '路面质量指标\t质量指标'],
    ['name and value exchanged', '种树\t=\t90', '90\t=\t种树'],
    ['a second amount for a project', '\t\t\t\t产出指标\t质量', '\t\t99\t\t产出指标\t质量'],
    ['a class that is none', '质量指标', '好'],
    ['a text in the place of a sign', '≥\t6', '大约是\t6'],
    ['a sum in the row of an indicator', '种树\t=', '合计\t='],
    ['a row that somebody struck out by a word', '种树\t=', '种树（删除）\t='],
    ['an opinion in the row of an indicator', '种树\t=', '专家意见\t='],
    ['units under the head of another column', '度量单位\t权重\t指标方向性', '指标方向性\t权重\t度量单位'],
    ['a project in the place of an office', '\t绿化\t200', '道路\t绿化\t200'],
    ['values that are weights', '\t90\t棵\t20\t', '\t90\t棵\t151\t'],
    ['a class under another one', '产出指标\t质量指标', '满意度指标\t质量指标'],
  ])('is not read with %s', async (_, from, to) => {
    const { projects, unread } = await read(changed(from, to));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it('is not read where it was sorted by another column: parts of a project stand apart, each with all its money', async () => {
    const [road, , green] = LIST.slice(5) as [string, string, string];
    const filled = road.replace('数量指标\t修路里程', '质量指标\t路面质量');
    expect((await read([...LIST.slice(0, 4), road, filled, green])).projects).toHaveLength(2);
    expect(
      (await read([...LIST.slice(0, 4), road, green.replace(/^/, '820001-某镇人民政府'), filled])).projects,
    ).toEqual([]);
  });

  it('is read with a column of remarks, or of numbers, that an office added', async () => {
    const published = (lines: readonly string[]) => process({ 'form.txt': `${lines.join('\n')}\n` });
    const added = LIST.map((line, at) => (at < 3 ? line : `${line}\t${at === 3 ? '备注' : at === 5 ? '已核' : ''}`));
    const numbered = LIST.map((line, at) => (at < 3 ? line : `${at === 3 ? '序号' : at > 4 ? at - 4 : ''}\t${line}`));
    const whole = await published(LIST);
    for (const name of ['projects', 'indicators'])
      expect(dataOf(await published(numbered), name)).toEqual(dataOf(whole, name));
    expect(dataOf(await published(added), 'indicators')).toEqual(
      dataOf(whole, 'indicators').map((row, at) => (at === 0 ? { ...row, remark: '已核' } : row)),
    );
    const revised = await published(added.map((line) => line.replace('已核', '调整为8公里')));
    expect(publishedRows(revised, 'indicators')[0]).toMatchObject({
      target_printed: '',
      withheld: expect.stringContaining('number'),
    });
    expect(publishedRows(await published(added.map((line) => line.replace('已核', '8公里'))), 'projects')).toEqual([]);
  });

  it('withholds words between a sign and a unit of measurement: printed apart they are no value', async () => {
    const published = await process({ 'form.txt': `${changed('≥\t6', '≥\t见附件').join('\n')}\n` });
    expect(publishedRows(published, 'indicators')[0]).toMatchObject({
      target_printed: '',
      withheld: expect.stringContaining('target_printed'),
    });
  });

  it('is not read where all values are the weights beside them', async () => {
    const row = (line: string, at: number) => line.replace('\t90\t棵\t20\t', `\t2${at}\t棵\t2${at}\t`);
    const last = LIST.at(-1) as string;
    const more = [1, 2].map((at) => row(last.replace(/^\t绿化\t200\t种树/, '\t\t\t').replace('种树', `种树${at}`), at));
    const list = (first: string) => [...LIST.slice(0, -1), first, ...more];
    expect((await read(list(last))).projects).toHaveLength(2);
    expect((await read(list(row(last, 0)))).projects).toEqual([]);
  });

  it.each([
    ['a page break', ['', '- 2 -', '']],
    ['a page break with the heads again', ['', '- 2 -', '', LIST[3] as string]],
    ['（续表）', ['', '（续表）', '']],
  ])('goes on after %s in the midst of a project', async (_, between) => {
    const whole = await process({ 'form.txt': `${LIST.join('\n')}\n` });
    const broken = await process({ 'form.txt': `${LIST.toSpliced(6, 0, ...between).join('\n')}\n` });
    for (const name of ['projects', 'indicators']) expect(dataOf(broken, name)).toEqual(dataOf(whole, name));
  });

  it('a line in the midst of a project, that nobody can place: no part of the list is published', async () => {
    const { projects } = await read(LIST.toSpliced(6, 0, '以下为上年度指标'));
    expect(projects).toEqual([]);
  });

  it.each([
    ['a name that is a number', LIST.map((line) => line.replace('\t绿化\t', '\t200.00\t'))],
    ['a line above it that says of what time it is', LIST.toSpliced(3, 0, '长期绩效指标')],
  ])('is not read with %s', async (_, lines) => {
    expect((await read(lines)).projects).toEqual([]);
  });

  it('a second one below it, of the whole project: only the first is published', async () => {
    expect((await read([...LIST, '长期绩效指标', ...LIST.slice(3)])).projects).toHaveLength(2);
  });

  describe('with a text that a page cuts', () => {
    const [title, money, , heads = '', , first = '', second = ''] = LIST;
    /** Two pages of a PDF: the cells of the project are merged over the two rows of the first. */
    const overPages = (above: string, below: string, name = '') => {
      const grid = (rows: readonly string[][], merged: number, page: number): Grid => ({
        kind: 'grid',
        rows: rows.map((texts, row) => ({
          cells: texts.flatMap((text, column) => {
            const covered = merged > 0 && row === merged + 1 && column < 4;
            const rowSpan = row === merged && merged > 0 && column < 4 ? 2 : 1;
            const ref = `p${page} t1 r${row + 1} c${column + 1}`;
            return covered ? [] : [{ ref, column: column + 1, text, colSpan: 1, rowSpan }];
          }),
          gapAbove: row === 0,
        })),
      });
      const rowOf = (line: string) => line.split('\t');
      const line = (text = '', index: number) =>
        ({ kind: 'paragraph', ref: `p1 L${index}`, text, gapAbove: false, role: 'body' }) as const;
      const upper = grid([rowOf(heads), rowOf(first).with(3, above), rowOf(second)], 1, 1);
      const lower = grid([rowOf(second).with(1, name).with(3, below).with(6, '路面宽度')], 0, 2);
      return recogniseDocument([line(title, 1), line(money, 2), upper, lower], templates).tables;
    };

    it('it is one, where it breaks off in the midst of a sentence', () => {
      const [table, ...more] = overPages('修好村里的路', '和桥');
      expect(more).toEqual([]);
      expect(table?.fields.objective).toMatchObject({ text: '修好村里的路和桥' });
      expect(table?.fields.objective?.places.map(({ ref }) => ref)).toEqual(['p1 t1 r2 c4', 'p2 t1 r1 c4']);
      expect(table?.indicators).toHaveLength(3);
    });

    it.each([
      ['the sentence has ended', '修好村里的路。', '建桥', ''],
      ['it is that of another project', '修好村里的路', '和桥', '桥梁'],
      ['it is printed again', '修好村里的路', '修好村里的路', ''],
    ])('it is not, where %s', (_, above, below, name) => {
      const texts = overPages(above, below, name).map(({ fields }) => fields.objective?.text);
      expect(texts).not.toContain(`${above}${below}`);
    });
  });

  it('a name printed again in each row is that of one project', async () => {
    const again = LIST.map((line) => line.replace(/^\t\t\t\t产出/, '820001-某镇人民政府\t道路\t300\t修路\t产出'));
    const published = await process({ 'form.txt': `${again.join('\n')}\n` });
    expect(published.site.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ['道路', 2],
      ['绿化', 1],
    ]);
  });

  it('has no unit for a project below the sum of another department', async () => {
    const { projects } = await read(
      LIST.flatMap((line) => (line.startsWith('\t绿化') ? ['830-别的部门\t\t200\t\t\t\t\t\t\t\t\t', line] : [line])),
    );
    expect(projects).toEqual([]);
  });

  it.each([
    ['/', { target_printed: '=90', number: '90', measurement_unit: '' }],
    ['—', { target_printed: '=90', number: '90', measurement_unit: '' }],
    [
      '待定',
      { target_printed: '', number: '', withheld: 'target_printed;comparator;number;number_upper;measurement_unit' },
    ],
    ['同左', { target_printed: '', number: '' }],
  ])('makes no unit of %s in the column of units', async (unit, expected) => {
    const published = await process({ 'form.txt': `${changed('\t棵\t', `\t${unit}\t`).join('\n')}\n` });
    expect(publishedRows(published, 'indicators')[2]).toMatchObject(expected);
  });

  it('names the unit without its code, also where the cell is that of the project above', async () => {
    const { site } = await process({ 'form.txt': `${LIST.join('\n')}\n` });
    for (const project of site.projects) expect(readOutText(project)).toContain('由某镇人民政府实施');
  });
});
