import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { readForm } from './readForm.ts';
import { page, plan, ROWS } from './roadPlan.ts';

const HEADS = '一级指标\t二级指标\t三级指标\t指标值';
const projectsOf = async (lines: readonly string[]) => (await readForm(lines)).projects;
const withHeads = (heads: string, rows: readonly string[] = ROWS) =>
  plan(rows).map((line) => (line === HEADS ? heads : line));
const merged = async (lines: readonly string[]) =>
  publishedRows(await process({ 'form.html': page(lines) }), 'projects');

describe('a table whose heads do not say what stands below them is unread', () => {
  it('with two columns of values', async () => {
    const twice = ROWS.map((row) => `${row}\t≥50%`);
    expect(await projectsOf(withHeads(`${HEADS}\t指标值`, twice))).toEqual([]);
    expect(
      await projectsOf(
        withHeads(
          `${HEADS}\t备注`,
          ROWS.map((row) => `${row}\t已核`),
        ),
      ),
    ).toHaveLength(1);
  });

  it('with two columns of names', async () => {
    const twice = ROWS.map((row) => row.replace(/\t([^\t]*)$/, '\t另一项\t$1'));
    expect(await projectsOf(withHeads('一级指标\t二级指标\t三级指标\t三级指标\t指标值', twice))).toEqual([]);
  });

  it('with classes under no head of theirs, or under one right of the names', async () => {
    const moved = ROWS.map((row) => row.replace(/^([^\t]*)\t([^\t]*)\t([^\t]*)\t/, '$1\t$3\t$2\t'));
    expect(await projectsOf(withHeads('一级指标\t三级指标\t二级指标\t指标值', moved))).toEqual([]);
    expect(await projectsOf(withHeads('一级指标\t三级指标\t指标值', ROWS))).toEqual([]);
  });
});

describe('a line that was broken in one of its cells', () => {
  const cut = (at: number, ...halves: readonly string[]) =>
    plan(ROWS.flatMap((row, index) => (index === at ? halves : [row])));

  it('leaves the table unread: the first half would be a name without a value, the second the end of that name', async () => {
    expect(await projectsOf(cut(2, '\t时效指标\t完工', '及时率\t≥90%'))).toEqual([]);
    expect(await projectsOf(cut(2, '\t时效指标\t完工及时率\t≥9', '0%'))).toEqual([]);
  });

  it('is put together where it was broken in its class, and no line where a name stands without a value', async () => {
    expect(await projectsOf(cut(2, '\t时效', '指标\t完工及时率\t≥90%'))).toHaveLength(1);
    expect(await projectsOf(cut(2, '\t时效指标\t完工\t', '\t\t及时率\t≥90%'))).toHaveLength(1);
  });
});

describe('a first-level class that is not that of the class beside it', () => {
  const under = (first: string, second: string) =>
    [`产出指标⇓3`, '', '', first, second].map((level1, at) =>
      [...(level1 ? [level1] : []), ...(ROWS[at] as string).split('\t').slice(1)].join('\t'),
    );

  it('leaves the table unread where another is printed for the rows below it', async () => {
    expect(await merged(plan(under('效益指标', '满意度指标')))).toHaveLength(1);
    expect(await merged(plan(under('满意度指标', '效益指标')))).toEqual([]);
  });
});
