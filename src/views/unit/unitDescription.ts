import { ABSENT } from '../../values/absent.ts';
import { sayAmount } from '../../words/amount.ts';
import { sayYear } from '../../words/year.ts';
import type { UnitView } from './unitView.ts';

/** One sentence that says what the page of a unit holds. */
export function unitDescription({ unit, years }: UnitView): string {
  const parts = years.map(
    ({ year, count, yuan }) =>
      `${sayYear(year)}${year === null ? '，' : ''}公开 ${count} 个项目，${yuan === null ? `金额${ABSENT.total}` : `共 ${sayAmount(yuan)}`}`,
  );
  return `${unit.name}：${parts.join('；')}。每个项目的资金、绩效目标和出处。`;
}
