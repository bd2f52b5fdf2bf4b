import { describe, expect, it } from 'vitest';
import { plan, ROWS, read } from './roadPlan.ts';

const LINES = plan(ROWS);
/** The plan with more lines below the one that begins so. */
const below = (begin: string, ...more: string[]) =>
  LINES.flatMap((line) => (line.startsWith(begin) ? [line, ...more] : [line]));
const OBJECTIVE = '年度总体目标';
const UNITS = '主管部门';

const objectiveOf = async (lines: readonly string[]) => {
  const { projects, tables } = await read(lines);
  const cells = tables.flatMap(({ tables }) => tables).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  return {
    objective: projects[0]?.objective,
    marks: cells.filter(({ mark }) => mark).map(({ text, to, field, mark }) => `${to} ${field} ${mark}: ${text}`),
  };
};

describe('a text that the end of a page cuts', () => {
  it('goes on in the same column of the next page, and in the page after that', async () => {
    expect(await objectiveOf(below(OBJECTIVE, '', '\t本年完工', '', '\t并通车。'))).toEqual({
      objective: '维修村道，方便出行。本年完工并通车。',
      marks: ['field objective joined: 本年完工', 'field objective joined: 并通车。'],
    });
  });

  it('goes on in the first column where nothing else stands in the row above', async () => {
    expect((await objectiveOf(below(OBJECTIVE, '', '本年完工。'))).objective).toBe('维修村道，方便出行。本年完工。');
  });

  it('is each of two beside each other', async () => {
    const { projects } = await read(below(UNITS, '', '\t（机关）\t\t（本级）'));
    expect(projects).toMatchObject([
      { supervising_department: '样例县农业农村局（机关）', implementing_unit: '样例县甲镇人民政府（本级）' },
    ]);
  });
});

describe('a table is not read', () => {
  it.each([
    ['more text below a text on the same page', below(OBJECTIVE, '\t本年完工。')],
    ['a heading that the form has not below a page’s end', below(OBJECTIVE, '', '长期绩效指标')],
    ['a heading among other texts there', below(OBJECTIVE, '', '长期绩效指标\t本年完工。')],
    ['a label that nobody knows beside what may go on', below(UNITS, '', '负责同志\t（机关）')],
    ['one cell below two texts, under neither', below(UNITS, '', '负责同志')],
    ['what may go on below a row of its own', below(OBJECTIVE, '', '\t\t\t甲', '\t本年完工。')],
  ])('for %s', async (_, lines) => {
    expect((await read(lines)).projects).toEqual([]);
  });
});
