import Big from 'big.js';
import { saySame } from '../values/sameTarget.ts';
import { type Check, called } from './check.ts';
import { OWN_WORDS, resultCheck } from './resultCheck.ts';

export const targetChanged: Check = {
  code: 'result/target-changed',
  severity: 'warning',
  about: 'promise',
  listMark: '自评时目标值和公开的不同',
  title: '自评表里的目标值，和原来公开的不一样',
  explanation: '年初公开的目标表和年后的自评表都印了同一项指标的目标值，两边不一样。',
  isNot:
    '不是说私下改了目标。年中按规定调整目标、两张表的口径不同、抄写有出入，都会这样，从表上看不出是哪一种。写法不同、意思一样的（95% 和 95百分比），一边没有印“不少于”或计量单位的，一边空着的，都不算。',
  remedy: '目标调整过的，写明什么时候、按什么手续调整；抄错的，更正后重新公开。',
  find: resultCheck(({ rows }) =>
    rows.flatMap(({ reported, promised, outcome, ownOutcome }) => {
      if (!promised || !ownOutcome) return [];
      const [published, own] = [promised.target.printed, reported.target.printed];
      return [
        {
          position: reported.position,
          sourceRef: reported.target.places[0]?.ref,
          printed: own,
          expected: published,
          message: `${called(reported)}原来公开的目标是“${published}”，自评表印的是“${own}”；填的完成值“${reported.actual?.printed}”，和前一个比：${outcome.state}，和后一个比：${ownOutcome.state}。`,
        },
      ];
    }),
  ),
};

export const missingTarget: Check = {
  code: 'result/missing-target',
  severity: 'notice',
  about: 'promise',
  title: '自评表上有指标没有印目标值',
  explanation: '自评表上这一项印了完成值，没有印目标值，做到没有无从对照。',
  isNot: '不是说没有做到。有的表把目标印在年初公开的目标表上，对得上的，不算。',
  remedy: '补上年初定的目标值，重新公开。',
  find: resultCheck(({ rows }) =>
    rows.flatMap(({ reported, promised }) =>
      promised || reported.target.kind !== 'blank' || !reported.actual?.printed
        ? []
        : [
            {
              position: reported.position,
              sourceRef: reported.place.ref,
              printed: '',
              expected: '目标值',
              message: `${called(reported)}填的完成值是“${reported.actual.printed}”，没有印目标值。`,
            },
          ],
    ),
  ),
};

/** Shorter lists repeat their targets by chance. */
const SEVERAL = 4;

export const sameTextThroughout: Check = {
  code: 'result/same-text',
  severity: 'warning',
  about: 'promise',
  title: '每一项的完成值，都和目标值印得一字不差',
  explanation: `自评表上 ${SEVERAL} 项以上的指标，完成值栏印的就是目标值那几个字，例如目标“≥95%”，完成值也是“≥95%”。实际是多少，从表上看不出来。`,
  isNot:
    '不是说没有做到。目标本来就是一个定数（如 12 个月、100%）、一个日期，做到了就该一样：表上大半是这样的目标，不算。有一项不一样，也不算。',
  remedy: '完成值填实际做到的数：目标“≥95%”，填 96.3% 这样的数。',
  find: resultCheck(({ result }) => {
    const filled = result.indicators.filter(({ target, actual }) => target.printed !== '' || actual?.printed);
    const same = filled.filter(({ target, actual }) => actual?.printed && saySame(target, actual));
    // A bound, or words: what became of them is another value than they are.
    const open = same.filter(({ target }) => target.kind === 'qualitative' || target.comparator !== null);
    const [first] = open.filter(({ target }) => target.comparator !== null).concat(open);
    if (filled.length < SEVERAL || same.length < filled.length || open.length * 2 < same.length || !first) return [];
    const count = filled.length;
    return [
      {
        sourceRef: first.actual?.places[0]?.ref,
        printed: `${count}/${count}`,
        expected: '实际做到的数',
        message: `${count} 项指标的完成值全和目标值一样，例如${called(first)}，目标值和完成值都印“${first.target.printed}”。`,
      },
    ];
  }),
};

/** From twice as much on. */
const FAR = 2;

export const farAbove: Check = {
  code: 'result/far-above',
  severity: 'notice',
  about: 'promise',
  title: '填的完成值是目标值的两倍以上',
  explanation: '目标是“不少于多少”，单位填的完成值到了它的两倍或更多。倍数写在提示里。',
  isNot: `不是说数不实，也不是说做得好。${OWN_WORDS}事情比预想的多、目标定得低、两处口径不同，都会这样。目标是“不超过多少”（如成本、天数）的，两边计量单位不同的，不算。`,
  remedy: '写一句为什么多这么多；口径不同的，写明各是什么口径。',
  find: resultCheck(({ rows }) =>
    rows.flatMap(({ reported, promised, outcome }) => {
      const { target } = promised ?? reported;
      const [most, reached] = [target.numberUpper ?? target.number, reported.actual?.number];
      if (outcome.state !== '超过' || !most || !reached || new Big(most).eq(0)) return [];
      const times = new Big(reached).div(most);
      if (times.lt(FAR)) return [];
      return [
        {
          position: reported.position,
          sourceRef: reported.actual?.places[0]?.ref,
          printed: reported.actual?.printed ?? '',
          expected: target.printed,
          message: `${called(reported)}的目标是“${target.printed}”，填的完成值是“${reported.actual?.printed}”：${reached} ÷ ${most} = ${times.round(1, Big.roundDown).toFixed()} 倍${times.round(1, Big.roundDown).eq(times) ? '' : '多'}。`,
        },
      ];
    }),
  ),
};
