import { z } from 'zod';
import { isoDate } from './correction.ts';
import { TableKind } from './documentTables.ts';
import { PersonalDataDecision } from './personalData.ts';
import { listedWord, plainWords, someWords } from './plainWords.ts';
import { FiscalYear } from './printed.ts';
import type { TopicRules } from './topics.ts';

/** An address that everybody may read: the name and password before its `@` would be published. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: '以 http:// 或 https:// 开头的网址' })
  .regex(/^https?:\/\/[^/?#@]*(?:[/?#]|$)/i, '不带用户名和密码的网址')
  .regex(/^https?:\/\/(?:[\d-]*[^\d\-/?#:]|\[)/i, '网站名或 IP 地址，不是电话号码');

/** What stands behind it would end up behind `?`, `#` or a page. */
export const siteAddress = webAddress
  .regex(/^[^?#]*$/, '网站所在文件夹的网址，不带 ? 和 #')
  .regex(/^(?!.*\/\/.*\/.*\.(?:s?html?|aspx?|jsp|php)$)/i, '网站所在文件夹的网址，不带 index.html');

/** 网站标识码 as the state gives them to government sites: ten digits, of ministries `bm` and eight. */
const siteIdCode = z
  .string()
  .trim()
  .regex(/^(?:\d{10}|bm\d{8})$/i, '带引号的 10 位数字，或 bm 和 8 位数字');

/** content/documents/<id>.yaml: where a document came from. Everything unknown is left out; nothing is made up. */
export const OriginRecord = z
  .strictObject({
    title: someWords.optional(),
    county: someWords.optional(),
    issuingUnit: someWords.optional(),
    fiscalYear: FiscalYear.optional(),
    kind: TableKind.optional().describe(
      'what all its tables are, where their form says otherwise: tables of another kind are shown as printed, and are no plan and no result',
    ),
    url: webAddress.optional(),
    published: isoDate.optional(),
    retrieved: isoDate.optional(),
    supersedes: z.string().min(1).optional().describe('file name or id of the document that this one replaces'),
    personalData: PersonalDataDecision.optional().describe('遮去（mask），或写明公开的理由（allow）'),
    formerly: z.array(someWords).optional().describe('file names it was published under before'),
  })
  .refine(({ published, retrieved }) => !published || !retrieved || published <= retrieved, {
    path: ['retrieved'],
    error: '不早于 published 的日期',
  });
export type OriginRecord = z.infer<typeof OriginRecord>;

/** What stands on every page and in every data file of a site of invented data. */
export const DEMONSTRATION = '演示数据' as const;

/** content/site.yaml: the county's own settings. Every one is optional. */
export const SiteSettings = z
  .strictObject({
    title: someWords.default('明白账'),
    subtitle: plainWords.default('项目支出绩效目标公开'),
    publisher: plainWords.optional().describe('网站主办单位'),
    contact: plainWords.optional().describe('how a reader reaches the office: telephone, address or e-mail'),
    siteUrl: siteAddress.optional().describe('public address, for canonical links and the sitemap'),
    siteIdCode: siteIdCode.optional().describe('网站标识码'),
    license: z
      .strictObject(
        {
          name: someWords.describe('简称，例如 CC-BY-4.0'),
          title: someWords.optional().describe('中文名称'),
          url: webAddress.optional().describe('全文的网址'),
        },
        {
          error: ({ code }) =>
            code === 'invalid_type' ? '写成 license: { name: CC-BY-4.0, url: 全文的网址 }' : undefined,
        },
      )
      .optional()
      .describe('on what terms the data may be used; said of no file where the office does not say it'),
    columnName: plainWords.default('项目支出绩效目标'),
    clerkPage: z.boolean().optional().describe('false：网站里不放“拖进来看”那一页（/read/）'),
    continueOnUnreadable: z
      .boolean()
      .optional()
      .describe('true：读不了的文档只在报告里列出，其余的照常生成；false：有一个读不了就停下'),
    strict: z
      .boolean()
      .optional()
      .describe('true：有文档读出来几乎是空的（没有表、张张空白、金额全是 0）就停下，同命令的 --strict'),
    demonstration: z
      .boolean()
      .optional()
      .describe('true：单位、项目和数都是编的，每一页和每个数据文件都写明“演示数据”，搜索引擎不收录'),
  })
  // The name of the site stands in every tab, citation, feed and package.
  .transform((settings) =>
    settings.demonstration && !settings.title.includes(DEMONSTRATION)
      ? { ...settings, title: `${settings.title}（${DEMONSTRATION}）` }
      : settings,
  );
export type SiteSettings = z.infer<typeof SiteSettings>;

const classCode = z.string().regex(/^2\d\d$/, '带引号的三位编码，如 "205"');

/** content/functional-classes.yaml: the rules by which the 支出功能分类 of a project is inferred, first match wins. */
export const FunctionalClassRules = z
  .strictObject({
    classes: z
      .array(
        z.strictObject({
          code: classCode,
          name: someWords,
          plain: plainWords.optional().describe('what money of this class is usually for, in plain words'),
        }),
      )
      .min(1),
    rules: z.array(
      z
        .strictObject({
          class: classCode,
          name: z.array(listedWord).optional().describe('any of these words in the project name'),
          unit: z.array(listedWord).optional().describe('any of these words in the implementing unit'),
          department: z.array(listedWord).optional().describe('any of these words in the supervising department'),
        })
        .refine((rule) => rule.name || rule.unit || rule.department, 'name、unit、department 至少一项'),
    ),
  })
  .check(({ value: { classes, rules }, issues }) => {
    const listed = new Set(classes.map(({ code }) => code));
    for (const [index, { class: code }] of rules.entries()) {
      if (listed.has(code)) continue;
      const path = ['rules', index, 'class'];
      issues.push({ code: 'custom', input: code, path, message: `classes 里列出的类：${[...listed].join('、')}` });
    }
    for (const [index, { code }] of classes.entries()) {
      if (classes.findIndex((other) => other.code === code) === index) continue;
      issues.push({ code: 'custom', input: code, path: ['classes', index, 'code'], message: '每类只列一次' });
    }
  });
export type FunctionalClassRules = z.infer<typeof FunctionalClassRules>;

/** Everything by which the site infers what tables do not print. */
export interface InferenceRules {
  classes: FunctionalClassRules;
  topics: TopicRules;
}
