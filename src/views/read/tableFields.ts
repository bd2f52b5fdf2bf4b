import type { PrintedIndicator, PrintedTable } from '../../model/documentTables.ts';
import { FUNDING_ROWS } from '../../model/fundingRows.ts';
import type { PrintedAmount } from '../../model/printed.ts';
import { TEXT_FIELDS } from '../../model/textFields.ts';
import { ABSENT } from '../../values/absent.ts';
import { groupDigits } from '../../values/amount.ts';
import { sayAmount } from '../../words/amount.ts';
import { amountState, STATE_WORDS } from '../../words/fieldState.ts';
import { partOfPart } from '../../words/shownFields.ts';

/** A field that was read in a table, in words. */
export interface TableField {
  /** As cells of the copy name it: `total`; `indicators.3` for all cells of an indicator. */
  key: string;
  label: string;
  value: string;
}

/** What was read in a table, in the order of the data dictionary: texts, money, its schedule, indicators. */
export function tableFields({ fields, funding, schedule, indicators }: PrintedTable): TableField[] {
  return [
    ...TEXT_FIELDS.flatMap(({ key, label }) => {
      const field = fields[key];
      return field ? [{ key, label, value: field.text || ABSENT.blank }] : [];
    }),
    ...FUNDING_ROWS.flatMap((row) => {
      const amount = funding[row.key];
      return amount ? [{ key: row.key, label: `${partOfPart(row)}${row.label}`, value: sayMoney(amount) }] : [];
    }),
    ...schedule.map(({ label, printed }, at) => ({
      key: `schedule.${at + 1}`,
      label: `资金支出计划：${label}`,
      value: printed || ABSENT.blank,
    })),
    ...indicators.map((indicator) => ({
      key: `indicators.${indicator.position}`,
      label: [indicator.level1.text, indicator.level2.text].filter(Boolean).join(' · ') || ABSENT.indicatorClass,
      value: sayIndicator(indicator),
    })),
  ];
}

/** The key of the field that a cell was read as: `indicators.3.target` → `indicators.3`. */
export const fieldKey = (field: string): string => /^(?:indicators|schedule)\.\d+/.exec(field)?.[0] ?? field;

function sayMoney(amount: PrintedAmount): string {
  const state = amountState(amount);
  if (amount.yuan === null || state !== 'value') return state === 'value' ? '' : STATE_WORDS[state];
  const said = sayAmount(amount.yuan);
  const exact = `${groupDigits(amount.yuan)} 元`;
  return said === exact ? said : `${said}（${exact}）`;
}

const sayIndicator = ({ name, target }: PrintedIndicator): string =>
  `${name.text || ABSENT.indicatorName}：${target.printed || ABSENT.blank}`;
