import Big from 'big.js';
import { leftOut } from '../../facts/leftOut.ts';
import type { Project } from '../../model/site.ts';
import { groupDigits, sumYuan } from '../../values/amount.ts';
import { countedYuan } from '../../values/countedYuan.ts';
import { sayAmount, sayShare } from '../../words/amount.ts';
import { type AmountLabels, amountLabels } from '../drawings/amountLabels.ts';
import { plotOf } from '../drawings/plot.ts';
import { type RankedBar, rankedBarsDrawing } from '../drawings/rankedBars.ts';
import type { Chart, FigureTable } from './chart.ts';
import { roundingNote } from './roundingNote.ts';
import { shareLabel } from './shareLabel.ts';

/** The category of a project in one dimension. `key` tells categories apart, `unknown` ones say that nothing is known. */
export interface Category {
  key: string;
  label: string;
  unknown?: boolean;
  /** root-absolute address of the category's page */
  href?: string | undefined;
}

/** A way of sorting money into categories, with the words that speak of it. */
export interface Dimension {
  categoryOf: (project: Project) => Category;
  /** what the categories rest on where no table prints them, before the finding: 按本站推断的分类， */
  basis?: string;
  /** subject of the finding: 钱最多的一类 */
  most: string;
  /** verb of a single category: 全部 13 万元都属于 … */
  allIn: string;
  /** what is unknown of a project: 没有推断出功能分类 */
  unknown: string;
  /** what is said where the category with this key is the only one: 都没有印主管部门这一栏; without it 都 and `unknown` */
  unknownAll?: Readonly<Record<string, string>>;
  /** head of the first column of the table */
  column: string;
  notes?: readonly string[];
  /** what the categories are, where sums of several documents must not be ranked: 各单位 */
  unranked?: string;
}

/** A category with its projects' money added up, exact. */
export interface CategorySum extends Category {
  yuan: string;
  projects: number;
}

/** Bars drawn before the rest is taken together. The table holds every category. */
const MOST_BARS = 12;

/** Sums of the projects that print a total, largest first; equal sums in order of appearance, unknown ones after known. */
export function categorySums(projects: readonly Project[], categoryOf: Dimension['categoryOf']): CategorySum[] {
  const groups = new Map<string, Category & { amounts: string[] }>();
  for (const project of projects) {
    const yuan = countedYuan(project);
    if (yuan === null) continue;
    const category = categoryOf(project);
    const group = groups.get(category.key);
    if (group) group.amounts.push(yuan);
    else groups.set(category.key, { ...category, amounts: [yuan] });
  }
  return [...groups.values()]
    .map(({ amounts, ...category }) => ({ ...category, yuan: sumYuan(amounts), projects: amounts.length }))
    .sort((a, b) => new Big(b.yuan).cmp(a.yuan) || Number(a.unknown ?? false) - Number(b.unknown ?? false));
}

/** The money of some projects by category, as ranked bars. */
export function fundingBy(projects: readonly Project[], dimension: Dimension): Chart {
  const sums = categorySums(projects, dimension.categoryOf);
  const total = sumYuan(sums.map(({ yuan }) => yuan));
  const worthDrawing = sums.length > 1 && new Big(total).gt(0);
  const unranked = worthDrawing ? unrankedFinding(projects, dimension) : null;
  const bars = barsOf(sums, unranked === null);
  const drawn = bars.map(({ yuan }) => yuan);
  const amounts = amountLabels(drawn);
  return {
    finding: unranked ?? findingOf(sums, total, dimension, scopeWords(projects), amounts),
    description: descriptionOf(sums, total, dimension, amounts),
    notes: [
      ...(sums.length > 0 ? (dimension.notes ?? []) : []),
      ...leftOut(projects).map((said) => `另有 ${said.replace('个', '个项目')}，不在图中。`),
      ...(sums.length > 1 ? roundingNote(amounts, drawn) : []),
    ],
    plot: worthDrawing ? plotOf(rankedBarsDrawing, { bars }) : null,
    table: tableOf(sums, total, dimension),
  };
}

/** The finding of a dimension that must not be ranked over several documents; null where it may be. */
function unrankedFinding(projects: readonly Project[], { unranked }: Dimension): string | null {
  const documents = new Set(projects.map(({ documentId }) => documentId)).size;
  return unranked && documents > 1
    ? `${documents} 份文件里${unranked}列出的项目合计（收录范围不同，不宜比大小）`
    : null;
}

/** @param tellsFirst whether the largest stands out */
function barsOf(sums: readonly CategorySum[], tellsFirst: boolean): RankedBar[] {
  const shown = sums.length > MOST_BARS ? sums.slice(0, MOST_BARS - 1) : sums;
  const rest = sums.slice(shown.length);
  const top = tellsFirst ? firstOf(sums)[0]?.yuan : undefined;
  const bars: RankedBar[] = shown.map(({ label, yuan, unknown }) => ({
    label,
    yuan,
    tone: unknown ? 'unknown' : top !== undefined && new Big(yuan).eq(top) ? 'first' : 'plain',
  }));
  if (rest.length === 0) return bars;
  const yuan = sumYuan(rest.map((sum) => sum.yuan));
  return [...bars, { label: `其余 ${rest.length} 个合计`, yuan, tone: 'rest' }];
}

/** The known categories with the largest sum: several where they are equal. */
function firstOf(sums: readonly CategorySum[]): CategorySum[] {
  const known = sums.filter(({ unknown }) => !unknown);
  const top = known[0];
  return top ? known.filter(({ yuan }) => new Big(yuan).eq(top.yuan)) : [];
}

/** Which projects a sum is of, where not of all. */
function scopeWords(projects: readonly Project[]): string {
  if (projects.every((project) => countedYuan(project) !== null)) return '';
  return projects.every(({ counted }) => counted) ? '印出金额的' : '算进合计的';
}

function findingOf(
  sums: readonly CategorySum[],
  total: string,
  dimension: Dimension,
  scope: string,
  amounts: AmountLabels,
): string {
  const [only] = sums;
  if (!only) return '没有印出可以相加的金额';
  if (new Big(total).eq(0)) return '印出的金额都是 0';
  const count = sums.reduce((sum, { projects }) => sum + projects, 0);
  const base = `${dimension.basis ?? ''}${scope || '公开的'} ${count}`;
  const first = firstOf(sums);
  const top = first[0];
  if (!top) {
    const said = sums.length === 1 ? dimension.unknownAll?.[only.key] : undefined;
    return `${scope && `${scope} `}${count} 张表${said ?? `都${dimension.unknown}`}`;
  }
  if (sums.length === 1) return `${base} 个项目，全部 ${sayAmount(total)}都${dimension.allIn}${only.label}`;
  const unknown = sums.find((sum) => sum.unknown && new Big(sum.yuan).gte(top.yuan));
  const before = `${base} 个项目里，${unknown ? `${amounts.say(unknown.yuan)}${dimension.unknown}；已知的里面，` : ''}`;
  const share = shareLabel(top.yuan, total).replace('占', unknown ? '占合计的' : '占');
  if (first.length === 1) return `${before}${dimension.most}是${top.label}，${share}`;
  const names = first.length <= 3 ? `：${first.map(({ label }) => label).join('、')}` : '';
  return `${before}${dimension.most}有 ${first.length} 个，一样多${names}，各${share}`;
}

function descriptionOf(
  sums: readonly CategorySum[],
  total: string,
  { column }: Dimension,
  { say }: AmountLabels,
): string {
  if (sums.length === 0) return '';
  const listed = sums.slice(0, 5).map(({ label, yuan }) => `${label} ${say(yuan)}`);
  const rest = sums.length > listed.length ? `；其余 ${sums.length - listed.length} 个见表` : '';
  return `条形图，按${column}比较金额：${listed.join('；')}${rest}。合计 ${say(total)}。`;
}

function tableOf(sums: readonly CategorySum[], total: string, { column }: Dimension): FigureTable {
  return {
    columns: [
      { label: column },
      { label: '金额（元）', number: true },
      { label: '占比', number: true },
      { label: '项目数', number: true },
    ],
    rows: sums.map(({ label, yuan, projects, href }) => ({
      cells: [
        { text: label },
        { text: groupDigits(yuan), value: yuan },
        { text: new Big(total).eq(0) ? '' : sayShare(yuan, total) },
        { text: String(projects) },
      ],
      ...(href !== undefined && { href }),
    })),
  };
}
