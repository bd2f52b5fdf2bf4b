import Big from 'big.js';
import { type CostCheck, costCheck } from '../../facts/costCheck.ts';
import { TOTAL_LABEL } from '../../model/fundingRows.ts';
import type { Project } from '../../model/site.ts';
import { ABSENT, bracketed } from '../../values/absent.ts';
import { groupDigits } from '../../values/amount.ts';
import type { CostAmount } from '../../values/costAmounts.ts';
import { sayAmount } from '../../words/amount.ts';
import { amountLabels } from '../drawings/amountLabels.ts';
import { costIndicatorsDrawing } from '../drawings/costIndicators.ts';
import { plotOf } from '../drawings/plot.ts';
import type { Chart, FigureTable } from './chart.ts';
import { roundingNote } from './roundingNote.ts';

/**
 * The cost indicators of a project that are amounts of money, set against its total. Prices (`2万元/村`), shares, ranges
 * and words are not added up; they are listed. Null where the project has no cost indicator.
 */
export function costIndicators(project: Project): Chart | null {
  const check = costCheck(project);
  if (check === null) return null;
  const { amounts, others, sum } = check;
  const total = project.funding.total?.yuan ?? null;
  // One amount that equals the total is a sentence, not a picture.
  const alone = amounts.length === 1 && total !== null && new Big(total).eq(sum);
  const worthDrawing = total !== null && amounts.length > 0 && !alone && new Big(total).plus(sum).gt(0);
  const parts = amounts.map(({ indicator, yuan }) => ({ label: nameOf(indicator), yuan }));
  const drawn = [total ?? '0', ...parts.map(({ yuan }) => yuan)];
  const labels = amountLabels(drawn);
  return {
    finding: findingOf(check),
    description: worthDrawing
      ? `条形图，${TOTAL_LABEL} ${sayAmount(total)}；${parts.map(({ label, yuan }) => `${label} ${sayAmount(yuan)}`).join('；')}。`
      : '',
    notes: [
      ...(amounts.length > 1 ? [check.arithmetic] : []),
      ...(others.length > 0 ? [`有 ${others.length} 项成本指标没有相加：${others.map(saidOf).join('；')}。`] : []),
      ...(worthDrawing ? roundingNote(labels, drawn) : []),
    ],
    plot: worthDrawing
      ? plotOf(costIndicatorsDrawing, { total, parts: parts.map((part) => ({ ...part, tone: 'other' as const })) })
      : null,
    table: tableOf(check.costs, total),
  };
}

const nameOf = ({ name }: CostAmount['indicator']) => name.text || bracketed(ABSENT.indicatorName);

function saidOf({ indicator, why }: CostAmount): string {
  const { printed } = indicator.target;
  return `${nameOf(indicator)}${printed ? ` ${printed}` : ''}（${why}）`;
}

function findingOf({ amounts, sum, comparison }: CostCheck): string {
  if (amounts.length === 0) return '成本指标里没有可以相加的金额';
  const said = amounts.length === 1 ? '成本指标写的是' : `${amounts.length} 项成本指标合计`;
  return `${said} ${sayAmount(sum)}，${comparison}`;
}

/** The total, then the amounts in the order of the drawing, then what was not added up. */
function tableOf(costs: readonly CostAmount[], total: string | null): FigureTable {
  const sorted = [...costs].sort((a, b) => Number(a.yuan === null) - Number(b.yuan === null));
  const amount = (yuan: string | null, why = '') =>
    yuan === null ? { text: why, value: '' } : { text: groupDigits(yuan), value: yuan };
  return {
    columns: [{ label: '项目' }, { label: '原文' }, { label: '金额（元）', number: true }],
    rows: [
      { cells: [{ text: TOTAL_LABEL }, { text: '' }, amount(total, '没有印出')] },
      ...sorted.map(({ indicator, yuan, why }) => ({
        cells: [{ text: nameOf(indicator) }, { text: indicator.target.printed }, amount(yuan, why)],
      })),
    ],
  };
}
