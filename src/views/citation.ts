import type { SiteSettings } from '../model/settings.ts';
import type { DisclosedDocument, Project, Unit } from '../model/site.ts';

/**
 * The sentence a journalist copies: who disclosed what, of which year, where it is printed, and where it can be read. Ends
 * with the name of the site; the page's address, which a site without a public one learns in the browser, follows it.
 */
export function citation(settings: SiteSettings, project: Project, unit: Unit, document: DisclosedDocument): string {
  const title = /^《.*》$/.test(document.title) ? document.title : `《${document.title}》`;
  const line = project.sourceLine === null ? '' : `第 ${project.sourceLine} 行，`;
  const published = document.published ? `，${document.published} 公开` : '';
  const county = unit.name.startsWith(project.county) ? '' : project.county;
  const year = project.fiscalYear === null ? '' : `，${project.fiscalYear} 年`;
  return `${county}${unit.name}：“${project.name}”${year}，载${title}${published}，${line}第 ${project.tableNumber} 张表。${settings.title}`;
}
