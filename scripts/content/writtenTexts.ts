import { asideTexts } from '../../src/formats/asideTexts.ts';
import type { WrittenText } from '../../src/privacy/assertNoneWritten.ts';
import type { Content } from './readContent.ts';
import { textsIn } from './textsIn.ts';

/** What the office wrote beside the documents and the site shows; how it wants to be reached is its own to say. */
export const writtenTexts = ({
  replies,
  corrections,
  origins,
  settings: { contact: _, siteUrl: __, ...settings },
  rules,
  everydayWords,
}: Pick<Content, 'replies' | 'corrections' | 'origins' | 'settings' | 'rules' | 'everydayWords'>): WrittenText[] => [
  ...from('site.yaml', textsIn(settings)),
  ...from('topics.yaml', textsIn(rules.topics)),
  ...from('functional-classes.yaml', textsIn(rules.classes)),
  ...from('everyday-words.yaml', textsIn(everydayWords)),
  ...replies.flatMap(({ id, office, text }) => from(`replies/${id}.md`, [office, text])),
  ...[...corrections].flatMap(([id, all]) =>
    all.flatMap(({ value, reason }) => from(`corrections/${id}.yaml`, [value, reason])),
  ),
  ...[...origins].flatMap(
    ([id, { title = '', county = '', issuingUnit = '', url = '', formerly = [], personalData }]) =>
      from(`documents/${id}.yaml`, [
        // A reason to publish what is in the document is one for its title, and holds no number itself.
        ...(typeof personalData === 'object' ? [personalData.allow] : [title, county, issuingUnit]),
        ...formerly,
        // An address has ids of pages that look like numbers.
        ...asideTexts('url', [url]).map(({ text }) => text),
      ]),
  ),
];

const from = (file: string, texts: readonly string[]): WrittenText[] => texts.map((text) => ({ file, text }));
