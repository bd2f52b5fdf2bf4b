import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EverydayWords } from '../../../src/model/everydayWords.ts';
import { decodeEverydayWords, encodeEverydayWords } from '../../../src/search/format/everydayTable.ts';
import { everydayParts } from '../../../src/search/query/everydayParts.ts';
import { openSearchLibrary } from '../../../src/search/query/openSearchLibrary.ts';
import { search } from '../../../src/search/query/search.ts';
import type { SearchLibrary } from '../../../src/search/query/searchLibrary.ts';
import type { SearchRequest } from '../../../src/search/query/searchRequest.ts';
import { searchData } from '../../support/searchData.ts';
import { type ServedFolder, serveFolder } from '../../support/serveFolder.ts';
import { writeIndexInto } from '../../support/writeIndexInto.ts';

const everydayWords: EverydayWords = {
  passOver: ['多少钱', '一年', '补贴'],
  unlisted: [],
  words: [
    { say: ['医保', '看病报销'], find: ['城乡居民医疗保险', '医疗保险'] },
    { say: ['看病'], find: ['医疗'] },
    { say: ['村长'], find: ['村干部工资', '村干部'] },
    { say: ['滑雪'], find: ['冰雪运动'] },
    { say: ['卫生'], find: ['环卫'] },
    { say: ['桥'], find: ['桥梁'] },
    { say: ['羊'], find: ['农村环卫'] },
    { say: ['兽医'], find: ['动物疫病'], topic: 'village' },
  ],
};

const data = {
  ...searchData([
    { id: 'insurance', name: '城乡居民医疗保险县配资金', yuan: '100000', objective: '按时缴纳' },
    { id: 'pay', name: '村干部工资', yuan: '290000' },
    { id: 'grant', name: '村干部任职补贴', yuan: '20000', year: 2022 },
    { id: 'mention', name: '办公经费', yuan: '5000', objective: '保障村干部正常工作' },
    { id: 'clinic', name: '卫生室运行费', unit: '怀来县官厅镇人民政府', yuan: '70000' },
    { id: 'street', name: '农村环卫服务费', yuan: '80000' },
  ]),
  everydayWords,
  topics: [{ id: 'village', name: '村干部与村务', plain: '', words: ['组干部'], indicators: ['乡亲议事'] }],
};

let folder: string;
let site: ServedFolder;
let library: SearchLibrary;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingbai-everyday-'));
  await writeIndexInto(folder, data);
  site = await serveFolder(folder);
  library = openSearchLibrary(new URL(site.url));
}, 60_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (typed: string, more: Partial<SearchRequest> = {}, few?: number) =>
  search(library, { typed, chosen: {}, sort: 'relevance', everyday: 'few', ...more }, few);
const idsOf = async (records: readonly number[]) => (await library.details(records)).map(({ id }) => id);
const meant = async (typed: string, more: Partial<SearchRequest> = {}) =>
  idsOf((await ask(typed, more)).also.map(({ record }) => record));

test('an everyday word finds what the documents write for it, apart from what holds it as typed', async () => {
  const answer = await ask('医保');
  expect(answer.records).toEqual([]);
  expect(await idsOf(answer.also.map(({ record }) => record))).toEqual(['insurance']);
  expect(answer.also[0]).toMatchObject({ via: '医保', terms: ['城乡居民医疗保险', '医疗保险'] });
});

test('what holds the word as typed comes first and is not told a second time', async () => {
  const answer = await ask('卫生');
  expect(await idsOf(answer.records)).toEqual(['clinic']);
  expect(await idsOf(answer.also.map(({ record }) => record))).toEqual(['street']);
});

test('the closer term in the title comes first, mentions last', async () => {
  const found = await meant('村长一年多少钱');
  expect(found.slice(0, 2)).toEqual(['pay', 'grant']);
  expect(found).toContain('mention');
});

test('other words of the query must be held, filters and amounts narrow', async () => {
  expect(await meant('村长 2022')).toEqual(['grant']);
  expect(await meant('村长 >10万')).toEqual(['pay']);
  expect(await meant('村长', { chosen: { year: ['2022'] } })).toEqual(['grant']);
  expect(await meant('村长 量子')).toEqual([]);
});

test('it can be turned off, and where enough is found as typed it waits to be asked', async () => {
  expect(await ask('医保', { everyday: 'never' })).toMatchObject({ also: [], unasked: ['医保'] });
  expect(await ask('卫生', {}, 0)).toMatchObject({ also: [], unasked: ['卫生'] });
  expect((await ask('卫生', { everyday: 'always' }, 0)).also).toHaveLength(1);
});

test('the longest everyday word counts, and what says nothing is passed over', () => {
  const table = decodeEverydayWords(encodeEverydayWords(everydayWords, [], () => true));
  expect(everydayParts('看病报销一年多少钱', table)).toEqual({ everyday: ['看病报销'], others: [] });
  expect(everydayParts('官厅镇村长补贴', table)).toEqual({ everyday: ['村长'], others: ['官厅镇'] });
});

test('a word of one character counts alone, and within others only where nothing else is found', async () => {
  const table = decodeEverydayWords(encodeEverydayWords(everydayWords, [], () => true));
  expect(everydayParts('桥', table).everyday).toEqual(['桥']);
  expect(everydayParts('天桥镇', table)).toEqual({ everyday: [], others: ['天桥镇'] });
  expect((await ask('瘸羊')).also.map(({ via }) => via)).toContain('羊');
  expect(await ask('农村羊卫')).toMatchObject({ corrections: ['农村环卫'], also: [{ via: '羊' }] });
});

test('what says nothing is passed over in words of the documents, too, and the rest is looked for as it is', async () => {
  const answer = await ask('环卫服务一年多少钱');
  expect(answer).toMatchObject({
    records: [],
    nearest: [],
    also: [{ via: '环卫服务', terms: ['环卫服务'], inTitle: true }],
  });
  expect(await idsOf(answer.also.map(({ record }) => record))).toEqual(['street']);
  expect(await meant('村干部补贴多少钱 2022')).toEqual(['grant']);
  expect(await meant('量子补贴')).toEqual([]);
});

test('where no document writes what a word stands for, the projects of its topic are told, and which topic', async () => {
  const { also, records } = await ask('兽医');
  expect(records).toEqual([]);
  expect(await idsOf(also.map(({ record }) => record))).toEqual(expect.arrayContaining(['pay', 'grant', 'mention']));
  expect(also.every(({ via, topic, terms }) => via === '兽医' && topic === '村干部与村务' && terms.length === 0)).toBe(
    true,
  );
  expect((await ask('兽医', { everyday: 'never' })).also).toEqual([]);
});

test('a topic is told of no year and no place but those that were asked for', async () => {
  expect(await idsOf((await ask('兽医 2022')).also.map(({ record }) => record))).toEqual(['grant']);
  expect((await ask('兽医 某个不在这里的镇')).also).toEqual([]);
});

test('a word of a topic’s own rule leads to its projects where nothing is found as typed', async () => {
  expect((await ask('乡亲议事')).also.every(({ topic }) => topic === '村干部与村务')).toBe(true);
  expect((await ask('村干部')).also).toEqual([]);
});

test('a term that stands nowhere in the site is not looked for', () => {
  const stored = encodeEverydayWords(everydayWords, [], (term) => term !== '医疗保险' && term !== '冰雪运动');
  expect(stored.groups[0]).toEqual(['医保 看病报销', '城乡居民医疗保险']);
  expect(stored.groups.flat().join()).not.toContain('滑雪');
});

test.each([
  ['村干部公资', '村干部工资', 'the same sound'],
  ['农村还卫', '农村环卫', 'the same sound'],
  ['冷村环卫', '农村环卫', 'n and l, ng and n are not told apart by many'],
  ['村干步任职', '村干部任职', 'a sound in the middle'],
  ['村干部任只补贴', '村干部任职补贴', 'one character'],
  ['村干任职补贴', '村干部任职补贴', 'one missing'],
  ['村干部部工资', '村干部工资', 'one too many'],
  ['村部干工资', '村干部工资', 'two in the wrong order'],
  ['村掌', '村长', 'an everyday word by its sound'],
  ['yibao', '医保', 'an everyday word in pinyin'],
  ['-村干部', '村干部', 'the same without a mark before it'],
  ['村干部？', '村干部', 'the same without a mark behind it'],
])('%s: %s is suggested, not searched for (%s)', async (typed, meantText) => {
  const answer = await ask(typed);
  expect([...answer.records, ...answer.also]).toEqual([]);
  expect(answer.corrections[0]).toBe(meantText);
});

test('nothing is suggested for what is like nothing here', async () => {
  for (const typed of ['量子计算', '火星', 'xyz', '天文望远镜']) expect((await ask(typed)).corrections).toEqual([]);
});
