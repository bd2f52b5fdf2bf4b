import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEverydayWords, readRules } from '../../scripts/content/readContent.ts';
import { parseYaml } from '../../scripts/files/readYaml.ts';
import { parseEverydayWords } from '../../src/model/parseEverydayWords.ts';
import { listedWords } from '../../src/views/siteEverydayWords.ts';
import { countyRules } from '../support/county.ts';

function read(text: string, topics: readonly string[] = ['health']) {
  const yaml = parseYaml(text, 'everyday-words.yaml');
  return parseEverydayWords(yaml.value, 'everyday-words.yaml', yaml, topics);
}

test('a table that an office would write is read', () => {
  expect(
    read('passOver: 多少钱、怎么\nwords:\n  - say: 医保、看病 报销\n    find: 医疗保险，医疗救助\n    topic: health\n'),
  ).toEqual({
    passOver: ['多少钱', '怎么'],
    unlisted: [],
    words: [{ say: ['医保', '看病 报销'], find: ['医疗保险', '医疗救助'], topic: 'health' }],
  });
  expect(read('words:\n  - { say: [医保], find: [医疗保险] }').words).toEqual([{ say: ['医保'], find: ['医疗保险'] }]);
  expect(read('')).toEqual({ passOver: [], unlisted: [], words: [] });
});

test.each([
  ['leads nowhere', '  - { say: 医保, find: [] }', /第 2 行的 words\[0\]\.find：读到 \[\]；应为至少一个词/],
  [
    'is a number',
    '  - { say: 120, find: 急救 }',
    /第 2 行的 words\[0\]\.say：读到 120；应为一个词，几个的用、隔开；是数的两边加上英文引号/,
  ],
  ['has no terms at all', '  - say: 医保', /第 2 行的 words\[0\]\.find：读到 没有这一项/],
  ['is of an unknown topic', '  - { say: 医保, find: 医疗, topic: healt }', /第 2 行：没有话题 healt；应为.*health/],
  [
    'stands in two groups',
    '  - { say: 医保, find: 医疗 }\n  - { say: 医保, find: 保险 }',
    /第 3 行：“医保”在第 2 行已经写过/,
  ],
  ['leads to one character', '  - say: 医保\n    find: 医', /第 3 行的 .*两个字以上的词/],
  ['is not closed', '  - { say: [医保, find: [医疗] }', /第 \d+ 行前后读不成 YAML/],
])('an everyday word that %s is told in one sentence with its line', (_, line, message) => {
  expect(() => read(`words:\n${line}\n`)).toThrow(message);
});

test('what is found and not listed on pages is a word of a group', () => {
  const groups = '  - { say: [疯子, 精神病], find: [精神障碍] }\n  - { say: [瞎子], find: [残疾人] }';
  const { words, unlisted } = read(`unlisted: 疯子、瞎子\nwords:\n${groups}\n`);
  expect(words).toHaveLength(2);
  expect(listedWords({ words, unlisted })).toEqual([{ say: ['精神病'], find: ['精神障碍'] }]);
  expect(() => read(`unlisted: 聋子\nwords:\n${groups}\n`)).toThrow(/第 1 行：unlisted 里的“聋子”不在哪一组的 say 里/);
});

test('the table that tests stand on leads everywhere: 200 groups and more, each with a topic', () => {
  const topics = countyRules.topics.topics.map(({ id }) => id);
  const { words } = read(readFileSync('tests/county/everyday-words.yaml', 'utf8'), topics);
  expect(words.length).toBeGreaterThanOrEqual(200);
  expect(words.filter(({ topic }) => topic === undefined)).toEqual([]);
});

test('an office with topics of its own has the words that the project brings, without topics it does not have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  const rules = readRules(folder);
  const all = readEverydayWords(folder, rules);
  const health = { ...rules, topics: { topics: rules.topics.topics.filter(({ id }) => id === 'health') } };
  const some = readEverydayWords(folder, health);
  rmSync(folder, { recursive: true });
  expect(some.words.map(({ say }) => say)).toEqual(all.words.map(({ say }) => say));
  expect(new Set(all.words.map(({ topic }) => topic)).size).toBeGreaterThan(10);
  expect(new Set(some.words.map(({ topic }) => topic))).toEqual(new Set([undefined, 'health']));
});
