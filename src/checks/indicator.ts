import type { PrintedIndicator } from '../model/documentTables.ts';
import { ABSENT, bracketed } from '../values/absent.ts';
import { foldWidth } from '../values/foldWidth.ts';
import { formatTargetValue, percentOf, yuanOf } from '../values/targetValue.ts';
import { type Check, called, classed, indicatorCheck, pairCheck, projectCheck } from './check.ts';
import { asksForShare } from './shareNames.ts';
import { areUniform } from './uniformTargets.ts';

/** What makes two indicators of a table the same one printed twice. */
const indicatorKey = ({ level2, name }: PrintedIndicator) => `${level2.text}\n${name.text}`;

export const missingTargetValue: Check = {
  code: 'indicator/missing-target-value',
  severity: 'warning',
  about: 'promise',
  title: '指标没有印指标值',
  explanation: '这项指标有名称，指标值一格是空白。',
  find: pairCheck((indicator, { indicators }) => {
    if (indicator.target.kind !== 'blank' || /^无[。.]?$/.test(indicator.name.text)) return null;
    const twin = indicators.find(
      (other) => other.target.kind !== 'blank' && indicatorKey(other) === indicatorKey(indicator),
    );
    const message = twin
      ? `${called(indicator)}印了不止一次，这一行没有印指标值，另一行印着“${twin.target.printed}”。`
      : `${called(indicator)}没有印指标值。`;
    return { printed: '', expected: '指标值', message };
  }),
};

export const statedNone: Check = {
  code: 'indicator/stated-none',
  severity: 'notice',
  about: 'promise',
  title: '指标写的是“无”',
  explanation: '这一类指标的名称一栏只印了“无”，照原文登。',
  find: indicatorCheck((indicator) =>
    /^无[。.]?$/.test(indicator.name.text)
      ? { printed: indicator.name.text, expected: '', message: `${indicator.level2.text || '这一类'}写的是“无”。` }
      : null,
  ),
};

export const duplicateIndicator: Check = {
  code: 'indicator/duplicate',
  severity: 'notice',
  title: '同一指标印了不止一次',
  explanation: '同一张表、同一类别里，名称一样的指标出现了不止一次。各行都照登。',
  find: projectCheck(({ indicators }) =>
    [
      ...Map.groupBy(
        indicators.filter(({ name }) => name.text !== '' && name.text !== '无'),
        indicatorKey,
      ).values(),
    ]
      .filter((same) => same.length > 1)
      .map((same) => ({
        sourceRef: same[1]?.place.ref ?? null,
        printed: same.map(({ target }) => target.printed || bracketed(ABSENT.blank)).join('；'),
        expected: '每项指标一行',
        message: `“${same[0]?.name.text}”在${same[0]?.level2.text}里印了 ${same.length} 次。`,
      })),
  ),
};

export const qualitativeSatisfaction: Check = {
  code: 'indicator/qualitative-satisfaction',
  severity: 'notice',
  about: 'promise',
  title: '满意度没有写成数字',
  explanation: '满意度指标通常写成百分比，便于事后调查对照。这里写的是文字，或者没有写。',
  find: pairCheck((indicator) =>
    indicator.level1.text === '满意度指标' &&
    indicator.target.number === null &&
    indicator.target.kind === 'qualitative'
      ? {
          printed: indicator.target.printed,
          expected: '百分比',
          message: `${called(indicator)}的指标值是“${indicator.target.printed}”，不是数字。`,
        }
      : null,
  ),
};

export const percentForCount: Check = {
  code: 'indicator/percent-for-count',
  severity: 'notice',
  about: 'promise',
  title: '数量或成本写成了百分比',
  explanation: '数量指标、成本指标通常写个数或金额。这里写的是百分比，看不出具体做多少、花多少。',
  // Where every value is one number the project is spoken of as a whole.
  find: pairCheck((indicator, { indicators }) =>
    /^(?:数量|成本)指标$/.test(indicator.level2.text) &&
    !areUniform(indicators) &&
    percentOf(indicator.target) !== null &&
    !asksForShare(indicator.name.text)
      ? {
          printed: indicator.target.printed,
          expected: indicator.level2.text === '成本指标' ? '金额' : '个数',
          message: `${classed(indicator)}的指标值是百分比“${indicator.target.printed}”。`,
        }
      : null,
  ),
};

/** Two comparing signs in a row; `>=` is one. */
const TWO_SIGNS = /(?:[≥≧⩾≤≦⩽=≈]|[><](?!=)|[><]=){2}/;

export const twoComparators: Check = {
  code: 'indicator/two-comparators',
  severity: 'notice',
  title: '一个指标值印了两个比较符号',
  explanation: '例如“≧ >90%”：“≧”是不低于，“>”是高于，两个不是一个意思。本站读前一个，原文照登。',
  find: indicatorCheck(({ target }) =>
    target.number !== null && TWO_SIGNS.test(foldWidth(target.printed).replace(/\s+/g, ''))
      ? {
          printed: target.printed,
          expected: '一个比较符号',
          message: `指标值“${target.printed}”印了两个比较符号，本站读作“${formatTargetValue(target)}”。`,
        }
      : null,
  ),
};

/** What an economy gains is counted in money. */
const GAIN = /收入|增收|收益|效益|产值|利润|税|销售|营收|分红|节约|节支|损失/;

export const kindUnfit: Check = {
  code: 'indicator/kind-unfit',
  severity: 'notice',
  title: '指标值与指标类别不相称',
  explanation:
    '例如时效指标写的是金额，成本指标写的是日期，或金额写在效益指标里（经济效益指标说的是收入、产值一类的不算）。类别和值都照印出的登。',
  find: pairCheck((indicator) => {
    const { level2, level1, target } = indicator;
    const gain = level2.text === '经济效益指标' && GAIN.test(indicator.name.text);
    const money = yuanOf(target) !== null && /元/.test(target.measurementUnit);
    const unfit =
      (target.kind === 'date' && level2.text !== '时效指标') ||
      (money && !gain && !/成本|数量/.test(level2.text) && level1.text !== '成本指标');
    return unfit
      ? {
          printed: target.printed,
          expected: target.kind === 'date' ? '时效指标' : '成本指标',
          message: `${classed(indicator)}的指标值是${target.kind === 'date' ? '日期' : '金额'}“${target.printed}”。`,
        }
      : null;
  }),
};

/** Names that speak of other years on purpose: people who retired by then, contributions made good. */
const OTHER_YEARS = /以前|之前|以后|新增|新退|补缴|补发|做实/;

export const satisfactionElsewhere: Check = {
  code: 'indicator/satisfaction-elsewhere',
  severity: 'notice',
  title: '满意度印在别的类别里',
  explanation: '名称是满意度、值是百分比，却没有印在满意度指标里。类别照印出的登，也照此计数。',
  find: pairCheck((indicator) =>
    /满意度$/.test(indicator.name.text) &&
    percentOf(indicator.target) !== null &&
    !/满意度/.test(`${indicator.level1.text}${indicator.level2.text}`)
      ? {
          printed: indicator.level2.text,
          expected: '满意度指标',
          message: `${called(indicator)}的指标值是“${indicator.target.printed}”，印在${indicator.level2.text || '别的类别'}里，不在满意度指标里。`,
        }
      : null,
  ),
};

export const inTwoClasses: Check = {
  code: 'indicator/in-two-classes',
  severity: 'notice',
  title: '同一名称和数字印在两个类别里',
  explanation: '同一张表里，名称和数字都一样的指标，印在两个类别下面。两行都照登，也照此计数。',
  find: pairCheck((indicator, { indicators }) => {
    const first = indicators.find(
      ({ name, target, level2 }) =>
        /\p{L}/u.test(name.text) &&
        name.text === indicator.name.text &&
        target.number !== null &&
        target.printed === indicator.target.printed &&
        level2.text !== indicator.level2.text,
    );
    return first && first.position < indicator.position
      ? {
          printed: indicator.level2.text,
          expected: first.level2.text,
          message: `${called(indicator)}“${indicator.target.printed}”印在${first.level2.text || '一个类别'}里，又印在${indicator.level2.text || '另一个类别'}里。`,
        }
      : null;
  }),
};

export const yearDiffers: Check = {
  code: 'indicator/year-differs',
  severity: 'notice',
  title: '写的年份与表的年度不同',
  explanation:
    '时效或成本指标里写的年份与这张表的年度不一样。说的是某年以前的人员、补缴以前年度的，写别的年份很平常，不提示。',
  find: pairCheck((indicator, { fiscalYear }) => {
    if (fiscalYear === null || !/时效|成本/.test(indicator.level2.text)) return null;
    if (OTHER_YEARS.test(indicator.name.text)) return null;
    const years = `${indicator.name.text} ${indicator.target.printed}`.match(/\d{4,}(?=\s*年)/g) ?? ([] as string[]);
    const other = years.find((year) => year !== String(fiscalYear));
    return other === undefined || years.includes(String(fiscalYear))
      ? null
      : {
          printed: other,
          expected: String(fiscalYear),
          message: `${called(indicator)}里印着“${other}年”，这张表是 ${fiscalYear} 年度。`,
        };
  }),
};

export const cutName: Check = {
  code: 'indicator/cut-name',
  severity: 'notice',
  title: '指标名称没有印全',
  explanation: '三级指标一栏只印出开头，后面的说明栏里有完整的文字。名称按印出的照登。',
  find: indicatorCheck((indicator) => {
    const full = indicator.description?.text ?? '';
    const { text } = indicator.name;
    return text.length >= 12 && full.length > text.length && full.startsWith(text)
      ? { printed: text, expected: full, message: `指标名称只印出“${text}”，说明栏里是“${full}”。` }
      : null;
  }),
};
