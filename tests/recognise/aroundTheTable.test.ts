import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { USUAL_RESULT } from '../support/textForms.ts';
import { page, plan, ROWS, read } from './roadPlan.ts';

const AROUND = [
  'https://www.example.gov.cn/1.html',
  '秘密★1年',
  '扫描全能王 创建',
  '（本表结束）',
  '（续上表）',
  '转下页',
  '项目支出绩效目标表',
  '单位：万元',
  '样财预〔2023〕12号',
  '填写说明：指标应细化量化',
  '（可根据需要增加行）',
  '仅供内部使用',
  '（本行删除）',
];

describe('a remark in the midst of the indicators leaves the table unread: those below it would be lost', () => {
  const more = ['\t\t修桥数量\t2座', '\t\t会车道\t3处'];

  it('where a merged class covers what stands below it', async () => {
    const rows = [
      '产出指标⇓4\t数量指标⇓4\t维修村道里程\t6公里',
      '填报日期：2024年3月1日\t',
      '修桥数量\t2座',
      '会车道\t3处',
    ];
    const published = await process({ 'form.html': page(plan(rows)) });
    expect(publishedRows(published, 'projects')).toEqual([]);
  });

  it('where a value is promised below it', async () => {
    const signed = more.map((row) => row.replace(/\t(\d)/, '\t≥$1'));
    expect((await read(plan([ROWS[0] as string, '\t\t填报日期：2024年3月1日\t', ...signed]))).projects).toEqual([]);
  });

  it('but not below all of them, whatever else stands there', async () => {
    const { indicators } = await read(
      plan([...ROWS, '填报日期：2024年3月1日', '填表人：张某\t审核人：李某', '附件清单\t无']),
    );
    expect(indicators).toHaveLength(ROWS.length);
  });
});

describe('what a page, a program or the blank form prints among the indicators is none of them', () => {
  it.each(AROUND)('%s in a plan', async (text) => {
    const { indicators } = await read(plan(ROWS.toSpliced(1, 0, `\t\t${text}\t`)));
    expect(indicators.map(({ name }) => name)).not.toContain(text.replaceAll(' ', ''));
  });

  it.each(AROUND)('%s in a self-evaluation', async (text) => {
    const { resultIndicators } = await read(USUAL_RESULT.toSpliced(-1, 0, `\t\t\t${text}\t\t\t\t\t`));
    expect(resultIndicators.map(({ name }) => name)).not.toContain(text.replaceAll(' ', ''));
  });

  it.each([
    ['（示例）培训人次', '≥200人次'],
    ['参考：全省平均', '≥85%'],
    ['D', 'E'],
    ['(4)', '(5)'],
  ])('%s with the value %s', async (name, target) => {
    expect((await read(plan(ROWS.toSpliced(1, 0, `\t\t${name}\t${target}`)))).projects).toEqual([]);
  });

  it.each([
    '项目单位满意',
    'A级景区数量',
    '参考书目种类',
    '（一期）绿化面积',
    '网址更新及时',
    '本行业培训人数',
    '该行政村道路',
    '按时报送绩效自评表',
  ])('%s is an indicator', async (name) => {
    const { indicators } = await read(plan(ROWS.toSpliced(1, 0, `\t\t${name}\t≥3个`)));
    expect(indicators.map((each) => each.name)).toContain(name);
  });
});

it.each(['评估结论\t建议立项', '预算评审金额\t\t\t80万元', '项目必要性\t必要\t\t'])(
  '%s where the classes stand, below the last indicator, is none: the table is not read',
  async (row) => {
    const beside = (line: string, at: number) => `${at === 8 ? '绩效指标' : ''}\t${line}`;
    const lines = plan(ROWS);
    const withBlock = [...lines.slice(0, 8), ...lines.slice(8).map((line, at) => beside(line, at + 8))];
    expect((await read(withBlock)).projects).toHaveLength(1);
    for (const form of [lines, withBlock]) expect((await read([...form, row])).projects).toEqual([]);
    expect((await read([...withBlock, `\t${row}`])).projects).toEqual([]);
  },
);
