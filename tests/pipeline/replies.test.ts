import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { assertAnswered, readReplies } from '../../scripts/content/readReplies.ts';
import { dataTables } from '../../src/exports/dataTables.ts';
import { toCsv } from '../../src/exports/toCsv.ts';
import { documentFeed } from '../../src/feeds/documentFeed.ts';
import { xmlDocument } from '../../src/markup/xml.ts';
import type { Finding } from '../../src/model/finding.ts';
import { SiteSettings } from '../../src/model/settings.ts';
import { project } from '../support/projectFixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'replies-'));
afterEach(() => rmSync(join(folder, 'replies'), { recursive: true, force: true }));

function repliesOf(file: string, ...lines: string[]) {
  mkdirSync(join(folder, 'replies'), { recursive: true });
  writeFileSync(join(folder, 'replies', file), lines.join('\n'));
  return readReplies(folder);
}
const good = ['---', 'finding: project-x-1', 'office: 某镇财政所', 'date: 2024-05-06', '---', '表样是上级统一发的。'];
const site = { documents: [], units: [], projects: [project()], results: [], links: [], nearMisses: [] };

it('a reply is read with who says it of what and when', () => {
  expect(readReplies(folder)).toEqual([]);
  expect(repliesOf('project-x-1.md', ...good)).toEqual([
    {
      id: 'project-x-1',
      about: 'finding',
      office: '某镇财政所',
      date: '2024-05-06',
      text: '表样是上级统一发的。',
      line: 2,
    },
  ]);
  expect(repliesOf('p-2024-a.md', '---', 'project: p-2024-a', ...good.slice(2))).toHaveLength(2);
});

it.each<[string, string, string[]]>([
  ['without an office', 'project-x-1.md', good.filter((line) => !line.startsWith('office'))],
  ['with a date nobody can read', 'project-x-1.md', good.map((line) => line.replace('2024-05-06', '五月六日'))],
  ['to a finding and a project at once', 'project-x-1.md', good.with(2, 'project: p')],
  ['under another name', 'other.md', good],
  ['that says nothing', 'project-x-1.md', good.slice(0, 5)],
  ['without a head', 'project-x-1.md', ['表样是上级统一发的。']],
])('a reply %s is refused by a sentence naming its file', (_, file, lines) => {
  expect(() => repliesOf(file, ...lines)).toThrow(`replies/${file}`);
});

it('a reply to something that is not there is refused', () => {
  const replies = repliesOf('project-x-1.md', ...good);
  expect(() => assertAnswered(replies, site, [])).toThrow(
    'replies/project-x-1.md 第 2 行：没有这样一条提示：project-x-1',
  );
  expect(() => assertAnswered([{ ...replies[0], id: 'p-2024-z', about: 'project' } as never], site, [])).toThrow(
    '没有这样一个项目：p-2024-z；应为一个现有的项目编号。请照抄项目页网址的最后一段。',
  );
  expect(() => assertAnswered(replies, site, [{ id: 'project-x-1' } as Finding])).not.toThrow();
  expect(() => assertAnswered([{ ...replies[0], id: 'p-2024-a', about: 'project' } as never], site, [])).not.toThrow();
});

it('replies are data, and news', () => {
  const [reply] = repliesOf('project-x-1.md', ...good);
  if (!reply) throw new Error('fixture');
  const table = dataTables(site, [], [reply]).find(({ name }) => name === 'replies');
  expect(table && [...toCsv(table)].join('')).toBe(
    'about,subject_id,office,date,text\r\nfinding,project-x-1,某镇财政所,2024-05-06,表样是上级统一发的。\r\n',
  );
  const feed = xmlDocument(
    documentFeed(SiteSettings.parse({}), [], (path) => path, [{ ...reply, path: '/projects/p/' }]),
  );
  expect(feed).toContain('<title>某镇财政所的回复</title><link>/projects/p/</link>');
});
