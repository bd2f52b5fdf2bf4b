import type { Sheet } from '../../spreadsheet/sheet.ts';

/** What can be taken away. */
export type ThingKind = 'chart' | 'article' | 'indicator' | 'finding' | 'table';

/** Something on a page that a reader can cite and take away. */
export interface Thing {
  name: string;
  /** What is said of it in a sentence; empty for the page as a whole. */
  said: string;
  /** The id of its place on the page; empty for the page as a whole. */
  fragment: string;
  /** An address of its own, where the place on this page may be another's one day. */
  address?: string;
  sheets: Sheet[];
  /** What is to be known of its figures, and where they are printed. */
  notes: [what: string, said: string][];
  /** Its picture: whole in itself, as SVG. */
  picture?: () => string;
  /** The address of a page that shows it alone, to be set into others. */
  embed?: string;
}
