import type { SiteSettings } from '../../model/settings.ts';
import type { DisclosedDocument, Project, Unit } from '../../model/site.ts';
import { sayOriginal } from '../../words/place.ts';
import { sayYear } from '../../words/year.ts';

/**
 * The sentence a journalist copies: who disclosed what, of which year, that it is a target, where it is printed, and where it
 * can be read. Ends with the name of the site; the day and the page's address, which the browser may have to tell, follow it.
 */
export function citation(settings: SiteSettings, project: Project, unit: Unit, document: DisclosedDocument): string {
  const title = /^《.*》$/.test(document.title) ? document.title : `《${document.title}》`;
  const line = `（${sayOriginal(project.sourceRef)}）`;
  const issued = document.issuingUnit ? `${document.issuingUnit}发布` : '发布单位未注明';
  const published = `（${issued}${document.published ? `，${document.published} 公开` : ''}）`;
  const county = unit.name.includes(project.county) ? '' : project.county;
  const year = project.fiscalYear === null ? '' : `，${sayYear(project.fiscalYear)}`;
  const what = `${county}${unit.name}：“${project.name}”${year}（绩效目标，不是执行结果）`;
  return `${what}，载${title}${published}第 ${project.tableNumber} 张表${line}。${settings.title}`;
}
