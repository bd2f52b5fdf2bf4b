import { describe, expect, it } from 'vitest';
import { HEBEI_PLAN } from '../support/textForms.ts';
import { readForm } from './readForm.ts';
import { plan, ROWS } from './roadPlan.ts';

const PLAN = plan(ROWS).flatMap((line) =>
  line.startsWith('主管') ? [line, '项目属性\t一年期项目\t项目期\t1年'] : [line],
);
const HEBEI = ['某镇2024年部门预算绩效文本', '', '单位：万元', ...HEBEI_PLAN];
const HEADS = '一级指标\t二级指标\t三级指标\t指标值';
const QUALITY = '验收合格率\t≥95%';
const UNIT = '样例县甲镇人民政府';

/** What stood in the way of a form in which one text is another; a text may be of several lines. */
async function inTheWay(form: readonly string[], from: string, to: string) {
  const changed = form.join('\n').replace(from, to);
  expect(changed).not.toBe(form.join('\n'));
  const { projects, unread } = await readForm([changed]);
  expect(projects).toHaveLength(1 - unread.length);
  return unread.flatMap(({ labels }) => labels);
}

describe('a plan is not read, and what stood in the way is named', () => {
  it.each([
    ['the names stand under no head of theirs', HEADS, '一级指标\t二级指标\t备注\t指标值', '没有“三级指标”一栏'],
    ['the values stand under no head of theirs', HEADS, '一级指标\t二级指标\t三级指标\t备注', '没有“指标值”一栏'],
    ['the classes stand under no head of theirs', HEADS, '一级指标\t三级指标\t指标值', '没有“二级指标”一栏'],
    [
      'the head of classes stands right of that of names',
      HEADS,
      '一级指标\t三级指标\t二级指标\t指标值',
      '没有“二级指标”一栏',
    ],
    ['two columns have the head of values', HEADS, `${HEADS}\t指标值`, '指标值'],
    ['a row stands above the heads', HEADS, `产出指标\t数量指标\t植树\t300棵\n${HEADS}`, '没有“指标值”一栏'],
    [
      'a class stands under another one',
      '效益指标\t社会',
      '效益指标\t数量指标\t甲\t1个\n效益指标\t社会',
      '效益指标下的数量指标',
    ],
    ['costs stand under benefits', '社会效益指标', '成本指标', '效益指标下的成本指标'],
    [
      'a class begins once more after another',
      '满意度指标\t服务',
      '产出指标\t数量指标\t植树\t9棵\n\t质量指标\t成活率\t9%\n满意度指标\t服务',
      '产出指标（第二次）',
    ],
    ['an example stands for a name', '验收合格率', '如：验收合格率', '如：验收合格率'],
    ['a request stands for a name', '验收合格率', '（填写具体指标）', '（填写具体指标）'],
    ['the number of an indicator stands for its name', '验收合格率', '指标1：', '指标1：'],
    ['an example stands for a value', '≥95%', '例如：95%', '验收合格率'],
    ['a class stands for a value', QUALITY, '验收合格率\t质量指标', '验收合格率质量指标'],
    [
      'a class stands for a name, and the name for the value',
      QUALITY,
      '2-质量指标\t验收合格率',
      '2-质量指标验收合格率',
    ],
    ['a number of indicators stands for a value', '≥95%', '完成3个指标', '验收合格率完成3个指标'],
    ['another class is glued to a name', '\t质量指标\t验收合格率', '\t\t质量指标验收合格率', '质量指标验收合格率≥95%'],
    ['a name and its value stand in the cell of the value', QUALITY, '\t验收合格率≥95%', '验收合格率≥95%'],
    ['a name and its value are exchanged', QUALITY, '≥95%\t验收合格', '≥95%验收合格'],
    ['a sum stands among indicators', '验收合格率', '合计', '合计'],
    ['a stamp stands among indicators', '验收合格率', '某镇（盖章）', '某镇（盖章）'],
    ['an opinion stands among indicators', '验收合格率', '财政部门审核意见', '财政部门审核意见'],
    ['a heading stands among indicators', '验收合格率', '以下为调整后指标', '以下为调整后指标'],
    [
      'the period and the sort of the project are exchanged',
      '一年期项目\t项目期\t1年',
      '1年\t项目期\t一年期项目',
      '项目期',
    ],
    ['an office stands for the period', '项目期\t1年', '项目期\t样例县财政局', '样例县财政局'],
    ['an office stands for the sort of the project', '一年期项目', '样例县财政局', '样例县财政局'],
    ['a project stands for who runs it', UNIT, '道路维修项目', '道路维修项目'],
    ['another field stands behind who runs it', UNIT, `${UNIT} 联系人：某某`, `${UNIT}联系人：某某`],
    ['a label is glued to who runs it', UNIT, `${UNIT}主管部门`, `${UNIT}主管部门`],
    ['a label stands behind who runs it', UNIT, `${UNIT} 项目资金`, `${UNIT}项目资金`],
    ['a label stands behind its name', '道路维修', '道路维修 年度总体目标', '道路维修年度总体目标'],
    [
      'its name and its department are exchanged',
      '道路维修\n主管部门\t样例县农业农村局',
      '样例县农业农村局\n主管部门\t道路维修',
      '样例县农业农村局',
    ],
    ['it has no name', '道路维修', '', '没有项目名称'],
    ['an amount stands for its name', '道路维修', '500', '500'],
  ])('where %s', async (_, from, to, label) => {
    expect(await inTheWay(PLAN, from, to)).toContain(label);
  });

  it.each([
    [
      'what a value is taken from stands for it',
      '3个\t年初工作计划',
      '年初工作计划\t年初工作计划',
      '村数量年初工作计划',
    ],
    ['what a value is taken from stands behind it', '3个\t年初工作计划', '3个年初工作计划\t', '村数量3个年初工作计划'],
    ['a request stands for its code', '13073024P008877100041', '请填写', '请填写'],
  ])('where %s', async (_, from, to, label) => {
    expect(await inTheWay(HEBEI, from, to)).toContain(label);
  });
});

it.each([
  ['its own class is printed before a name', '\t质量指标\t验收合格率', '\t\t数量指标验收合格率'],
  ['costs are of the second level under outputs', '\t时效指标', '\t成本指标'],
  ['its name is that of a place that it builds', '道路维修', '新建文化服务中心'],
  ['who runs it is named with a remark', UNIT, `${UNIT}（本级）`],
])('a plan is read where %s', async (_, from, to) => {
  expect(await inTheWay(PLAN, from, to)).toEqual([]);
});

describe('of what stood in the way is named', () => {
  const below = async (...lines: string[]) => {
    const at = PLAN.findIndex((line) => line.startsWith('项目属性'));
    const { unread } = await readForm(PLAN.toSpliced(at, 0, ...lines));
    return unread.map(({ nearestForm, labels }) => [nearestForm, ...labels]);
  };

  it.each([
    ['a label and its value', ['负责同志\t张某'], ['负责同志', '张某']],
    ['a label, and no number beside it', ['总面积\t678'], ['总面积']],
    ['a number where there is nothing else', ['12345\t678'], ['678']],
    [
      'the beginning of a long text where there is nothing else',
      [`没有登记过的${'很长的'.repeat(9)}文字`],
      ['没有登记过的很长的很长的…'],
    ],
    ['no long text beside a label', [`负责同志\t没有登记过的${'很长的'.repeat(9)}文字`], ['负责同志']],
  ])('%s', async (_, lines, labels) => {
    expect(await below(...lines)).toEqual([['department-project', ...labels]]);
  });
});
