import { canonical } from '../layouts/pageHead.ts';
import type { SiteSettings } from '../model/settings.ts';
import type { DisclosedDocument, Project, Unit } from '../model/site.ts';
import { pageOf } from './links.ts';

/** The sentence a journalist copies: who disclosed what, where it is printed, and where it can be read. */
export function citation(settings: SiteSettings, project: Project, unit: Unit, document: DisclosedDocument): string {
  const title = /^《.*》$/.test(document.title) ? document.title : `《${document.title}》`;
  const line = project.sourceLine === null ? '' : `第 ${project.sourceLine} 行，`;
  const published = document.published ? `，${document.published} 公开` : '';
  const path = pageOf(project);
  const address = canonical(settings, path) ?? path;
  return `${unit.name}：“${project.name}”，载${title}${published}，${line}第 ${project.tableNumber} 张表。${settings.title}：${address}`;
}
