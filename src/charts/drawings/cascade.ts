import { amountLabels } from './amountLabels.ts';
import type { Drawing, Look } from './drawing.ts';
import { barIn, type LedgerRow, layOutRows, ledgerParts } from './rowLayout.ts';
import type { DrawingSize } from './theme.ts';

/** `main` and `other` are money the documents name, `unknown` is what they leave open. */
export type PartTone = 'main' | 'other' | 'unknown';

export interface Part {
  label: string;
  yuan: string;
  tone: PartTone;
}

/** A total and its parts. They need not add up: what is missing or too much is seen. */
export interface PartsOfTotal {
  totalLabel: string;
  total: string;
  parts: Part[];
  /** true where the bar of the total shows the parts stacked; false where it is a measure beside them */
  stacked: boolean;
}

const TOTAL_BAR = 15;
const PART_BAR = 9;

const LOOKS: Readonly<Record<PartTone, Look>> = {
  main: { fill: 'accent' },
  other: { fill: 'second' },
  unknown: { fill: 'paper', stroke: 'soft', dashed: true },
};

/**
 * A stacked bar of the total with its parts pulled down under it, each where it stands in the stack, so that every part
 * has its label beside it. One linear scale from zero. Row 0 of the table is the total, row i + 1 part i.
 */
export function cascadeDrawing({ totalLabel, total, parts, stacked }: PartsOfTotal, size: DrawingSize): Drawing {
  const amounts = amountLabels([total, ...parts.map(({ yuan }) => yuan)]);
  const rows: LedgerRow[] = [
    { label: totalLabel, figure: amounts.label(total), markHeight: TOTAL_BAR },
    ...parts.map(({ label, yuan }) => ({ label, figure: amounts.label(yuan), markHeight: PART_BAR })),
  ];
  const layout = layOutRows(rows, size);
  const { rules, texts } = ledgerParts(layout, rows);
  const starts: number[] = [];
  let sum = 0;
  for (const { yuan } of parts) {
    starts.push(sum);
    sum += Number(yuan);
  }
  const of = Math.max(Number(total), sum, 1);
  const partIn = (row: number, height: number, { yuan, tone }: Part, index: number) => {
    const from = starts[index] ?? 0;
    return barIn(layout, row, { height, from, to: from + Number(yuan), of, look: LOOKS[tone], mark: index + 1 });
  };
  const totals = stacked
    ? parts.map((part, index) => partIn(0, TOTAL_BAR, part, index))
    : [barIn(layout, 0, { height: TOTAL_BAR, from: 0, to: Number(total), of, look: { fill: 'soft' }, mark: 0 })];
  const pulledDown = parts.map((part, index) => partIn(index + 1, PART_BAR, part, index));
  return { width: layout.width, height: layout.height, shapes: [...rules, ...texts, ...totals, ...pulledDown] };
}
