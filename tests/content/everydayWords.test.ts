import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEverydayWords } from '../../scripts/readEverydayWords.ts';
import { countyRules } from '../support/county.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  const file = join(folder, 'words.yaml');
  writeFileSync(file, text);
  return readEverydayWords(file, 'everyday-words.yaml', ['health']);
}

test('a table that an office would write is read', () => {
  expect(
    read('passOver: 多少钱、怎么\nwords:\n  - say: 医保、看病 报销\n    find: 医疗保险，医疗救助\n    topic: health\n'),
  ).toEqual({
    passOver: ['多少钱', '怎么'],
    words: [{ say: ['医保', '看病 报销'], find: ['医疗保险', '医疗救助'], topic: 'health' }],
  });
  expect(read('words:\n  - { say: [医保], find: [医疗保险] }').words).toEqual([{ say: ['医保'], find: ['医疗保险'] }]);
  expect(read('')).toEqual({ passOver: [], words: [] });
});

test.each([
  ['leads nowhere', '  - { say: 医保, find: [] }', /第 2 行 的 words\[0\]\.find：读到 \[\]；应为至少一个词/],
  ['has no terms at all', '  - say: 医保', /第 2 行 的 words\[0\]\.find：读到 没有这一项/],
  ['is of an unknown topic', '  - { say: 医保, find: 医疗, topic: healt }', /第 2 行：没有话题 healt；应为.*health/],
  [
    'stands in two groups',
    '  - { say: 医保, find: 医疗 }\n  - { say: 医保, find: 保险 }',
    /第 3 行：“医保”在第 2 行已经写过/,
  ],
  ['leads to one character', '  - say: 医保\n    find: 医', /第 3 行 的 .*两个字以上的词/],
  ['is not closed', '  - { say: [医保, find: [医疗] }', /第 \d+ 行：读不成 YAML/],
])('an everyday word that %s is told in one sentence with its line', (_, line, message) => {
  expect(() => read(`words:\n${line}\n`)).toThrow(message);
});

test('the table that tests stand on leads everywhere: 200 groups and more, each with a topic', () => {
  const topics = countyRules.topics.topics.map(({ id }) => id);
  const { words } = readEverydayWords('tests/county/everyday-words.yaml', 'everyday-words.yaml', topics);
  expect(words.length).toBeGreaterThanOrEqual(200);
  expect(words.filter(({ topic }) => topic === undefined)).toEqual([]);
});
