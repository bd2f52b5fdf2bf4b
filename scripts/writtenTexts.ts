import type { WrittenText } from '../src/privacy/assertNoneWritten.ts';
import type { Content } from './readContent.ts';

/** What the office wrote beside the documents and the site shows. */
export const writtenTexts = ({
  replies,
  corrections,
  origins,
}: Pick<Content, 'replies' | 'corrections' | 'origins'>): WrittenText[] => [
  ...replies.flatMap(({ id, office, text }) => [office, text].map((text) => ({ file: `replies/${id}.md`, text }))),
  ...[...corrections].flatMap(([id, all]) =>
    all.flatMap(({ says, value, reason }) =>
      [says, value, reason].map((text) => ({ file: `corrections/${id}.yaml`, text })),
    ),
  ),
  ...[...origins].flatMap(([id, { title = '', county = '', issuingUnit = '', personalData }]) =>
    // A reason to publish what is in the document is one for its title, and holds no number itself.
    (typeof personalData === 'object' ? [personalData.allow] : [title, county, issuingUnit]).map((text) => ({
      file: `documents/${id}.yaml`,
      text,
    })),
  ),
];
