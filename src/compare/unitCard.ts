import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import { classPage, pageOf } from '../corpus/links.ts';
import { projectClasses } from '../facts/classes.ts';
import { largestFirst } from '../facts/largestFirst.ts';
import { isSatisfaction, projectIndicators } from '../facts/projectIndicator.ts';
import { satisfactionPairing } from '../facts/satisfactionPairing.ts';
import { countyLabel } from '../facts/worlds.ts';
import { classPlace } from '../model/indicatorClasses.ts';
import type { Project, Unit } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { countedYuan } from '../values/countedYuan.ts';
import { percentOf } from '../values/targetValue.ts';
import { totalOf } from '../values/totalOf.ts';
import { median, sayAmount, sayShare, sayTotal } from '../words/amount.ts';
import { STATE_WORDS } from '../words/fieldState.ts';
import { CHECKABLE, countCheckable, verifiability } from '../words/verifiability.ts';
import { byYear, yearName } from '../words/year.ts';
import { type CompareCard, type CompareLine, type CompareRow, printedYear } from './compareCard.ts';

/** What a comparison shows of a unit: its money year by year, what for, how its promises are written. */
export function unitCard(corpus: Corpus, unit: Unit): CompareCard {
  const projects = corpus.projectsByUnit.get(unit.id) ?? [];
  const years = byYear(projects, ({ fiscalYear }) => fiscalYear);
  /** Lines of each year; years are never added up. */
  const yearly = (linesOf: (projects: readonly Project[]) => CompareLine[]) =>
    years.flatMap(([year, members]) => linesOf(members).map((line) => ({ ...line, year: printedYear(year) })));
  const county = countyLabel(unit.county);
  const documents = unit.documentIds.map((id) => required(corpus.documentById, id));
  return {
    kind: 'unit',
    id: unit.id,
    name: unit.name,
    href: pageOf(unit),
    about: [county, ...years.map(([year]) => yearName(year))].join('\u00a0· '),
    county,
    years: years.map(([year]) => printedYear(year)),
    documents: unit.documentIds,
    rows: [
      row('公开的项目', 0, yearly(moneyLines)),
      measured(
        '钱打算用在哪类事情上（推断）',
        1,
        yearly(classLines),
        '条形画满，就是本单位这些项目的全部钱',
        '公开的项目里没有',
      ),
      row('财政拨款', 2, yearly(fiscalLines)),
      measured('指标写成什么样', 3, yearly(kindLines), '条形画满，就是本单位的全部指标', '0 项'),
      measured('各类指标', 4, yearly(indicatorLines), '条形画满，就是本单位的全部指标', '0 项'),
      measured(
        '满意度目标',
        5,
        yearly(satisfactionLines),
        '条形画满，就是本单位的全部满意度目标；名称与值对不上的没有算',
        '0 项',
      ),
      row(
        '原文件',
        6,
        documents.map((document) => ({ tone: 'words', text: document.title, href: pageOf(document) })),
      ),
    ],
  };
}

const row = (key: string, order: number, lines: CompareLine[]): CompareRow => ({ key, order, lines });

/** A row of shares: a full bar is the whole of the unit's own, so that large and small units may be compared. */
const measured = (key: string, order: number, lines: CompareLine[], note: string, none?: string): CompareRow => ({
  ...row(key, order, lines),
  ruler: { note, whole: 1, ...(none && { none }) },
});

function moneyLines(projects: readonly Project[]): CompareLine[] {
  const middle = median(projects.flatMap((project) => countedYuan(project) ?? []));
  const [largest] = largestFirst(projects.filter(({ counted }) => counted));
  const most = largest?.funding.total?.yuan;
  return [
    { text: sayTotal(totalOf(projects)), note: `${projects.length} 个项目，不是全部预算` },
    ...(middle && projects.length > 2 ? [{ label: '项目金额的中位数', text: sayAmount(middle) }] : []),
    ...(largest && most
      ? [
          {
            label: '最大的项目',
            tone: 'words' as const,
            text: largest.name,
            href: pageOf(largest),
            note: sayAmount(most),
          },
        ]
      : []),
  ];
}

function classLines(projects: readonly Project[]): CompareLine[] {
  const total = totalOf(projects);
  return projectClasses(projects)
    .map((group) => ({ group, yuan: totalOf(group.projects) }))
    .map(({ group, yuan }) => ({
      label: group.name,
      text: sayTotal(yuan),
      href: classPage(group),
      order: Number(group.id) || Number.MAX_SAFE_INTEGER,
      ...(total !== null &&
        yuan !== null &&
        total !== '0' && {
          note: `占 ${sayShare(yuan, total)}，${group.projects.length} 个项目`,
          size: Number(yuan) / Number(total),
        }),
    }));
}

function fiscalLines(projects: readonly Project[]): CompareLine[] {
  const printed = projects.filter(({ funding }) => funding.total?.yuan && funding.fiscalAppropriation);
  if (printed.length === 0) return [{ text: STATE_WORDS.absent, tone: 'state' }];
  const all = printed.filter(
    ({ funding: { total, fiscalAppropriation } }) => total?.yuan === fiscalAppropriation?.yuan,
  );
  const said = all.length === 0 ? '没有全部是财政拨款的项目' : `${all.length} 个项目全部是财政拨款`;
  return [{ text: said, note: `一共 ${printed.length} 个项目印了这一栏` }];
}

function kindLines(projects: readonly Project[]): CompareLine[] {
  const targets = projects.flatMap(({ indicators }) => indicators.map(({ target }) => target));
  return countCheckable(targets).map(({ form, count }) => ({
    label: verifiability(form).mark,
    text: `${count} 项`,
    order: CHECKABLE.indexOf(form),
    size: count / targets.length,
  }));
}

function indicatorLines(projects: readonly Project[]): CompareLine[] {
  const indicators = projects.flatMap((project) => project.indicators);
  return [...groupBy(indicators, ({ level2 }) => level2.text || ABSENT.indicatorClass)].map(([label, members]) => ({
    label,
    text: `${members.length} 项`,
    note: `${members.filter(({ target }) => target.kind === 'number').length} 项的值是数字`,
    order: classPlace(label),
    size: members.length / indicators.length,
  }));
}

function satisfactionLines(projects: readonly Project[]): CompareLine[] {
  const targets = satisfactionPairing(projectIndicators(projects).filter(isSatisfaction)).paired;
  const values = groupBy(targets, ({ indicator }) => percentOf(indicator.target) ?? '');
  return [...values].map(([percent, same]) => ({
    label: percent === '' ? '不是百分数' : `${percent}%`,
    text: `${same.length} 项`,
    order: -Number(percent),
    size: same.length / targets.length,
  }));
}
