import { expect, it } from 'vitest';
import { readRules } from '../../scripts/content/readContent.ts';
import { writtenTexts } from '../../scripts/content/writtenTexts.ts';
import { NO_EVERYDAY_WORDS } from '../../src/model/everydayWords.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { type OriginRecord, SiteSettings } from '../../src/model/settings.ts';
import { assertNoneWritten } from '../../src/privacy/assertNoneWritten.ts';

const nothing = {
  replies: [],
  corrections: new Map(),
  origins: new Map(),
  settings: parseInput(SiteSettings, {}, 'site.yaml'),
  rules: readRules('tests/county'),
  everydayWords: NO_EVERYDAY_WORDS,
};
const check = (origin: OriginRecord) => () =>
  assertNoneWritten(writtenTexts({ ...nothing, origins: new Map([['a', origin]]) }));

it.each<OriginRecord>([
  { title: '绩效目标表（联系人 13800000000）' },
  { issuingUnit: '某局 13800000000' },
  { county: '某县13800000000', personalData: 'mask' },
  { personalData: { allow: '张某13800000000 本人同意' } },
  { formerly: ['目标表（张某13800000000）.docx'] },
  { url: 'https://example.org/?mobile=13800000000' },
  { url: 'https://example.org/?q=%E7%94%B5%E8%AF%9D13800000000' },
])('the number of a person in an origin record stops the build: %j', (origin) => {
  expect(check(origin)).toThrow(/^documents\/a\.yaml：写有手机号码（.*138\*{4}0000/);
});

it('where the office says why it publishes what is in a document, its title may say it, too', () => {
  expect(check({ title: '热线 13800000000', personalData: { allow: '公开的服务热线' } })).not.toThrow();
});

it('the number of a page in an address is nobody’s', () => {
  expect(check({ url: 'https://example.org/art/2024/2/18/art_1380_13800000.html' })).not.toThrow();
});

const topic = { id: 'roads', name: '修路', plain: '修路问张某13800000000', words: ['修路'] };
it.each<[string, Partial<Parameters<typeof writtenTexts>[0]>]>([
  ['site.yaml', { settings: { ...nothing.settings, subtitle: '张某13800000000' } }],
  ['topics.yaml', { rules: { ...nothing.rules, topics: { topics: [topic] } } }],
  ['everyday-words.yaml', { everydayWords: { ...NO_EVERYDAY_WORDS, unlisted: ['张某13800000000'] } }],
])('the number of a person in %s stops the build, for the site shows what it says', (file, more) => {
  expect(() => assertNoneWritten(writtenTexts({ ...nothing, ...more }))).toThrow(new RegExp(`^${file}：写有手机号码`));
});

it('the office says itself how it wants to be reached', () => {
  const settings = { ...nothing.settings, contact: '张某 13800000000' };
  expect(() => assertNoneWritten(writtenTexts({ ...nothing, settings }))).not.toThrow();
});
