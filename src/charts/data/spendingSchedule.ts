import Big from 'big.js';
import type { Project } from '../../model/site.ts';
import { ABSENT } from '../../values/absent.ts';
import { groupDigits, plainDecimal } from '../../values/amount.ts';
import { plotOf } from '../drawings/plot.ts';
import { spendingScheduleDrawing } from '../drawings/spendingSchedule.ts';
import type { Chart } from './chart.ts';

/** The printed 资金支出计划 of a project: cumulative shares by date. Null where its form has none. */
export function spendingSchedule(project: Project): Chart | null {
  if (project.schedule.length === 0) return null;
  const steps = project.schedule.flatMap(({ label, percent }) => (percent === null ? [] : [{ label, percent }]));
  const missing = project.schedule.length - steps.length;
  const total = project.funding.total?.yuan ?? null;
  const sorted = [...project.schedule].sort((a, b) => Number(a.percent === null) - Number(b.percent === null));
  return {
    finding: findingOf(steps),
    description:
      steps.length > 0
        ? `阶梯图，计划累计支出的比例：${steps.map(({ label, percent }) => `${label} ${percent}%`).join('，')}。`
        : '',
    notes: [
      ...(steps.length > 1 ? ['只印了这几个时点，中间怎么花没有印。'] : []),
      ...(missing > 0 && steps.length > 0 ? [`另有 ${missing} 个时间没有印出比例，不在图中。`] : []),
    ],
    plot: steps.length > 1 ? plotOf(spendingScheduleDrawing, { steps }) : null,
    table: {
      columns: [
        { label: '到' },
        { label: '计划累计支出', number: true },
        ...(total === null ? [] : [{ label: '折合（元，按总额算）', number: true }]),
      ],
      // Rows with a share come first, so that row i is mark i of the drawing.
      rows: sorted.map(({ label, printed, percent }) => ({
        cells: [
          { text: label },
          { text: percent === null ? printed || ABSENT.blank : `${percent}%` },
          ...(total === null ? [] : [shareOf(total, percent)]),
        ],
      })),
    },
  };
}

function shareOf(total: string, percent: string | null) {
  if (percent === null) return { text: '' };
  const value = plainDecimal(new Big(total).times(percent).times('0.01'));
  return { text: groupDigits(value), value };
}

function findingOf(steps: readonly { label: string; percent: string }[]): string {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return '资金支出计划没有印出比例';
  const start = `计划累计支出：到${first.label} ${first.percent}%`;
  return first === last ? start : `${start}，到${last.label} ${last.percent}%`;
}
