import type { Plot } from '../drawings/plot.ts';

export type { Plot };

/** One cell of the table under a chart: as a reader reads it, and as a program reads it where that differs. */
export interface FigureCell {
  text: string;
  value?: string;
}

export interface FigureColumn {
  label: string;
  /** numbers stand to the right */
  number?: boolean;
}

/** The figures of a chart, exact. Row i is mark i of the drawing. */
export interface FigureTable {
  columns: FigureColumn[];
  rows: { cells: FigureCell[]; href?: string }[];
}

/** A chart as a page shows it: what it says, what is drawn, and every figure in it. */
export interface Chart {
  /** one sentence built from the figures, to stand as the title */
  finding: string;
  /** what the drawing shows, for who can't see it */
  description: string;
  /** what a reader would otherwise conclude wrongly: what is left out, inferred or rounded */
  notes: string[];
  /** the documents the figures are printed in: 来源：《…》. Not shown where the page says it; the file always does. */
  source?: { said: string; shown: boolean };
  /** null where there is nothing to compare: the finding and the table say it all */
  plot: Plot | null;
  table: FigureTable;
}
