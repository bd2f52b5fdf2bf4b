import { describe, expect, it } from 'vitest';
import { isSourceRef } from '../../src/model/sourceRef.ts';
import { process, publishedRows } from '../support/publish.ts';
import { describeDocuments } from './writers/describe/describeDocuments.ts';
import type { DescribedDocument } from './writers/describe/described.ts';
import { documentWriters, systemWriters } from './writers/documentWriters.ts';
import { generateDocuments } from './writers/invent/generateDocuments.ts';
import { type FixtureFormat, fixtureFormats, libreOfficeFixture } from './writers/libreOfficeFixture.ts';
import { writeTabText } from './writers/pages/writeTabText.ts';
import { differences } from './writers/sameData.ts';
import { truthDifferences } from './writers/truthDifferences.ts';

const writers = [...documentWriters, ...systemWriters];

const asText = async (document: DescribedDocument) => process({ [`${document.name}.txt`]: writeTabText(document) });

describe.each(describeDocuments())('$name gives the same data', async (document) => {
  const usual = await asText(document);

  it.each(writers.map((writer) => [writer.like, writer] as const))('as written by %s', async (_, writer) => {
    const found = await process({ [`${document.name}.${writer.ending}`]: await writer.write(document) });
    expect(differences(usual, found)).toEqual([]);
    // Copied from the data into a correction, each is known for a place.
    const places = publishedRows(found, 'indicators').map(({ source_ref }) => `${source_ref}`);
    expect(places.filter((place) => !isSourceRef(place))).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
  });

  it.each(Object.keys(fixtureFormats) as FixtureFormat[])('as .%s written by LibreOffice', async (format) => {
    const found = await process({ [`${document.name}.${format}`]: libreOfficeFixture(format, document.name) });
    // LibreOffice breaks the lines of a page at spaces: 有效 提高 stands there as 有效⏎提高, which is no space between Chinese.
    const same = (line: string) =>
      (format === 'html' || format === 'pdf') &&
      line
        .replace(/[“”]/g, '')
        .replace(/\s/g, '')
        .match(/:(.*)insteadof\1$/);
    const unread = format === 'pdf' ? (UNREAD[document.name] ?? {}) : {};
    expect(differences(usual, found, Object.keys(unread)).filter((line) => !same(line))).toEqual([]);
    for (const [name, left] of Object.entries(unread)) expect(leftOf(found, name)).toEqual(left);
  });
});

/**
 * LibreOffice leaves out lines of some merged cells: those tables are unread, and with them what else is on their pages of the form.
 * By document and project: what of it is read all the same.
 */
const UNREAD: Record<string, Record<string, { projects: number; indicators: number }>> = {
  'guanting-2024': { '官厅镇怀财字【2024】7号乡镇转移支付': { projects: 0, indicators: 0 } },
  'pingluo-organization-2024': {
    非公企业和社会组织党建项目补助: { projects: 0, indicators: 0 },
    离休干部生活补贴: { projects: 0, indicators: 0 },
  },
};

function leftOf(published: Awaited<ReturnType<typeof process>>, name: string) {
  const projects = published.site.projects.filter((project) => project.name === name);
  const ids = new Set(projects.map(({ id }) => id));
  const indicators = publishedRows(published, 'indicators').filter((row) => ids.has(row.project_id ?? ''));
  return { projects: projects.length, indicators: indicators.length };
}

describe.each(generateDocuments(24, 7))(
  'the generated document $document.name is read as it is known to be',
  ({ document, needsMerges, ...truth }) => {
    const able = writers.filter(({ merges }) => merges || !needsMerges);
    it.each(able.map((writer) => [writer.like, writer] as const))('as written by %s', async (_, writer) => {
      const found = await process({ [`${document.name}.${writer.ending}`]: await writer.write(document) });
      expect(truthDifferences(truth, found)).toEqual([]);
    });
  },
);
