import type { DisclosedDocument } from '../../model/site.ts';

/** One line of the origin record as shown. */
export interface OriginRow {
  name: string;
  value: string;
  /** the web address that it is */
  href?: string;
}

/** The origin of a document: who disclosed it, where and when. What nobody registered is not a row. */
export function originRows(document: DisclosedDocument): OriginRow[] {
  return record(document).flatMap(([name, value]) =>
    value ? [{ name, value, ...(value === document.url && { href: value }) }] : [],
  );
}

/** The names of what nobody registered when the document was handed over. */
export function unregistered(document: DisclosedDocument): string[] {
  return record(document).flatMap(([name, value]) => (value ? [] : [name]));
}

function record(document: DisclosedDocument): [name: string, value: string | null][] {
  return [
    ['县', document.county],
    ['发布单位', document.issuingUnit],
    ['公开日期', document.published],
    ['取得日期', document.retrieved],
    ['来源网址', document.url],
  ];
}
