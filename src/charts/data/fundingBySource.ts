import Big from 'big.js';
import { leftOut } from '../../facts/leftOut.ts';
import type { Funding } from '../../model/documentTables.ts';
import { FUNDING_SOURCES, type FundingKey, TOTAL_LABEL } from '../../model/fundingRows.ts';
import type { Project } from '../../model/site.ts';
import { groupDigits, plainDecimal, sumYuan } from '../../values/amount.ts';
import { sayAmount, sayShare } from '../../words/amount.ts';
import { type AmountLabels, amountLabels } from '../drawings/amountLabels.ts';
import type { PartTone } from '../drawings/cascade.ts';
import { fundingSourcesDrawing } from '../drawings/fundingSources.ts';
import { plotOf } from '../drawings/plot.ts';
import type { Chart } from './chart.ts';
import { roundingNote } from './roundingNote.ts';
import { shareLabel } from './shareLabel.ts';

type Source = FundingKey | 'blank' | 'remainder' | 'mismatch' | 'no-row';

/**
 * The sources in the order they are drawn, and what is said where a source is all the money, or all the money of the
 * projects whose form has rows for sources. A form without such rows, rows left blank, and rows that account for less
 * than the total are three things.
 */
const sources: readonly { id: Source; label: string; tone: PartTone; all: string; ofThose: string }[] = [
  ...FUNDING_SOURCES.map(({ key, label }, place) => ({
    id: key,
    label,
    tone: place === 0 ? ('main' as const) : ('other' as const),
    all: `都是${label}`,
    ofThose: `钱全部是${label}`,
  })),
  { id: 'blank', label: '资金来源一栏空着的', tone: 'unknown', all: '，资金来源一栏空着', ofThose: '这一栏都空着' },
  { id: 'remainder', label: '没有印明来源的', tone: 'unknown', all: '都没有印明来源', ofThose: '都没有印明来源' },
  {
    id: 'mismatch',
    label: '来源对不上总额的',
    tone: 'unknown',
    all: '的来源之和都多于总额，照印出的看不出来源',
    ofThose: '来源之和都多于总额',
  },
  { id: 'no-row', label: '表样没有这一栏', tone: 'unknown', all: '，表样没有资金来源这一栏', ofThose: '' },
];

type SourcePart = (typeof sources)[number] & { yuan: string };

/**
 * Splits a total by the printed sources; the parts add up to the total exactly. Where the sources add up to more than the
 * total, the whole total is set apart: its make-up is unknown.
 */
function sourcesOf(funding: Funding): { source: Source; yuan: string }[] {
  const { total } = funding;
  if (!total || total.yuan === null) return [];
  const rows = FUNDING_SOURCES.flatMap(({ key }) => funding[key] ?? []);
  if (rows.length === 0) return [{ source: 'no-row', yuan: total.yuan }];
  if (rows.every(({ printed }) => printed === '')) return [{ source: 'blank', yuan: total.yuan }];
  const parts = FUNDING_SOURCES.map(({ key }) => ({ source: key, yuan: funding[key]?.yuan ?? '0' }));
  const rest = new Big(total.yuan).minus(sumYuan(parts.map(({ yuan }) => yuan)));
  if (rest.lt(0)) return [{ source: 'mismatch', yuan: total.yuan }];
  return [...parts, { source: 'remainder', yuan: plainDecimal(rest) }];
}

/** The money of one or more projects by source: fiscal, other, and what their forms leave open. */
export function fundingBySource(projects: readonly Project[]): Chart {
  const split = projects
    .filter(({ counted }) => counted)
    .map(({ funding }) => sourcesOf(funding))
    .filter((pieces) => pieces.length > 0);
  const pieces = split.flat();
  const total = sumYuan(pieces.map(({ yuan }) => yuan));
  const parts = sources
    .map((source) => ({
      ...source,
      yuan: sumYuan(pieces.filter((piece) => piece.source === source.id).map(({ yuan }) => yuan)),
    }))
    .filter(({ yuan }) => new Big(yuan).gt(0));
  const drawn = [total, ...parts.map(({ yuan }) => yuan)];
  const amounts = amountLabels(drawn);
  const said = parts.map(({ label, yuan }) => `${label} ${amounts.say(yuan)}，${shareLabel(yuan, total)}`);
  const without = split.filter(([piece]) => piece?.source === 'no-row').length;
  return {
    finding: findingOf(parts, { with: split.length - without, without }, amounts),
    description: parts.length > 0 ? `堆叠条形图，${TOTAL_LABEL} ${amounts.say(total)}：${said.join('；')}。` : '',
    notes: [
      ...(projects.length > 1
        ? leftOut(projects).map((said) => `另有 ${said.replace('个', '个项目')}，不在图中。`)
        : []),
      ...(parts.length > 1 ? roundingNote(amounts, drawn) : []),
    ],
    plot:
      parts.length > 1
        ? plotOf(fundingSourcesDrawing, { total, parts: parts.map(({ label, yuan, tone }) => ({ label, yuan, tone })) })
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

/** How many projects have a form with rows for the sources, and how many one without. */
interface Forms {
  with: number;
  without: number;
}

/** What is known comes first; money whose form has no row for its source says nothing about where it comes from. */
function findingOf(parts: readonly SourcePart[], forms: Forms, amounts: AmountLabels): string {
  const [only] = parts;
  if (forms.with + forms.without === 0) return `没有印出${TOTAL_LABEL}`;
  if (!only) return `${TOTAL_LABEL}是 0`;
  if (parts.length === 1) return `全部 ${sayAmount(only.yuan)}${only.all}`;
  const noRow = parts.find(({ id }) => id === 'no-row');
  const known = parts.filter((part) => part !== noRow);
  if (!noRow) return sharesOf(known);
  const rest = `另外 ${forms.without} 个项目的表样没有这一栏（${amounts.say(noRow.yuan)}）`;
  return `有资金来源一栏的 ${forms.with} 个项目，${sharesOf(known)}；${rest}`;
}

/** 财政拨款占 80%; with what is left open where that is most of the money. */
function sharesOf(parts: readonly SourcePart[]): string {
  const [first] = parts;
  if (first && parts.length === 1) return first.ofThose;
  const total = sumYuan(parts.map(({ yuan }) => yuan));
  const largest = parts.reduce((most, part) => (new Big(part.yuan).gt(most.yuan) ? part : most));
  const said = largest.tone === 'unknown' ? parts : [largest];
  return said.map(({ label, yuan }) => `${label}${shareLabel(yuan, total)}`).join('，');
}
