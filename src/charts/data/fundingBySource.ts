import Big from 'big.js';
import type { Funding } from '../../model/documentTables.ts';
import type { Project } from '../../model/site.ts';
import { groupDigits, plainDecimal, sumYuan } from '../../normalise/amount.ts';
import { sayAmount, sayShare } from '../../text/amount.ts';
import { amountLabel } from '../amountLabel.ts';
import type { Chart } from '../chart.ts';
import type { PartTone } from '../options/cascade.ts';
import { shareLabel } from '../shareLabel.ts';

type Source = 'fiscal' | 'carried-over' | 'other' | 'not-printed' | 'mismatch';

/** The sources in the order they are drawn, and what is said where a source is the only one. */
const sources: readonly { id: Source; label: string; tone: PartTone; all: string }[] = [
  { id: 'fiscal', label: '财政拨款', tone: 'main', all: '都是财政拨款' },
  { id: 'carried-over', label: '上年结转', tone: 'other', all: '都是上年结转' },
  { id: 'other', label: '其他资金', tone: 'other', all: '都是其他资金' },
  { id: 'not-printed', label: '没有印出来源', tone: 'unknown', all: '都没有印出来源' },
  { id: 'mismatch', label: '来源对不上总额', tone: 'unknown', all: '的来源之和都多于总额，照印出的看不出来源' },
];

/**
 * Splits a total by the printed sources; the parts add up to the total exactly. What no source accounts for was not
 * printed. Where the sources add up to more than the total, the whole total is set apart: its make-up is unknown.
 */
function sourcesOf({
  total,
  fiscalAppropriation,
  carriedOver,
  otherFunds,
}: Funding): { source: Source; yuan: string }[] {
  if (!total || total.yuan === null) return [];
  const fiscal = fiscalAppropriation?.yuan ?? '0';
  const carried = carriedOver?.yuan ?? '0';
  const other = otherFunds?.yuan ?? '0';
  const rest = new Big(total.yuan).minus(fiscal).minus(carried).minus(other);
  if (rest.lt(0)) return [{ source: 'mismatch', yuan: total.yuan }];
  return [
    { source: 'fiscal', yuan: fiscal },
    { source: 'carried-over', yuan: carried },
    { source: 'other', yuan: other },
    { source: 'not-printed', yuan: plainDecimal(rest) },
  ];
}

/** The money of one or more projects by source: fiscal, other, not printed. */
export function fundingBySource(projects: readonly Project[]): Chart {
  const pieces = projects.flatMap(({ funding }) => sourcesOf(funding));
  const total = sumYuan(pieces.map(({ yuan }) => yuan));
  const parts = sources
    .map((source) => ({
      ...source,
      yuan: sumYuan(pieces.filter((piece) => piece.source === source.id).map(({ yuan }) => yuan)),
    }))
    .filter(({ yuan }) => new Big(yuan).gt(0));
  const said = parts.map(({ label, yuan }) => `${label} ${amountLabel(yuan)}，${shareLabel(yuan, total)}`);
  const withoutAmount = projects.filter(({ funding }) => (funding.total?.yuan ?? null) === null).length;
  return {
    finding: findingOf(parts, total, pieces.length),
    description: parts.length > 0 ? `堆叠条形图，年度资金总额 ${amountLabel(total)}：${said.join('；')}。` : '',
    notes: withoutAmount > 0 && projects.length > 1 ? [`另有 ${withoutAmount} 个项目没有印出金额，不在图中。`] : [],
    plot:
      parts.length > 1
        ? { kind: 'funding-sources', total, parts: parts.map(({ label, yuan, tone }) => ({ label, yuan, tone })) }
        : null,
    table: {
      columns: [{ label: '资金来源' }, { label: '金额（元）', number: true }, { label: '占比', number: true }],
      rows:
        pieces.length === 0
          ? []
          : [
              ...parts.map(({ label, yuan }) => ({
                cells: [{ text: label }, { text: groupDigits(yuan), value: yuan }, { text: sayShare(yuan, total) }],
              })),
              {
                cells: [
                  { text: '合计' },
                  { text: groupDigits(total), value: total },
                  { text: new Big(total).eq(0) ? '' : '100%' },
                ],
              },
            ],
    },
  };
}

interface DrawnSource {
  label: string;
  yuan: string;
  tone: PartTone;
  all: string;
}

function findingOf(parts: readonly DrawnSource[], total: string, printed: number): string {
  const [first] = parts;
  if (printed === 0) return '没有印出年度资金总额';
  if (!first) return '年度资金总额是 0';
  if (parts.length === 1) return `全部 ${sayAmount(total)}${first.all}`;
  const largest = parts.reduce((most, part) => (new Big(part.yuan).gt(most.yuan) ? part : most));
  const share = shareLabel(largest.yuan, total);
  if (largest.tone !== 'unknown') return `${largest.label}${share}`;
  const amount = amountLabel(largest.yuan);
  // One 约 speaks for both numbers.
  return `${amount}${largest.label}，${amount.startsWith('约') ? share.replace('约', '') : share}`;
}
