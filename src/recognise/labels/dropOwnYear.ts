import { foldWidth } from '../../values/foldWidth.ts';
import { labelKey } from '../../values/labelKey.ts';
import type { WorkRow } from '../workTable.ts';
import type { LabelIndex } from './labelIndex.ts';

const IN_FRONT = /^\s*(\d{4})\s*(年度?)/;

/** Reads a label that says the year of its table, `2024年度资金总额`, `2024年指标值`, as the label itself; that of another year stays what it is. */
export function dropOwnYear(rows: readonly WorkRow[], labels: LabelIndex, year: string): void {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const text = foldWidth(cell.text);
    const [said, digits, unit = ''] = IN_FRONT.exec(text) ?? [];
    if (!said || digits !== year) continue;
    const wordings = [`年度${text.slice(said.length)}`, text.slice(said.length)];
    const label = (unit === '年度' ? wordings : wordings.slice(1)).find((wording) =>
      labels.rules.some(({ keys }) => keys.includes(labelKey(wording))),
    );
    if (label) cell.text = label;
  }
}
