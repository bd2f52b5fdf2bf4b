import { groupBy } from '../corpus/corpus.ts';
import { pageOf } from '../corpus/links.ts';
import type { Project } from '../model/site.ts';
import { totalOf } from '../values/totalOf.ts';
import { sayAmount, sayShare } from '../words/amount.ts';
import { sameValue } from '../words/sameValue.ts';
import { plainText, type Sentence } from '../words/segment.ts';
import { isSatisfaction, projectIndicators } from './projectIndicator.ts';

/** A thing said of several projects is typical from this many on. */
const SEVERAL = 3;

/**
 * What is typical of the tables of a unit in one year, in sentences with their counts: how the money lies, what is
 * printed again and again. It describes how the tables are filled in and judges nobody.
 *
 * @param projects of one unit and year, largest first
 */
export function typicalOf(projects: readonly Project[]): Sentence[] {
  if (projects.length < SEVERAL) return [];
  return [
    largest(projects),
    fiscalOnly(projects),
    repeatedValue(projects),
    alikeThroughout(projects),
    repeatedName(projects),
    satisfaction(projects),
  ]
    .filter((sentence) => sentence !== null)
    .filter((sentence) => plainText(sentence) !== '');
}

function largest(projects: readonly Project[]): Sentence | null {
  const first = projects.find(({ counted }) => counted);
  const yuan = first?.funding.total?.yuan;
  const total = totalOf(projects);
  if (!first || !yuan || total === null || total === '0') return null;
  return [
    '最大的一个是',
    { text: first.name, href: pageOf(first) },
    `，${sayAmount(yuan)}，占公开的这些项目合计的 ${sayShare(yuan, total)}。`,
  ];
}

function fiscalOnly(projects: readonly Project[]): Sentence | null {
  const printed = projects.filter(({ funding }) => funding.total?.yuan && funding.fiscalAppropriation);
  const only = printed.filter(({ funding }) => funding.total?.yuan === funding.fiscalAppropriation?.yuan);
  if (printed.length < SEVERAL) return null;
  return [
    only.length === printed.length
      ? `印了资金来源的 ${printed.length} 个项目，钱都只来自财政拨款。`
      : `印了资金来源的 ${printed.length} 个项目里，${only.length} 个的钱只来自财政拨款。`,
  ];
}

/** 指标值 that is printed most often, over all classes. */
function repeatedValue(projects: readonly Project[]): Sentence | null {
  const targets = projectIndicators(projects).filter(({ indicator }) => indicator.target.printed !== '');
  const same = mostOf(targets.map(({ indicator }) => indicator.target.printed.replace(/\s+/g, '')));
  if (!same || same.count < SEVERAL) return null;
  return [`最常见的指标值是“${same.text}”，${targets.length} 项指标里有 ${same.count} 项。`];
}

/** Projects whose every indicator prints one and the same value, whatever it is about. */
function alikeThroughout(projects: readonly Project[]): Sentence | null {
  const values = projects.flatMap(({ indicators }) => sameValue(indicators)?.target.printed ?? []);
  return values.length < SEVERAL
    ? null
    : [`有 ${values.length} 个项目，每个项目不管量什么，指标值都是同一个（如“${values[0]}”）。`];
}

/** Name of an indicator that stands in most projects. */
function repeatedName(projects: readonly Project[]): Sentence | null {
  const names = projects.flatMap(({ indicators }) => [...new Set(indicators.map(({ name }) => name.text))]);
  const same = mostOf(names.filter((name) => name !== ''));
  if (!same || same.count < SEVERAL) return null;
  return [`最常见的指标名称是“${same.text}”，${projects.length} 个项目里有 ${same.count} 个写了它。`];
}

function satisfaction(projects: readonly Project[]): Sentence | null {
  const targets = projectIndicators(projects).filter(isSatisfaction);
  const without = projects.length - new Set(targets.map(({ project }) => project)).size;
  return without === 0 ? null : [`${without} 个项目没有印出满意度指标。`];
}

/** The text that occurs most often, where it is the only one. */
function mostOf(texts: readonly string[]): { text: string; count: number } | null {
  const counts = [...groupBy(texts, (text) => text)].map(([text, same]) => ({ text, count: same.length }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count !== second?.count ? first : null;
}
