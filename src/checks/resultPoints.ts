import Big from 'big.js';
import type { PrintedText } from '../model/printed.ts';
import type { Result } from '../model/site.ts';
import type { Check } from './check.ts';
import { OWN_WORDS, resultCheck } from './resultCheck.ts';

/** From this many scored rows on, full points in all of them are remarkable. */
const SEVERAL = 5;

const POINTS = /^(\d{1,4}(?:\.\d{1,6})?)\s*分?$/;

/** Printed points as a number; null where none are printed or they are none. */
const pointsOf = (text: PrintedText | undefined): Big | null => {
  const printed = POINTS.exec(text?.text ?? '')?.[1];
  return printed === undefined ? null : new Big(printed);
};

interface Scored {
  called: string;
  weight: Big | null;
  score: Big | null;
  printed: PrintedText | undefined;
}

/** What points are given for: the row of the total money, where it has any, and every indicator. */
function scoredRows({ indicators, result }: Result): Scored[] {
  const money = result.money.filter(({ row, score }) => row === 'total' && score !== undefined && score.text !== '');
  return [
    ...money.map(({ weight, score }) => ({ called: '预算执行', weight, score })),
    ...indicators.map(({ name, weight, score }) => ({ called: `“${name.text}”`, weight, score })),
  ].map(({ called, weight, score }) => ({ called, weight: pointsOf(weight), score: pointsOf(score), printed: score }));
}

const sum = (points: readonly (Big | null)[]): Big => points.reduce<Big>((all, one) => all.plus(one ?? 0), new Big(0));

export const fullPoints: Check = {
  code: 'result/full-points',
  severity: 'notice',
  about: 'promise',
  title: '打了分的每一项都是满分',
  explanation: `自评表上打了分的 ${SEVERAL} 项以上，项项得分等于满分。提示里写明其中哪几项，印的完成值没有够到目标值。`,
  isNot: `不是说分打高了：样样做到，就该是满分。${OWN_WORDS}有一项没有打满，或者没有印满分是多少的，不算。`,
  remedy: '有没有够到目标的，写明为什么仍是满分；都做到了的，不用改。',
  find: resultCheck(({ result, rows }) => {
    const scored = scoredRows(result);
    const isFull = scored.every(({ weight, score }) => weight?.gt(0) && score?.eq(weight));
    if (scored.length < SEVERAL || !isFull) return [];
    const short = rows.filter(({ outcome }) => outcome.state === '未达到');
    const named = short.map(({ reported, promised }) => {
      const target = (promised ?? reported).target.printed;
      return `“${reported.name.text}”的目标是“${target}”，填的是“${reported.actual?.printed}”`;
    });
    return [
      {
        sourceRef: scored[0]?.printed?.places[0]?.ref,
        printed: sum(scored.map(({ score }) => score)).toFixed(),
        expected: '',
        message: `打了分的 ${scored.length} 项都是满分，加起来 ${sum(scored.map(({ score }) => score)).toFixed()} 分${named.length > 0 ? `；其中${named.join('，')}` : ''}。`,
      },
    ];
  }),
};

export const pointsDiffer: Check = {
  code: 'result/points-differ',
  severity: 'warning',
  about: 'form',
  title: '自评的分数对不上',
  explanation: '各项得分加起来和印的总分不一样，或者有一项的得分比它的满分还高。算式写在提示里。',
  isNot: `不是本站另打的分。${OWN_WORDS}有一项得分空着、读不成数，或者没有印总分的，不加；各级分数取整差出来的 1 分以内，不算。`,
  remedy: '核对各项得分和总分；有加分、扣分项没有印在表上的，写一句说明。',
  find: resultCheck(({ result }) => {
    const scored = scoredRows(result);
    const above = scored.flatMap(({ called, weight, score, printed }) =>
      weight && score?.gt(weight)
        ? [
            {
              sourceRef: printed?.places[0]?.ref,
              printed: score.toFixed(),
              expected: weight.toFixed(),
              message: `${called}得 ${score.toFixed()} 分，满分是 ${weight.toFixed()} 分。`,
            },
          ]
        : [],
    );
    const total = pointsOf(result.result.totalScore);
    if (!total || scored.length === 0 || scored.some(({ score }) => score === null)) return above;
    const added = sum(scored.map(({ score }) => score));
    if (added.minus(total).abs().lt(1)) return above;
    return [
      ...above,
      {
        sourceRef: result.result.totalScore?.places[0]?.ref,
        printed: total.toFixed(),
        expected: added.toFixed(),
        message: `各项得分 ${scored.map(({ score }) => score?.toFixed()).join(' + ')} = ${added.toFixed()}，印的总分是 ${total.toFixed()}。`,
      },
    ];
  }),
};
