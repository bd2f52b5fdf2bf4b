import { basename, join } from 'node:path';
import type { Finding } from '../../src/model/finding.ts';
import { InputError } from '../../src/model/inputError.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { type Reply, ReplyBody, ReplyHead } from '../../src/model/reply.ts';
import type { SiteData } from '../../src/model/site.ts';
import { filesEnding } from '../files/filesEnding.ts';
import { readText } from '../files/readText.ts';
import { parseYaml } from '../files/readYaml.ts';
import { shown } from '../files/shown.ts';
import { assertPast } from './assertPast.ts';

/** The replies of a content folder, by the names of their files. @throws InputError for one whose head does not fit, or that says nothing */
export function readReplies(folder: string): Reply[] {
  return filesEnding(join(folder, 'replies'), '.md').map((file) => readReply(file, folder));
}

function readReply(path: string, folder: string): Reply {
  const place = shown(path);
  // Ends of lines as editors of Windows write them are no characters that hide.
  const written = readText(path, { within: folder }).text.replace(/\r\n?/g, '\n');
  const [, head, body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(written) ?? [];
  if (head === undefined || body.trim() === '') {
    throw new InputError(
      place,
      '没有两行 --- 之间的说明，或者没有回复的话',
      '说明后面写回复',
      '照 README 里的例子补上',
    );
  }
  const yaml = parseYaml(head, place, 2);
  assertPast(yaml, ['date'], place);
  const { finding, project, office, date } = parseInput(ReplyHead, yaml.value ?? {}, place, yaml);
  const { 回复的话: text } = parseInput(ReplyBody, { 回复的话: body }, place);
  const id = finding ?? project ?? '';
  if (id !== basename(path, '.md')) {
    throw new InputError(place, `说明里写的是 ${id}`, '文件名和 finding 或 project 一样', '改文件名，或改说明');
  }
  const about = finding === undefined ? 'project' : 'finding';
  const line = head.split('\n').findIndex((own) => own.startsWith(`${about}:`)) + 2;
  return { id, about, office, date, text, line };
}

/** @throws InputError for a reply to something that is not there: a wrong id, or a finding that a newer document has settled */
export function assertAnswered(replies: readonly Reply[], { projects }: SiteData, findings: readonly Finding[]): void {
  const known = { finding: new Set(findings.map(({ id }) => id)), project: new Set(projects.map(({ id }) => id)) };
  const lost = replies.find(({ id, about }) => !known[about].has(id));
  if (!lost) return;
  const line = lost.line === undefined ? '' : ` 第 ${lost.line} 行`;
  const [what, one] = lost.about === 'finding' ? ['提示', '一条提示'] : ['项目', '一个项目'];
  throw new InputError(
    `replies/${lost.id}.md${line}`,
    `没有这样${one}：${lost.id}`,
    `一个现有的${what}编号`,
    lost.about === 'finding' ? '在提示的页面上查编号；提示已经没有了的，删去回复' : '照抄项目页网址的最后一段',
  );
}
