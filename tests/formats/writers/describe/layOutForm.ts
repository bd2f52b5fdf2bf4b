import type { DescribedCell, DescribedTable, DescribedText } from './described.ts';
import type { FormContent, IndicatorEntry } from './formContent.ts';
import type { FormLayout, FormSlot } from './formLayout.ts';

const BLANK: DescribedText = { text: '' };

/** The tables of one printed form, merged as in the original: one table, or two where the form is printed so. */
export function layOutForm(layout: FormLayout, content: FormContent): DescribedTable[] {
  const upper = upperRows(layout, content);
  const lower = [...headRows(layout, content), ...indicatorRows(layout, content)];
  const table = (widths: readonly number[], rows: DescribedCell[][]): DescribedTable => ({
    kind: 'table',
    columns: widths.length,
    widths: [...widths],
    rows,
  });
  const lowerWidths = layout.columns.map(({ width }) => width);
  if (layout.twoTables) return [table(layout.widths, upper), table(lowerWidths, lower)];
  return [table(layout.widths, [...upper, ...lower])];
}

function upperRows({ rows }: FormLayout, content: FormContent): DescribedCell[][] {
  const printed = rows.map((row) => row.some((slot) => spans(slot) || isPrinted(slot, content)));
  return rows.flatMap((row, index) => {
    if (!printed[index]) return [];
    return [
      row.map((slot) => {
        const rowSpan = printed.slice(index, index + (slot.down ?? 1)).filter(Boolean).length;
        const text = (slot.from === 'label' ? content.labels : content.values)[slot.field] ?? BLANK;
        return spanned(text, slot.colSpan ?? 1, rowSpan);
      }),
    ];
  });
}

const spans = (slot: FormSlot) => (slot.down ?? 1) > 1;
const isPrinted = ({ from, field }: FormSlot, { labels, values }: FormContent) =>
  (from === 'label' ? labels : values)[field] !== undefined;

function headRows({ columns }: FormLayout, { columnHeads }: FormContent): DescribedCell[][] {
  return columnHeads ? [columns.map(({ role }) => spanned(columnHeads[role] ?? BLANK))] : [];
}

function indicatorRows({ columns }: FormLayout, { block, entries }: FormContent): DescribedCell[][] {
  return entries.map((entry, index) =>
    columns.flatMap(({ role }) => {
      if (role === 'block') return index === 0 ? [spanned(block ?? BLANK, 1, entries.length)] : [];
      if (role !== 'level1' && role !== 'level2') return [spanned(entry[role] ?? BLANK)];
      if (!startsClass(entry, index, role)) return [];
      const after = entries.slice(index + 1).findIndex((next) => startsClass(next, -1, role));
      return [spanned(entry[role] ?? BLANK, 1, after < 0 ? entries.length - index : after + 1)];
    }),
  );
}

/** A first-level class ends the second-level class above it, which cannot reach into the next block. */
function startsClass(entry: IndicatorEntry, index: number, role: 'level1' | 'level2'): boolean {
  return index === 0 || entry[role] !== undefined || (role === 'level2' && entry.level1 !== undefined);
}

function spanned(text: DescribedText, colSpan = 1, rowSpan = 1): DescribedCell {
  return { ...text, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}
