import type { SiteSettings } from '../../model/settings.ts';
import type { DisclosedDocument, Project, Result, Unit } from '../../model/site.ts';
import { yuanToWan } from '../../words/amount.ts';
import { sayOriginal } from '../../words/place.ts';
import { sayYear } from '../../words/year.ts';

/**
 * The sentence a journalist copies: who disclosed what, of which year, how much for it, that it is a target, where it is printed, and where it
 * can be read. Ends with the name of the site; the day and the page's address, which the browser may have to tell, follow it.
 */
export const citation = (settings: SiteSettings, project: Project, unit: Unit, document: DisclosedDocument): string =>
  cite(settings, project, unit, document, '绩效目标，不是执行结果', project.funding.total?.yuan ?? '');

/** The same sentence of a self-evaluation: whose words it is. */
export const resultCitation = (
  settings: SiteSettings,
  result: Result,
  unit: Unit,
  document: DisclosedDocument,
): string => cite(settings, result, unit, document, '单位自己的评价');

type Printed = Pick<Project, 'name' | 'county' | 'fiscalYear' | 'sourceRef' | 'tableNumber'>;

/** @param yuan what is planned for the year; empty where nothing is said of it */
function cite(
  settings: SiteSettings,
  printed: Printed,
  unit: Unit,
  document: DisclosedDocument,
  kind: string,
  yuan = '',
): string {
  const title = /^《.*》$/.test(document.title) ? document.title : `《${document.title}》`;
  const line = `（${sayOriginal(printed.sourceRef)}）`;
  const issued = document.issuingUnit ? `${document.issuingUnit}发布` : '发布单位未注明';
  const published = `（${issued}${document.published ? `，${document.published} 公开` : ''}）`;
  const county = unit.name.includes(printed.county) ? '' : printed.county;
  const year = printed.fiscalYear === null ? '' : `，${sayYear(printed.fiscalYear)}`;
  const money = yuan === '' ? '' : `${year === '' ? '，' : ''}打算用 ${yuanToWan(yuan)} 万元`;
  const what = `${county}${unit.name}：“${printed.name}”${year}${money}（${kind}）`;
  return `${what}，载${title}${published}第 ${printed.tableNumber} 张表${line}。${settings.title}`;
}
