import type { DisclosedDocument } from '../model/site.ts';

/** One line of the origin record as shown; what nobody registered says so. */
export interface OriginRow {
  name: string;
  value: string;
  known: boolean;
}

const UNKNOWN = '未登记';

/** The origin of a document: who disclosed it, where and when. Nothing is filled in. */
export function originRows(document: DisclosedDocument): OriginRow[] {
  const rows: [string, string | null][] = [
    ['发布单位', document.issuingUnit],
    ['公开日期', document.published],
    ['取得日期', document.retrieved],
    ['来源网址', document.url],
  ];
  return rows.map(([name, value]) => ({ name, value: value || UNKNOWN, known: Boolean(value) }));
}
