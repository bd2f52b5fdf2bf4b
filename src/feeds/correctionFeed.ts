import type { XmlElement } from '../markup/xml.ts';
import type { Change, DataHistory } from '../model/history.ts';
import type { SiteSettings } from '../model/settings.ts';
import { CHANGE_WORDS, SUBJECT_WORDS } from '../words/version.ts';
import { leaf, rssFeed } from './rss.ts';

/** A reader of feeds shows no more. */
const MOST_ITEMS = 200;

/** An RSS feed of what reads otherwise than it did, and of what was taken down, the newest version first. */
export function correctionFeed(
  settings: SiteSettings,
  { changes }: DataHistory,
  address: (path: string) => string,
): XmlElement {
  const told = changes.filter(({ change }) => change !== 'added').slice(0, MOST_ITEMS);
  return rssFeed(
    { title: `${settings.title}：数据的变动和更正`, link: address('/changes/'), description: settings.subtitle },
    told.map((change) => item(change, address(`/${change.path}`))),
  );
}

const item = ({ version, change, subject, id, name, column, before, after }: Change, link: string): XmlElement => ({
  name: 'item',
  children: [
    leaf('title', `${CHANGE_WORDS[change]}${SUBJECT_WORDS[subject]}：${name}`),
    leaf('link', link),
    {
      name: 'guid',
      attributes: { isPermaLink: 'false' },
      children: [['change', version, change, subject, id, column].filter((part) => part !== '').join('-')],
    },
    leaf(
      'description',
      change === 'corrected' ? `原来：${before || '空'}；现在：${after || '空'}` : `第 ${version} 版起没有了。`,
    ),
  ],
});
