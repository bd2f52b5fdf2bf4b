import { describe, expect, it } from 'vitest';
import { process } from '../support/publish.ts';
import { describeDocuments } from './writers/describeDocuments.ts';
import type { DescribedDocument } from './writers/described.ts';
import { documentWriters } from './writers/documentWriters.ts';
import { generateDocuments } from './writers/generateDocuments.ts';
import { type FixtureFormat, fixtureFormats, libreOfficeFixture } from './writers/libreOfficeFixture.ts';
import { differences } from './writers/sameData.ts';
import { truthDifferences } from './writers/truthDifferences.ts';
import { writeTabText } from './writers/writeTabText.ts';

const asText = async (document: DescribedDocument) => process({ [`${document.name}.txt`]: writeTabText(document) });

describe.each(describeDocuments())('$name gives the same data', async (document) => {
  const usual = await asText(document);

  it.each(documentWriters.map((writer) => [writer.like, writer] as const))('as written by %s', async (_, writer) => {
    const found = await process({ [`${document.name}.${writer.ending}`]: await writer.write(document) });
    expect(differences(usual, found)).toEqual([]);
  });

  it.each(Object.keys(fixtureFormats) as FixtureFormat[])('as .%s written by LibreOffice', async (format) => {
    const found = await process({ [`${document.name}.${format}`]: libreOfficeFixture(format, document.name) });
    // LibreOffice breaks the lines of a page at spaces: 有效 提高 stands there as 有效⏎提高, which is no space between Chinese.
    const same = (line: string) =>
      format === 'html' &&
      line
        .replace(/[“”]/g, '')
        .replace(/\s/g, '')
        .match(/:(.*)insteadof\1$/);
    expect(differences(usual, found).filter((line) => !same(line))).toEqual([]);
  });
});

describe.each(generateDocuments(24, 7))(
  'the generated document $document.name is read as it is known to be',
  ({ document, needsMerges, ...truth }) => {
    const able = documentWriters.filter(({ merges }) => merges || !needsMerges);
    it.each(able.map((writer) => [writer.like, writer] as const))('as written by %s', async (_, writer) => {
      const found = await process({ [`${document.name}.${writer.ending}`]: await writer.write(document) });
      expect(truthDifferences(truth, found)).toEqual([]);
    });
  },
);
