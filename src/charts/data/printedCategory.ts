import type { PrintedText } from '../../model/printed.ts';
import { ABSENT } from '../../values/absent.ts';
import type { Category } from './fundingBy.ts';

/** A form's own number before a name: `0101-一年期项目`, `0101--一年期项目`, `07-农业与自然资源室`. */
const leadingCode = /^\d+\s*[-—–－]+\s*/;

/**
 * The category a printed field puts a project in, without the form's own number. A blank cell and a row that the form
 * does not have are two unknown categories.
 */
export function printedCategory(field: PrintedText | undefined): Category {
  if (field === undefined) return { key: 'no-row', label: ABSENT.row, unknown: true };
  const label = field.text.replace(leadingCode, '');
  return label === '' ? { key: 'blank', label: `此栏${ABSENT.blank}`, unknown: true } : { key: `text ${label}`, label };
}

/** What is said where every table leaves a field unknown in the same way, by the key of that category. */
export function unknownAll(name: string): Readonly<Record<string, string>> {
  return { 'no-row': `都没有印${name}这一栏`, blank: `的${name}一栏都空着` };
}
