import { expect, it } from 'vitest';
import { parseInput } from '../../src/model/parseInput.ts';
import { FunctionalClassRules, OriginRecord, SiteSettings } from '../../src/model/settings.ts';

it.each(['2024-02-29', '2023-12-31'])('a record may name the day %s', (published) => {
  expect(parseInput(OriginRecord, { published }, 'a.yaml')).toEqual({ published });
});

it.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '24-1-1', '2024年1月1日'])(
  '%s is no day of the calendar',
  (published) => {
    expect(() => parseInput(OriginRecord, { published }, 'a.yaml', () => 3)).toThrow(
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

it('a class listed twice is refused', () => {
  expect(() => parseInput(FunctionalClassRules, { classes: [...classes, ...classes], rules: [] }, 'r.yaml')).toThrow(
    /classes\[1\]\.code：读到 "205"；应为每类只列一次/,
  );
});

it.each(['https://a.gov.cn/zt/?id=1', 'https://a.gov.cn/#zt', 'javascript:alert(1)', 'ftp://a.gov.cn/'])(
  '%s is no address of a site',
  (siteUrl) => {
    expect(() => parseInput(SiteSettings, { siteUrl }, 'site.yaml')).toThrow(/^site\.yaml 的 siteUrl：读到 .*。$/);
  },
);

it.each(['平罗\u202e县', '平罗\u200b县', '平罗\u0007县', '平罗\ue000县'])('no name hides a character: %j', (title) => {
  expect(() => parseInput(SiteSettings, { title }, 'site.yaml')).toThrow(
    /^site\.yaml 的 title：.*应为没有看不见的字符/,
  );
  expect(() => parseInput(OriginRecord, { county: title }, 'a.yaml')).toThrow(/^a\.yaml 的 county：/);
});
