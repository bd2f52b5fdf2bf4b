import type { OutsideText } from '../../model/documentTables.ts';
import type { DisclosedDocument } from '../../model/site.ts';

/** The sentences and headings of a document outside its tables, in printed order. */
export function narrativeOf(document: DisclosedDocument): OutsideText[] {
  return document.outside.filter(({ to }) => to === 'narrative');
}
