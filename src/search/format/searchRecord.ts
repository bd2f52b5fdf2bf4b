import type { RecordKind } from './recordKinds.ts';

/** A piece of text of a record, with the id of the element on its page where it stands; empty: the top of the page. */
export interface SearchLine {
  label: string;
  text: string;
  anchor: string;
}

/** One thing that can be found. Texts are as the page shows them; empty where the form prints none. */
export interface SearchRecord {
  id: string;
  kind: RecordKind;
  title: string;
  /** relative to the site root */
  path: string;
  unit: string;
  county: string;
  department: string;
  /** name of the plain topic */
  topic: string;
  functionalClass: string;
  attribute: string;
  /** what became of its promises, each once: states of its indicators, or that no self-evaluation is here; empty where that is not asked */
  outcomes: readonly string[];
  year: number | null;
  /** exact yuan */
  yuan: string | null;
  /** the amount as a person says it; empty where unknown */
  amount: string;
  lines: SearchLine[];
}
