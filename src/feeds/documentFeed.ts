import { pageOf } from '../corpus/links.ts';
import { newestDocuments } from '../facts/newestDocuments.ts';
import type { XmlElement } from '../markup/xml.ts';
import type { Reply } from '../model/reply.ts';
import type { SiteSettings } from '../model/settings.ts';
import type { DisclosedDocument } from '../model/site.ts';
import { leaf, rssFeed } from './rss.ts';

/** An RSS feed of the documents, the last published first, then of the replies; a date nobody registered is left out. */
export function documentFeed(
  settings: SiteSettings,
  documents: readonly DisclosedDocument[],
  address: (path: string) => string,
  replies: readonly AnsweredReply[] = [],
): XmlElement {
  return rssFeed({ title: `${settings.title}：新公开的文件`, link: address('/'), description: settings.subtitle }, [
    ...newestDocuments(documents).map((document) => item(document, address(pageOf(document)))),
    ...replies.map((reply) => replyItem(reply, address(reply.path))),
  ]);
}

/** A reply with the page it stands on. */
export type AnsweredReply = Reply & { path: string };

function replyItem({ id, office, date, text }: AnsweredReply, link: string): XmlElement {
  return {
    name: 'item',
    children: [
      leaf('title', `${office}的回复`),
      leaf('link', link),
      { name: 'guid', attributes: { isPermaLink: 'false' }, children: [`reply-${id}-${date}`] },
      leaf('description', text),
      leaf('pubDate', new Date(`${date}T00:00:00Z`).toUTCString()),
    ],
  };
}

function item({ title, published, projectIds, tables }: DisclosedDocument, link: string): XmlElement {
  const reported = new Set(tables.flatMap(({ resultId }) => resultId ?? [])).size;
  const holds = [
    ...(projectIds.length > 0 || reported === 0 ? [`${projectIds.length} 个项目的绩效目标`] : []),
    ...(reported > 0 ? [`${reported} 份单位自己的评价（自评）`] : []),
  ];
  return {
    name: 'item',
    children: [
      leaf('title', title),
      leaf('link', link),
      leaf('guid', link),
      leaf('description', `${holds.join('，')}。`),
      ...(published ? [leaf('pubDate', new Date(`${published}T00:00:00Z`).toUTCString())] : []),
    ],
  };
}
