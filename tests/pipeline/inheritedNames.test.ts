import { expect, it } from 'vitest';
import { parseClassLabel, unknownClassLabel } from '../../src/recognise/labels/classLabel.ts';
import { normaliseText } from '../../src/search/format/normaliseText.ts';
import { parseAmount, toYuan } from '../../src/values/amount.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';
import { sayTarget } from '../../src/words/sayTarget.ts';
import { process, publishedRows } from '../support/publish.ts';

/** Names that every JavaScript object answers to: printed, they are text like any other. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

it.each(INHERITED)(
  'a document that prints %s as project, unit, class and target is read like any other',
  async (name) => {
    const source = [
      '部门项目支出预算绩效目标表',
      '(2024年度)',
      `项目名称\t${name}`,
      `主管部门及代码\t07-${name}\t\t实施单位\t${name}`,
      '项目属性\t0101-一年期项目\t\t项目期\t1年',
      '项目资金 (万元)\t年度资金总额:\t\t12\t',
      '\t其中: 财政拨款\t\t12\t',
      '\t其他资金\t\t\t',
      `年度总体目标\t${name}\t\t\t`,
      '名称\t一级指标\t二级指标\t三级指标\t指标值',
      `绩效指标\t产出指标\t数量指标（必填硬性指标）\t${name}\t5${name}`,
      '\t\t质量指标（必填）\t合格率\t≥98%',
      `满意度指标\t\t服务对象满意度指标（必填）\t${name}\t${name}`,
    ].join('\n');
    const result = await process({ 'a.txt': `${source}\n` });
    const [project] = publishedRows(result, 'projects');
    expect([project?.name, project?.implementing_unit, project?.supervising_department, project?.total_yuan]).toEqual([
      name,
      name,
      name,
      '120000',
    ]);
    const [first] = publishedRows(result, 'indicators');
    expect([first?.name, first?.target_printed, first?.number, first?.measurement_unit]).toEqual([
      name,
      `5${name}`,
      '5',
      name,
    ]);
  },
);

it.each(INHERITED)('%s is no unit of money, no class, no sign and no mark', (name) => {
  expect(toYuan('5', name)).toBeNull();
  expect(parseAmount(`5${name}`, '元')).toBeNull();
  expect(parseAmount('5', name)).toBeNull();
  expect(parseClassLabel(`数量指标（${name}）`)).toBeNull();
  expect(unknownClassLabel(`自设指标（${name}）`)?.required).toBe(false);
  expect(sayTarget(parseTargetValue(`≥5${name}`))).toBe(`至少 5 ${name}`);
  expect(normaliseText(name)).toBe(name.toLowerCase());
});
