import Big from 'big.js';
import { FUNDING_ROWS, FUNDING_SOURCES, TOTAL_LABEL } from '../model/fundingRows.ts';
import type { Project } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { formatAmount, groupDigits, isDoubtful, sumYuan } from '../values/amount.ts';
import { costAmounts } from '../values/costAmounts.ts';
import { type Check, projectCheck } from './check.ts';
import { sayWithheld } from './sayWithheld.ts';

const wan = (yuan: string) => `${groupDigits(formatAmount(yuan, '万元'))} 万元`;

/** An amount that is printed but is no number. */
export const unreadableAmount: Check = {
  code: 'project/unreadable-amount',
  severity: 'warning',
  about: 'money',
  title: '金额读不准',
  explanation:
    '金额栏里印的不是一个数字，或者不止一个数字，或者单位没有印、印得自相矛盾，或者公式没有存下算出的值，或者没有写明是哪一年的钱，或者各项有数而总金额空白，或者各项与总金额差了十倍百倍。原文照登，不参加合计。',
  find: projectCheck(({ funding }) =>
    Object.values(funding)
      .filter(isDoubtful)
      .map(({ printed, places, withheld = printed }) => ({
        ...sayWithheld(
          '金额栏',
          withheld,
          places,
          `${isUnderBlank(funding, withheld) ? BLANK_TOTAL : ''}读不准是多少元`,
        ),
        expected: '一个数字和单位',
      })),
  ),
};

const BLANK_TOTAL = '总金额一栏是空白，看不出各项金额有没有错行，';

/** Whether a number is withheld for the blank total above it. */
const isUnderBlank = ({ total }: Project['funding'], withheld: string): boolean =>
  total?.printed === '' && total.withheld === undefined && /^[\d,.]+$/.test(withheld);

export const missingTotal: Check = {
  code: 'project/missing-total',
  severity: 'warning',
  about: 'money',
  title: '没有印总金额',
  explanation: '总金额一栏是空白，或者表样没有这一栏。这个项目不参加合计。',
  find: projectCheck(({ funding, fields }) => {
    if (funding.total && (funding.total.printed || isDoubtful(funding.total))) return [];
    const message = funding.total
      ? '总金额一栏是空白。'
      : fields.fundingSentence
        ? '钱写成一句话，看不准是不是一年的，没有拆成金额。'
        : '表样没有年度总金额这一栏。';
    return [{ printed: '', expected: TOTAL_LABEL, message }];
  }),
};

const USUAL_SOURCES = FUNDING_SOURCES.filter(({ always }) => always).map(({ label }) => label);

/** The rows that are the sum of others by the form itself, with those. */
const WHOLES = FUNDING_ROWS.flatMap(({ key, label }) => {
  const parts = FUNDING_ROWS.filter(({ partOf }) => partOf === key);
  return parts.length > 0 ? [{ key, label, parts }] : [];
});

/** 年度资金总额 is the sum of its sources, and 财政拨款 that of 中央, 省级 and 市县, where a form prints them. */
export const partsDiffer: Check = {
  code: 'project/funding-parts-differ',
  severity: 'warning',
  about: 'money',
  listMark: '金额和它的分项对不上',
  title: '金额与它的各个分项之和不等',
  explanation: `表上的总额应当等于${USUAL_SOURCES.join('与')}之和；财政拨款下面按中央、省级、市县等分开印的，不应当和它对不上。两边都照原文登出，差额写在提示里。`,
  find: projectCheck(({ funding }) =>
    WHOLES.flatMap(({ key, label, parts }) => {
      const whole = funding[key];
      const printed = parts.flatMap((part) => funding[part.key]?.yuan ?? []);
      const sum = sumYuan(printed);
      if (!whole?.yuan || printed.length === 0 || sum === whole.yuan) return [];
      // 其中：省级 alone may be a part beside others that are not printed.
      if (key !== 'total' && printed.length === 1 && Number(sum) < Number(whole.yuan)) return [];
      return [
        {
          sourceRef: whole.places[0]?.ref ?? null,
          printed: whole.yuan,
          expected: sum,
          message: `${key === 'total' ? '总额' : label} ${wan(whole.yuan)}，各项资金之和 ${wan(sum)}。`,
        },
      ];
    }),
  ),
};

/** A year of a project costs no more than all of it. */
export const yearExceedsWholeLife: Check = {
  code: 'project/year-exceeds-whole-life',
  severity: 'warning',
  about: 'money',
  listMark: '一年的钱比整个项目还多',
  title: '一年的钱比整个项目的总额还多',
  explanation: '表上同时印了一年的总额和整个项目（实施期）的总额，一年的反而多。两边都照原文登出。',
  find: projectCheck(({ funding: { total, wholeLifeTotal } }) =>
    total?.yuan && wholeLifeTotal?.yuan && new Big(total.yuan).gt(wholeLifeTotal.yuan)
      ? [
          {
            sourceRef: total.places[0]?.ref ?? null,
            printed: total.yuan,
            expected: `不多于 ${wholeLifeTotal.yuan}`,
            message: `年度总额 ${wan(total.yuan)}，整个项目的总额 ${wan(wholeLifeTotal.yuan)}。`,
          },
        ]
      : [],
  ),
};

/** 成本指标 that state an amount of money, not a rate. */
const amountsOf = ({ indicators }: Project) =>
  costAmounts(indicators).flatMap(({ indicator, yuan }) => (yuan === null ? [] : [{ indicator, yuan }]));

export const costExceedsTotal: Check = {
  code: 'project/cost-exceeds-total',
  severity: 'warning',
  about: 'money',
  listMark: '成本写得比总额多',
  title: '成本指标的金额多于项目总额',
  explanation: '成本指标里写明的金额加起来比项目的年度总额多。两边都照原文登出，算式写在提示里。',
  find: projectCheck((project) => {
    const { total } = project.funding;
    const amounts = amountsOf(project);
    if (!total?.yuan || amounts.length === 0) return [];
    const sum = sumYuan(amounts.map(({ yuan }) => yuan));
    if (!new Big(sum).gt(total.yuan)) return [];
    const terms = amounts.map(({ yuan }) => groupDigits(formatAmount(yuan, '万元'))).join(' + ');
    return [
      {
        sourceRef: amounts[0]?.indicator.place.ref ?? null,
        printed: sum,
        expected: total.yuan,
        message: `成本指标 ${amounts.length > 1 ? `${terms} = ` : ''}${wan(sum)}，项目总额 ${wan(total.yuan)}。`,
      },
    ];
  }),
};

/** A standard, or a cost by month or case, may well be a tiny part of the total even where its form does not say so. */
const RATE = /标准|每|月|次/;

/** A cost a thousand times over the total, or less than a two-thousandth of it. */
export const magnitude: Check = {
  code: 'project/magnitude',
  severity: 'warning',
  about: 'money',
  title: '成本指标与项目总额相差千倍以上',
  explanation: '成本指标的金额是项目总额的一千倍以上，或不到它的两千分之一。两边都照原文登出，各自按印的单位换算。',
  find: projectCheck((project) => {
    const total = project.funding.total?.yuan;
    if (!total || total === '0') return [];
    return amountsOf(project).flatMap(({ indicator, yuan }) => {
      const ratio = new Big(yuan).div(total);
      const tiny = ratio.gt(0) && ratio.lte('0.0005') && !RATE.test(indicator.name.text);
      const far = ratio.gte(1000) || tiny;
      if (!far) return [];
      return [
        {
          sourceRef: indicator.place.ref,
          printed: indicator.target.printed,
          expected: `${wan(total)}上下`,
          message: `成本指标“${indicator.name.text}”是 ${wan(yuan)}，项目总额是 ${wan(total)}，相差千倍以上。`,
        },
      ];
    });
  }),
};

/** All tables of a document are usually printed in one currency unit. */
export const currencyUnitDiffers: Check = {
  code: 'table/currency-unit-differs',
  severity: 'warning',
  about: 'money',
  title: '金额单位与同一文档的其他表不同',
  explanation: '同一份文档里的表通常用同一个金额单位。这张表印的单位不同，金额按它自己印的单位换算，请对照原文。',
  find: ({ site }) =>
    site.documents.flatMap((document) => {
      const own = site.projects.filter(({ documentId }) => documentId === document.id);
      const counts = Map.groupBy(own, ({ currencyUnit }) => currencyUnit);
      const [usual] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
      return own
        .filter(({ currencyUnit }) => currencyUnit !== usual)
        .map((project) => ({
          subjectId: `${document.id}#t${project.tableNumber}`,
          documentId: document.id,
          projectId: project.id,
          sourceRef: project.fields.currencyUnit?.places[0]?.ref ?? project.sourceRef,
          printed: project.currencyUnit ?? '',
          expected: usual ?? '',
          message: `“${project.name}”的金额单位是${project.currencyUnit ?? ABSENT.currencyUnit}，同一文档的其他表是${usual ?? ABSENT.currencyUnit}。`,
        }));
    }),
};
