import { describe, expect, it } from 'vitest';
import { USUAL_RESULT } from '../support/textForms.ts';
import { plan, ROWS, read } from './roadPlan.ts';

describe('what the office has revised by hand', () => {
  const remarked = (remark: string) =>
    plan(ROWS.map((row, at) => `${row}\t${at === 1 ? remark : ''}`)).map((line) =>
      line.replace('三级指标\t指标值', '三级指标\t指标值\t备注'),
    );

  it.each([
    '改为≥60%',
    '应为60',
    '见更正',
    '此行作废',
    '取消',
    '已删除',
    '不再实施',
    '停止实施',
    '实为60%',
    '误填',
    '按≥70%执行',
    '以70%为准',
    '调至70',
    '废止',
    '不执行',
    '存疑',
    '划掉',
    '仅供参考',
    '延至次年',
    '（已调整）见附表',
    '以合同为准',
    '与核定数不符',
    '去年的数',
    '请忽略',
    '明年再算',
    '报批中',
    '口径已变',
    '不计分',
    '暂缓',
    '待核实',
  ])('in the remark %s: the value beside it is withheld', async (remark) => {
    const { indicators } = await read(remarked(remark));
    expect(indicators.map(({ number }) => number)).toEqual(['6', '', '90', '80', '85']);
  });

  it.each(['按文件执行', '取消农业税后的补助', '按30%比例补助', '道路改造', '错峰施工'])(
    '%s is no revision',
    async (remark) => {
      const { indicators } = await read(remarked(remark));
      expect(indicators[1]).toMatchObject({ number: '95' });
    },
  );

  it('any other remark is published beside the value, for it may speak of just that, unless it stands in another column', async () => {
    const remarksOf = async (lines: readonly string[]) => (await read(lines)).indicators.map(({ remark }) => remark);
    expect(await remarksOf(remarked('含两个新增的村'))).toEqual(['', '含两个新增的村', '', '', '']);
    expect(await remarksOf(remarked('\t含两个新增的村'))).toEqual(['', '', '', '', '']);
  });

  it('in the remark of a self-evaluation leaves the table unread', async () => {
    const remarked = (remark: string) =>
      read(
        USUAL_RESULT.map((line) =>
          line.replace('改进措施', '改进措施\t备注').replace(/95%\t100%\t30\t30\t/, `$&\t${remark}`),
        ),
      );
    const { results, resultIndicators } = await remarked('按文件执行');
    expect(results).toHaveLength(1);
    expect(resultIndicators.filter(({ remark }) => remark === '按文件执行')).toHaveLength(1);
    expect((await remarked('此行作废')).results).toEqual([]);
  });

  it.each(['（删除）', '【作废】', '（调整前）'])('in front of a name, %s: its value is withheld', async (front) => {
    const { indicators } = await read(plan(ROWS.with(1, (ROWS[1] as string).replace('验收', `${front}验收`))));
    expect(indicators.map(({ number }) => number)).toEqual(['6', '', '90', '80', '85']);
    const { results } = await read(USUAL_RESULT.map((line) => line.replace('验收', `${front}验收`)));
    expect(results).toEqual([]);
  });

  it.each(['（新建）', '（县级）', '（厕改）'])(
    'but not where %s in front of a name tells which one',
    async (front) => {
      const { indicators } = await read(plan(ROWS.with(1, (ROWS[1] as string).replace('验收', `${front}验收`))));
      expect(indicators.map(({ number }) => number)).toEqual(['6', '95', '90', '80', '85']);
    },
  );

  it('behind a name, （不纳入考核）: its value is withheld', async () => {
    const { indicators } = await read(
      plan(ROWS.with(1, (ROWS[1] as string).replace('合格率', '合格率（不纳入考核）'))),
    );
    expect(indicators.map(({ number }) => number)).toEqual(['6', '', '90', '80', '85']);
  });

  it.each(['120改为80', '约120', '120/60', '▲120', '120%'])(
    'in the amount %s: it stands in the table as printed alone',
    async (total) => {
      expect((await read(plan(ROWS, total))).projects).toMatchObject([
        { total_printed: '', total_yuan: '', withheld: 'total_printed;total_yuan' },
      ]);
    },
  );

  it('leaves an amount printed whose unit of money alone is unknown', async () => {
    const { projects } = await read(plan(ROWS).filter((line) => line !== '单位：万元'));
    expect(projects).toMatchObject([
      { total_printed: '120', total_yuan: '', withheld: expect.stringMatching(/^total_yuan;/) },
    ]);
  });
});
