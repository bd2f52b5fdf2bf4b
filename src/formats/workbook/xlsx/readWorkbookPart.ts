import type { Calculation } from '../sheetBuilder.ts';
import { attributesOf, scanXml } from './scanXml.ts';
import { fromXstring } from './xstring.ts';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** The id of its relation. */
  relation: string;
}

/** `workbook.xml` → the sheets in the order of their tabs, and the formulas of its names. */
export function readWorkbookPart(xml: string): {
  entries: SheetEntry[];
  date1904: boolean;
  calculation: Calculation;
  names: ReadonlyMap<string, string>;
} {
  const entries: SheetEntry[] = [];
  const names = new Map<string, string>();
  let defined: string | null = null;
  let date1904 = false;
  let calculation: Calculation = 'unsure';
  scanXml(xml, {
    open(name, raw) {
      const attributes = attributesOf(raw);
      const is = (attribute: string) => attributes.get(attribute) === '1' || attributes.get(attribute) === 'true';
      if (name === 'sheet') {
        const relation = [...attributes].find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        const state = attributes.get('state');
        const title = fromXstring(attributes.get('name') ?? '');
        entries.push({ name: title, hidden: state === 'hidden' || state === 'veryHidden', relation });
      } else if (name === 'definedName') {
        defined = attributes.get('name') ?? '';
        // One name may be defined for each sheet.
        names.set(defined, `${names.get(defined) ?? ''} `);
      } else if (name === 'workbookPr') date1904 = is('date1904');
      else if (name === 'calcPr') {
        const isDone = !is('fullCalcOnLoad') && (!attributes.has('calcCompleted') || is('calcCompleted'));
        calculation = isDone ? 'done' : 'outdated';
      }
    },
    text(piece) {
      if (defined !== null) names.set(defined, (names.get(defined) ?? '') + piece);
    },
    close(name) {
      if (name === 'definedName') defined = null;
    },
  });
  return { entries, date1904, calculation, names };
}
