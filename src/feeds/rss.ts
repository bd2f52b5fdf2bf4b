import type { XmlElement } from '../markup/xml.ts';

/** An element that holds a text. */
export const leaf = (name: string, text: string): XmlElement => ({ name, children: [text] });

/** An RSS 2.0 feed of items. */
export const rssFeed = (
  { title, link, description }: { title: string; link: string; description: string },
  items: readonly XmlElement[],
): XmlElement => ({
  name: 'rss',
  attributes: { version: '2.0' },
  children: [
    {
      name: 'channel',
      children: [
        leaf('title', title),
        leaf('link', link),
        leaf('description', description),
        leaf('language', 'zh-cn'),
        ...items,
      ],
    },
  ],
});
