import { TEXT_FIELDS } from '../model/textFields.ts';
import { type Check, called, indicatorCheck, projectCheck } from './check.ts';
import { resultCheck } from './resultCheck.ts';
import { moneyLabel } from './resultMoney.ts';
import { sayWithheld } from './sayWithheld.ts';

const EXPLANATION =
  '这一格看不准是什么内容，比如上下印着两个数，或者表格里的公式没有存下算出的值。这一栏写“读不准”，原文照登。';

/** A text of which nobody can be sure; that of an amount is said by itself. */
export const withheldText: Check = {
  code: 'project/withheld',
  severity: 'warning',
  title: '有一栏读不准',
  explanation: EXPLANATION,
  find: projectCheck(({ fields }) =>
    TEXT_FIELDS.flatMap(({ key, label }) => {
      const { withheld, places = [] } = fields[key] ?? {};
      if (withheld === undefined) return [];
      return [{ ...sayWithheld(`“${label}”一栏`, withheld, places), expected: '一个看得准的内容' }];
    }),
  ),
};

export const withheldTarget: Check = {
  code: 'indicator/withheld',
  severity: 'warning',
  title: '指标值读不准',
  explanation: EXPLANATION,
  find: indicatorCheck((indicator) => {
    const { withheld, places } = indicator.target;
    if (withheld === undefined) return null;
    return { ...sayWithheld(`${called(indicator)}的指标值`, withheld, places), expected: '一个看得准的值' };
  }),
};

export const withheldRate: Check = {
  code: 'result/withheld',
  severity: 'warning',
  title: '执行率读不准',
  explanation:
    '自评表的执行率一格显示的是错误值，或者公式没有存下算出的值，多半是因为全年预算是 0 或没有填。这一格写“读不准”，别的栏照原表登出。',
  isNot: '不是说金额错了。全年预算和全年执行照原表登出，只有执行率这一格没有数。',
  remedy: '在原文件里改好公式；没有预算的一行不填执行率。',
  find: resultCheck(({ result }) =>
    result.result.money.flatMap((row) => {
      const { withheld, places = [] } = row.rate ?? {};
      if (withheld === undefined) return [];
      const { sourceRef, ...said } = sayWithheld(`${moneyLabel(row)}的执行率`, withheld, places);
      return [{ ...said, ...(sourceRef && { sourceRef }), expected: '一个看得准的执行率' }];
    }),
  ),
};
