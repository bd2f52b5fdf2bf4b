import { expect, it } from 'vitest';
import type { z } from 'zod';
import { Corrections } from '../../src/model/correction.ts';
import { EverydayWords } from '../../src/model/everydayWords.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { ReplyBody, ReplyHead } from '../../src/model/reply.ts';
import { FunctionalClassRules, OriginRecord, SiteSettings } from '../../src/model/settings.ts';
import { TopicRules } from '../../src/model/topics.ts';

const correction = { place: 'L8 c3', says: '24600', value: '24700', reason: '抄错了', date: '2024-01-01' };
const topic = { id: 'road', name: '道路', plain: '修路的钱', words: ['路'] };
const reply = { project: 'p-1', office: '某局', date: '2024-01-01' };
const education = { code: '205', name: '教育支出', plain: '办学的钱' };
const rules = (given: object) => ({ classes: [education], rules: [{ class: '205', ...given }] });

/** Everything an office may write that the site shows or searches by, with a text put into one of its places. */
const PLACES: [string, z.ZodType, (text: string) => unknown][] = [
  ['the title of the site', SiteSettings, (title) => ({ title })],
  ['the name of a licence', SiteSettings, (name) => ({ license: { name } })],
  ['the title of a document', OriginRecord, (title) => ({ title })],
  ['an earlier name of a file', OriginRecord, (name) => ({ formerly: [name] })],
  ['the value of a correction', Corrections, (value) => [{ ...correction, value }]],
  ['the reason of a correction', Corrections, (reason) => [{ ...correction, reason }]],
  ['who replies', ReplyHead, (office) => ({ ...reply, office })],
  ['a reply', ReplyBody, (text) => ({ 回复的话: text })],
  ['the name of a topic', TopicRules, (name) => ({ topics: [{ ...topic, name }] })],
  ['a word of a topic', TopicRules, (word) => ({ topics: [{ ...topic, words: [word] }] })],
  ['the name of a class', FunctionalClassRules, (name) => ({ classes: [{ ...education, name }], rules: [] })],
  ['a word of a class', FunctionalClassRules, (word) => rules({ name: [word] })],
  ['an everyday word', EverydayWords, (say) => ({ words: [{ say: [say], find: ['农村环卫'] }] })],
  ['what it finds', EverydayWords, (find) => ({ words: [{ say: ['扫大街'], find: [find] }] })],
];

const refused = (schema: z.ZodType, given: unknown) => () => parseInput(schema, given, 'a.yaml');

it.each(PLACES)('%s hides nothing, says something, and is no book', (_, schema, write) => {
  expect(refused(schema, write('平罗县❤️'))).not.toThrow();
  for (const hidden of ['\u202e', '\u200b', '\u0007', '\ue000', '\ud800', '\uffff', '\u3164', '\u2800', '\ufffd']) {
    expect(refused(schema, write(`平罗${hidden}县`)), JSON.stringify(hidden)).toThrow(/应为没有看不见的字符/);
  }
  for (const blank of ['', '  ', '　', '\u00a0'])
    expect(refused(schema, write(blank))).toThrow(/应为至少 1 个字|两个字以上/);
  expect(refused(schema, write('长'.repeat(20_001)))).toThrow(/应为至多 (?:1000|20000) 个字/);
});

it('a title, which stands in a tab, is one line', () => {
  expect(refused(SiteSettings, { title: '平罗县\n明白账' })).toThrow(/应为写在一行里的文字/);
  expect(refused(OriginRecord, { county: '平罗\n县' })).toThrow(/应为写在一行里的文字/);
  expect(refused(Corrections, [{ ...correction, value: '修路\n架桥' }])).not.toThrow();
  expect(refused(ReplyBody, { 回复的话: '一段\n\n又一段' })).not.toThrow();
});

it('what is printed may be quoted as it is, whatever hides in it', () => {
  expect(refused(Corrections, [{ ...correction, says: '24\u200b600' }])).not.toThrow();
});

it('what may be left empty may be written empty', () => {
  expect(parseInput(SiteSettings, { subtitle: '', contact: ' ' }, 'site.yaml')).toMatchObject({
    subtitle: '',
    contact: '',
  });
});
