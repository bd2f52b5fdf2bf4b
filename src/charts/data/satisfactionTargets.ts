import Big from 'big.js';
import { groupBy } from '../../corpus/corpus.ts';
import type { Project } from '../../model/site.ts';
import { ABSENT } from '../../values/absent.ts';
import { plotOf } from '../drawings/plot.ts';
import {
  type StripGroup,
  type StripTone,
  satisfactionStripDrawing,
  stripScale,
} from '../drawings/satisfactionStrip.ts';
import type { Chart, FigureTable } from './chart.ts';
import { comparatorNote } from './comparatorNote.ts';
import { type PercentTargets, satisfactionCounts, wordTargets } from './satisfactionCounts.ts';

/** Projects whose targets stand in one row: 本单位, 其他单位. */
export interface TargetGroup {
  label: string;
  projects: readonly Project[];
  /** projects of the list that stand in another row */
  except?: readonly Project[];
  /** how the row looks; without it the first group is `own`, the second `near`, the others `far` */
  tone?: StripTone;
  href?: string;
}

interface CountedGroup extends StripGroup {
  href?: string | undefined;
  /** the percentages with their signs */
  percents: PercentTargets[];
  blank: number;
  /** targets that may belong to another name: not counted, not drawn */
  unpaired: number;
  /** the targets that are words, as printed; of the first group only */
  words: string[];
}

const tones: readonly StripTone[] = ['own', 'near', 'far'];

/**
 * The satisfaction targets of groups of projects on one axis. The first group is what the finding speaks of.
 * @param subject what all groups together are called, where the finding is to speak of them all: 14 个单位
 * @param scope what all groups together are, where the finding speaks of the first: 这份文件的
 */
export function satisfactionTargets(groups: readonly TargetGroup[], subject?: string, scope = '本站收录的'): Chart {
  const counted = groups.map((group, index) => countGroup(group, tones[Math.min(index, 2)] ?? 'far'));
  const drawn = counted.filter(({ values }) => values.length > 0);
  const undrawn = counted.filter(({ values, withoutPercent }) => values.length === 0 && withoutPercent > 0);
  const numbers = sum(counted.map(percentCount));
  // Equal targets of one group are a sentence, not a picture.
  const spokenOf = subject === undefined ? counted.slice(0, 1) : [together(counted, subject)];
  const readable = spokenOf.some((group) => targetCount(group) > 0 || group.unpaired === 0);
  const comparable = readable && (drawn.length > 1 || (drawn[0]?.values.length ?? 0) > 1);
  return {
    finding: findingOf(subject === undefined ? counted : spokenOf, scope),
    description: descriptionOf(counted),
    notes: [
      ...(numbers > 0 ? ['这些是事先定的目标，不是调查结果。'] : []),
      ...(comparable ? [sayScale(drawn)] : []),
      ...(comparable ? comparatorNote(drawn.flatMap((group) => group.percents)) : []),
      ...undrawn.map(({ label, withoutPercent }) => `${label}有 ${withoutPercent} 项不是百分数，不在图中。`),
      ...spokenOf
        .filter((group) => group.unpaired > 0 && targetCount(group) > 0)
        .map(({ unpaired }) => `另有 ${unpaired} 项的名称与值对不上，没有算进来。`),
    ],
    plot: comparable
      ? plotOf(satisfactionStripDrawing, {
          groups: drawn.map(({ label, tone, values, withoutPercent }) => ({ label, tone, values, withoutPercent })),
        })
      : null,
    table: tableOf(counted),
  };
}

function countGroup({ label, projects, except, tone, href }: TargetGroup, defaultTone: StripTone): CountedGroup {
  const { percents, words, blank, unpaired } = satisfactionCounts(projects, except);
  const signed = [...percents.values()];
  return {
    label,
    href,
    tone: tone ?? defaultTone,
    values: valuesOf(signed),
    percents: signed,
    withoutPercent: words + blank,
    blank,
    unpaired,
    // What others print in words would fill the table of a large site.
    words: defaultTone === 'own' && words > 0 ? wordTargets(projects) : [],
  };
}

/** How many targets are the same number, whatever the sign before it. */
function valuesOf(targets: readonly PercentTargets[]): StripGroup['values'] {
  return [...groupBy(targets, ({ percent }) => percent)]
    .map(([percent, same]) => ({ percent, count: sum(same.map(({ count }) => count)) }))
    .sort((a, b) => new Big(a.percent).cmp(b.percent));
}

/** All groups as one. */
function together(groups: readonly CountedGroup[], label: string): CountedGroup {
  const percents = groups.flatMap((group) => group.percents);
  return {
    label,
    tone: 'own',
    values: valuesOf(percents),
    percents,
    unpaired: sum(groups.map(({ unpaired }) => unpaired)),
    withoutPercent: sum(groups.map(({ withoutPercent }) => withoutPercent)),
    blank: sum(groups.map(({ blank }) => blank)),
    words: [],
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const percentCount = ({ values }: StripGroup) => sum(values.map(({ count }) => count));
const targetCount = (group: StripGroup) => percentCount(group) + group.withoutPercent;

/** How to read the drawing. */
function sayScale(groups: readonly StripGroup[]): string {
  const { axis, perDot } = stripScale(groups);
  const dot = perDot === 1 ? '一个点是一项' : `一个点是 ${perDot} 项，不满的也画一个点`;
  return `${dot}，上面的数是一共几项${axis.min > 0 ? `；横轴从 ${axis.min}% 开始` : ''}。`;
}

function findingOf(groups: readonly CountedGroup[], scope: string): string {
  const [own] = groups;
  if (!own || sum(groups.map((group) => targetCount(group) + group.unpaired)) === 0) return '没有印出满意度目标';
  if (targetCount(own) === 0 && own.unpaired > 0) {
    return `${own.label}的 ${own.unpaired} 项满意度目标，名称与值对不上，没有算进来`;
  }
  const count = percentCount(own);
  if (count === 0) {
    return own.withoutPercent > 0
      ? `${own.label}的满意度目标不是百分数，共 ${own.withoutPercent} 项`
      : `${own.label}没有印出满意度目标`;
  }
  const all = sum(groups.map(percentCount));
  const several = `${own.label}${own.withoutPercent > 0 ? '写成百分数的' : ''} ${count} 项满意度目标`;
  const [only] = own.values;
  const modes = mostCommon(own);
  if (count > 1 && own.values.length > 1) {
    const [mode] = modes;
    if (modes.length === 1) return `${several}里，定在 ${mode?.percent}% 的最多，有 ${mode?.count} 项`;
    return `${several}，从 ${own.values[0]?.percent}% 到 ${own.values.at(-1)?.percent}%`;
  }
  const same = sum(
    groups.flatMap(({ values }) => values.filter(({ percent }) => percent === only?.percent).map((v) => v.count)),
  );
  const said = [...new Set(own.percents.map((target) => target.said))];
  const value = said.length === 1 ? `是 ${said[0]}` : `定在 ${only?.percent}%`;
  const subject = count === 1 ? `${own.label}的满意度目标${value}` : `${several}都${value}`;
  return all > count
    ? `${subject}；${scope} ${all} 项百分数目标${same === all ? '，全部' : `里，${same} 项`}定在 ${only?.percent}%`
    : subject;
}

function mostCommon({ values }: StripGroup) {
  const most = Math.max(...values.map(({ count }) => count));
  return values.filter(({ count }) => count === most);
}

function descriptionOf(groups: readonly CountedGroup[]): string {
  const said = groups
    .filter((group) => targetCount(group) > 0)
    .map(({ label, values, withoutPercent }) => {
      const numbers = values.map(({ percent, count }) => `${percent}% ${count} 项`);
      return `${label}：${[...numbers, ...(withoutPercent > 0 ? [`不是百分数 ${withoutPercent} 项`] : [])].join('，')}`;
    });
  return said.length > 0 ? `点图，满意度目标。${said.join('；')}。` : '';
}

function wordsLabel({ words }: CountedGroup): string {
  return words.length > 0 ? `不是百分数：${words.join('、')}` : '不是百分数';
}

/** Values first, in the order of the drawing; then, for each group, what is not a percentage. */
function tableOf(groups: readonly CountedGroup[]): FigureTable {
  const row = ({ label, href }: CountedGroup, target: string, count: number) => ({
    cells: [{ text: label }, { text: target }, { text: String(count) }],
    ...(href !== undefined && { href }),
  });
  const words = groups.filter(({ withoutPercent, blank }) => withoutPercent > blank);
  const blanks = groups.filter(({ blank }) => blank > 0);
  return {
    columns: [{ label: '谁的目标' }, { label: '目标', number: true }, { label: '项数', number: true }],
    rows: [
      ...groups.flatMap((group) => group.values.map(({ percent, count }) => row(group, `${percent}%`, count))),
      ...words.map((group) => row(group, wordsLabel(group), group.withoutPercent - group.blank)),
      ...blanks.map((group) => row(group, ABSENT.blank, group.blank)),
    ],
  };
}
