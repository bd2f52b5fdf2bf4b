import type { Calculation } from '../sheetBuilder.ts';
import { attributesOf, scanXml } from './scanXml.ts';
import { fromXstring } from './xstring.ts';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** The id of its relation. */
  relation: string;
}

/** `workbook.xml` → the sheets in the order of their tabs. */
export function readWorkbookPart(xml: string): { entries: SheetEntry[]; date1904: boolean; calculation: Calculation } {
  const entries: SheetEntry[] = [];
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
      } else if (name === 'workbookPr') date1904 = is('date1904');
      else if (name === 'calcPr') {
        const isDone = !is('fullCalcOnLoad') && (!attributes.has('calcCompleted') || is('calcCompleted'));
        calculation = isDone ? 'done' : 'outdated';
      }
    },
    close: () => undefined,
  });
  return { entries, date1904, calculation };
}
