import type { Finding } from '../../model/finding.ts';
import type { DisclosedDocument } from '../../model/site.ts';

/**
 * What a reader of a document's page is told where its pages are pictures, or where no table of it was read; null for any other document.
 * @param findings those of the document itself
 * @returns one Chinese sentence
 */
export function whyNothingRead(
  { tables }: Pick<DisclosedDocument, 'tables'>,
  findings: readonly Pick<Finding, 'code' | 'sourceRef'>[],
): string | null {
  const scans = findings.filter(({ code }) => code === 'document/scanned');
  if (scans.some(({ sourceRef }) => sourceRef === null)) return '这份文件是扫描件（图片），本站读不出文字。';
  if (scans.length > 0) return '这份文件有的页是扫描件（图片），那些页本站读不出文字。';
  if (tables.every(({ template }) => template === null)) return '这份文件里没有本站读得懂的绩效目标表。';
  return null;
}
