import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN, USUAL_RESULT } from '../support/textForms.ts';
import { page, plan, ROWS, read } from './roadPlan.ts';

/** The plan with one text for another. */
const changed = (from: string, to: string) => plan(ROWS).map((line) => line.replace(from, to));

describe('a table is not read whose project is called', () => {
  it.each([
    '\u0024{value}',
    '锟斤拷锟斤拷',
    '????',
    '=C12',
    '暂无',
    '未填报',
    '涉密不公开',
    '空',
    '13073022P00123410001X',
    '5个单位',
  ])('%s', async (name) => {
    expect((await read(changed('道路维修', name))).projects).toEqual([]);
  });

  it.each([
    '道路维修（取消）',
    '道路维修【已并入丙项目】',
    '道路维修（暂缓实施）',
    '道路维修—停办',
    '道路维修（已终止）',
  ])('%s', async (name) => {
    expect((await read(changed('道路维修', name))).projects).toEqual([]);
  });

  it.each(['道路维修（二期）', '道路维修（改造）', '保密室建设', '涉密测绘成果检查经费', '道路维修（2023-2025年）'])(
    '(but where it is called %s)',
    async (name) => {
      expect((await read(changed('道路维修', name))).projects).toMatchObject([{ name, total_yuan: '1200000' }]);
    },
  );
});

it('two offices that stand in lines of one cell are none called as both together, as one on two lines is', async () => {
  const runBy = async (office: string) =>
    publishedRows(await process({ 'form.html': page(changed('样例县甲镇人民政府', office)) }), 'projects').map(
      ({ implementing_unit }) => implementing_unit,
    );
  expect(await runBy('样例县甲镇人民政府<br>样例县乙村村民委员会')).toEqual([]);
  expect(await runBy('样例县甲镇人民政府<br>办公室')).toEqual(['样例县甲镇人民政府办公室']);
  expect(await runBy('样例县住房和城乡<br>建设局')).toEqual(['样例县住房和城乡建设局']);
});

describe('the value of an indicator is withheld', () => {
  it.each(['验收合格率（上年指标）', '验收合格率【已删】', '验收合格率—删除', '验收合格率（仅供参考）'])(
    'that is called %s',
    async (name) => {
      const { indicators } = await read(changed('验收合格率', name));
      expect(indicators.map(({ number }) => number)).toEqual(['6', '', '90', '80', '85']);
      expect(indicators[1]).toMatchObject({ name, withheld: expect.stringContaining('number') });
    },
  );

  it('where a program left the formula of its cell', async () => {
    const { indicators } = await read(changed('≥95%', '=D7'));
    expect(indicators[1]).toMatchObject({ target_printed: '', withheld: expect.stringContaining('target_printed') });
  });

  it.each(['若资金到位≥95%', '前三季度≥95%', '力争≥95%'])('as a number where it is %s', async (value) => {
    const { indicators } = await read(changed('≥95%', value));
    expect(indicators[1]).toMatchObject({ target_printed: value, number: '', comparator: '' });
  });
});

describe('a table is not read', () => {
  it('of a self-evaluation with an indicator （上年指标）', async () => {
    const lines = USUAL_RESULT.map((line) => line.replace('验收合格率', '验收合格率（上年指标）'));
    expect((await read(lines)).results).toEqual([]);
    expect((await read(USUAL_RESULT)).results).toHaveLength(1);
  });

  it.each(['数量指标（上年）', '调整前数量指标', '累计数量指标'])('with a class %s', async (level2) => {
    expect((await read(changed('数量指标', level2))).projects).toEqual([]);
  });

  it.each(['略', '暂无', '保密', '□□率'])('with an indicator %s', async (name) => {
    expect((await read(changed('验收合格率', name))).projects).toEqual([]);
  });

  it.each(['得分', '备注'])('where the head %s stands as a value', async (value) => {
    expect((await read(changed('≥95%', value))).projects).toEqual([]);
  });

  it('whose names were pasted over their values', async () => {
    const rows = ROWS.map((row, at) => row.replace(/[^\t]+\t[^\t]+$/, `方便第${at}组出行\t方便第${at}组出行`));
    expect((await read(plan(rows))).projects).toEqual([]);
    expect((await read(plan([...ROWS.slice(0, 3), ...rows.slice(3)]))).projects).toHaveLength(1);
  });

  it('whose head of values was cut in two, with a part of each value under either', async () => {
    const cut = plan(ROWS).map((line) => line.replace('\t指标值', '\t指标值\t)').replace(/≥(\d)(\d%)/, '≥$1\t$2'));
    expect((await read(cut)).projects).toEqual([]);
  });
});

it.each(['.', '*', '……', '????'])('an objective %s is none', async (objective) => {
  const { projects } = await read(changed('维修村道，方便出行。', objective));
  expect(projects).toMatchObject([{ objective: '', withheld: expect.stringContaining('objective') }]);
});

describe('it is read', () => {
  it('where a class goes on with （续）', async () => {
    const rows = ROWS.with(1, '产出指标（续）\t质量指标\t验收合格率\t≥95%');
    const { indicators } = await read(plan(rows));
    expect(indicators.map(({ level1 }) => level1).slice(0, 3)).toEqual(['产出指标', '产出指标', '产出指标']);
  });

  it('where the number of its page stands in a row of its own', async () => {
    const { indicators } = await read(plan(ROWS.toSpliced(2, 0, '第 2 页 共 3 页')));
    expect(indicators).toHaveLength(ROWS.length);
  });
});

describe('what stands in the cell of another is no value of its own', () => {
  const wide = USUAL_RESULT.map((line) => line.replace('修路6公里。\t修了6公里。', '修路6公里。修了6公里。'));
  const asPage = (lines: readonly string[]) =>
    page(lines).replace('<td rowspan="1">修路6公里。修', '<td colspan="2">修路6公里。修');

  it('an objective merged over what became of it', async () => {
    const published = await process({ 'form.html': asPage(wide) });
    expect(publishedRows(published, 'results').map(({ objective }) => objective ?? '')).not.toContain(
      '修路6公里。修了6公里。',
    );
    expect(publishedRows(await process({ 'form.html': page(USUAL_RESULT) }), 'results')).toMatchObject([
      { objective: '修路6公里。', achievement: '修了6公里。' },
    ]);
  });

  it('the label of the next field behind an office', async () => {
    expect((await read(changed('样例县农业农村局\t实施单位', '样例县农业农村局实施单位\t'))).projects).toEqual([]);
  });

  it.each([
    ['the name of an indicator as its value', '≥95%', '验收合格率'],
    ['a class with its number as the name', '验收合格率', '31-服务对象满意度'],
    ['a value with a sign of two characters as the name', '验收合格率', '>=95%'],
    ['a sentence that there is none as the class', '质量指标', '本项目不适用此指标'],
  ])('%s', async (_, from, to) => {
    expect((await read(changed(from, to))).projects).toEqual([]);
  });

  it('a class of the second level below a first level that is none of its own', async () => {
    const moved = [...ROWS.slice(0, 1), ...ROWS.slice(2), ROWS[1] as string];
    expect((await read(plan(moved))).projects).toEqual([]);
  });
});

it('the end of an office whose name was cut in two behind its code is no office', async () => {
  const units = async (printed: string) =>
    (await read([`${printed}\t单位：万元`, ...HEBEI_PLAN])).projects.map((one) => one.implementing_unit);
  expect(await units('816001样例县甲镇人民政府')).toEqual(['样例县甲镇人民政府']);
  expect(await units('816001样例\t县甲镇人民政府')).toEqual(['']);
});
