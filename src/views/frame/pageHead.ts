import type { SiteSettings } from '../../model/settings.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../sharing/shareCard.ts';
import type { SharePicture } from '../sharing/sharePictures.ts';

/** What a page says of itself to browsers, search engines and the national catalogue of government sites. */
export interface PageHead {
  /** of the page alone, without the name of the site */
  title: string;
  description: string;
  /** root-absolute path of the page */
  path: string;
  /** date of publication of what the page shows, where it is known */
  published?: string | null;
  /** who disclosed what the page shows, where it is known */
  contentSource?: string | null;
  /** what messengers show beside a link to it */
  picture?: Pick<SharePicture, 'file' | 'alt'>;
}

export type MetaTag = { name: string; content: string } | { property: string; content: string };

/** The meta tags of a page. A setting the county has not made leaves its tag out. */
export function metaTags(settings: SiteSettings, head: PageHead): MetaTag[] {
  const site: [string, string | undefined | null][] = [
    ['description', head.description],
    ['SiteName', settings.publisher ?? settings.title],
    ['SiteDomain', settings.siteUrl && new URL(settings.siteUrl).hostname],
    ['SiteIDCode', settings.siteIdCode],
    ['ColumnName', settings.columnName],
    ['ArticleTitle', head.title],
    ['PubDate', head.published],
    ['ContentSource', head.contentSource],
  ];
  const picture = head.picture && canonical(settings, head.picture.file);
  const graph: [string, string | undefined][] = [
    ['og:type', 'website'],
    ['og:locale', 'zh_CN'],
    ['og:site_name', settings.title],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', canonical(settings, head.path)],
    ['og:image', picture],
    ['og:image:width', picture && String(CARD_WIDTH)],
    ['og:image:height', picture && String(CARD_HEIGHT)],
    ['og:image:alt', picture && head.picture?.alt],
  ];
  return [
    ...site.flatMap(([name, content]) => (content ? [{ name, content: calm(content) }] : [])),
    ...graph.flatMap(([property, content]) => (content ? [{ property, content: calm(content) }] : [])),
  ];
}

/** Catalogues read meta tags with patterns rather than parsers: an angle bracket in one must not look like a tag. */
function calm(content: string): string {
  return content.replaceAll('<', '＜').replaceAll('>', '＞');
}

/** The public address of a page; undefined where the county has not set one. */
export function canonical(settings: SiteSettings, path: string): string | undefined {
  return settings.siteUrl && new URL(path.replace(/^\//, ''), `${settings.siteUrl.replace(/\/*$/, '')}/`).href;
}

/** The title of the browser tab. */
export function tabTitle(settings: SiteSettings, title: string): string {
  return title === settings.title ? `${settings.title}：${settings.subtitle}` : `${title} · ${settings.title}`;
}
