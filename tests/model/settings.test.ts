import { expect, it } from 'vitest';
import { parseInput } from '../../src/model/parseInput.ts';
import { FunctionalClassRules, OriginRecord, SiteSettings } from '../../src/model/settings.ts';
import { TopicRules } from '../../src/model/topics.ts';

it.each(['2024-02-29', '2023-12-31'])('a record may name the day %s', (published) => {
  expect(parseInput(OriginRecord, { published }, 'a.yaml')).toEqual({ published });
});

it.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '24-1-1', '2024年1月1日', '0024-02-18', '9999-12-31'])(
  '%s is no day of the calendar',
  (published) => {
    expect(() => parseInput(OriginRecord, { published }, 'a.yaml', { lineOf: () => 3 })).toThrow(
      `a.yaml 第 3 行的 published：读到 "${published}"；应为2024-02-18 这样的、日历上有的日期`,
    );
  },
);

const classes = [{ code: '205', name: '教育支出' }];

it('a rule for a class that is not listed is refused with its place', () => {
  expect(() =>
    parseInput(FunctionalClassRules, { classes, rules: [{ class: '213', name: ['水'] }] }, 'r.yaml'),
  ).toThrow('r.yaml 的 rules[0].class：读到 "213"；应为classes 里列出的类：205。请改正后再试。');
});

it.each(['205a', '105', ''])('%j is no code of a class, and is told in Chinese', (code) => {
  expect(() => parseInput(FunctionalClassRules, { classes: [{ code, name: '教育' }], rules: [] }, 'r.yaml')).toThrow(
    `r.yaml 的 classes[0].code：读到 "${code}"；应为带引号的三位编码，如 "205"`,
  );
});

it('a class listed twice is refused', () => {
  expect(() => parseInput(FunctionalClassRules, { classes: [...classes, ...classes], rules: [] }, 'r.yaml')).toThrow(
    /classes\[1\]\.code：读到 "205"；应为每类只列一次/,
  );
});

it.each([
  'https://a.gov.cn/zt/?id=1',
  'https://a.gov.cn/#zt',
  'javascript:alert(1)',
  'ftp://a.gov.cn/',
  'https://a.gov.cn/zt/index.html',
  'https://a.gov.cn/Default.aspx',
  'http://138-0000-0000/',
  'http://13800000000',
])('%s is no address of a site', (siteUrl) => {
  expect(() => parseInput(SiteSettings, { siteUrl }, 'site.yaml')).toThrow(/^site\.yaml 的 siteUrl：读到 .*。$/);
});

it('nothing is fetched before it was published', () => {
  const days = { published: '2024-05-01', retrieved: '2024-01-01' };
  expect(() => parseInput(OriginRecord, days, 'a.yaml')).toThrow(
    'a.yaml 的 retrieved：读到 "2024-01-01"；应为不早于 published 的日期',
  );
  expect(parseInput(OriginRecord, { ...days, retrieved: days.published }, 'a.yaml').retrieved).toBe('2024-05-01');
});

it.each(['https://name:word@a.gov.cn/', 'https://name@a.gov.cn', 'HTTPS://n:w@a.gov.cn/x?y#z'])(
  '%s would publish the name before its @',
  (url) => {
    expect(() => parseInput(OriginRecord, { url }, 'a.yaml')).toThrow(/url：.*应为不带用户名和密码的网址/);
    expect(() => parseInput(SiteSettings, { siteUrl: url }, 'site.yaml')).toThrow(/^site\.yaml 的 siteUrl：/);
  },
);

it.each([
  'https://a.gov.cn/',
  'http://127.0.0.1:8080/zt/',
  'http://[::1]/',
  'https://12306.cn',
  'https://a.gov.cn/v1.html/',
])('%s is the address of a site', (siteUrl) => {
  expect(parseInput(SiteSettings, { siteUrl }, 'site.yaml').siteUrl).toBe(siteUrl);
});

it('a mark of a government site has ten digits, or bm and eight', () => {
  for (const siteIdCode of ['6402210001', 'bm12345678']) {
    expect(parseInput(SiteSettings, { siteIdCode }, 'site.yaml').siteIdCode).toBe(siteIdCode);
  }
  for (const siteIdCode of ['abc', '640221000', '64022100011', '']) {
    expect(() => parseInput(SiteSettings, { siteIdCode }, 'site.yaml')).toThrow(
      `site.yaml 的 siteIdCode：读到 "${siteIdCode}"；应为带引号的 10 位数字`,
    );
  }
});

it.each(['https://a.gov.cn/x@y', 'https://a.gov.cn/?to=a@b.cn', 'https://a.gov.cn:8443/'])(
  '%s is an address',
  (url) => {
    expect(parseInput(OriginRecord, { url }, 'a.yaml')).toEqual({ url });
  },
);

it.each(['-', '。', '\u200b', '　', '1'])('a reason for publishing personal data is in words: %j is none', (allow) => {
  expect(() => parseInput(OriginRecord, { personalData: { allow } }, 'a.yaml')).toThrow(
    /personalData\.allow：.*应为公开的理由，用文字写/,
  );
});

it.each(['义务教育、学前教育', '义务教育，学前教育', '义务教育；学前教育', '义务教育,学前教育'])(
  'two words in one, %s, are refused where each is looked for by itself: together they stand nowhere',
  (word) => {
    const said = '应为一项一个词，词和词之间用英文的逗号';
    expect(() =>
      parseInput(FunctionalClassRules, { classes, rules: [{ class: '205', name: [word] }] }, 'r.yaml'),
    ).toThrow(`r.yaml 的 rules[0].name[0]：读到 "${word}"；${said}`);
    const topic = { id: 'school', name: '教育', plain: '办学的钱', words: [word] };
    expect(() => parseInput(TopicRules, { topics: [topic] }, 't.yaml')).toThrow(
      `t.yaml 的 topics[0].words[0]：读到 "${word}"；${said}`,
    );
  },
);
