import Big from 'big.js';
import { type Corpus, required } from '../corpus/corpus.ts';
import { nameCore } from '../corpus/nameCore.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project, Unit } from '../model/site.ts';
import { sayRoughly } from '../words/amount.ts';

/** A project of the same name elsewhere, beside the one the reader is looking at. */
export interface SimilarProject {
  project: Project;
  unit: Unit;
  /** its quantity indicators, as printed */
  quantities: PrintedIndicator[];
  perVillage: VillageShare | null;
  own: boolean;
}

/** The amount divided by the number of villages. A mean, not a rate: where a rate is printed, it stands beside. */
export interface VillageShare {
  yuan: string;
  /** 29 万元 ÷ 7个行政村 ≈ 平均每村 4.14 万元 */
  said: string;
  /** 经费补助标准 3 万元/个 */
  printedRate: string | null;
}

/**
 * The project and its namesakes in other units or years: equal names once year, paper number, places and a closing
 * 经费 or 资金 are taken off. Empty where there is no namesake. Equal names are not proof of equal tasks.
 */
export function similarProjects(corpus: Corpus, project: Project): SimilarProject[] {
  const unitName = required(corpus.unitById, project.unitId).name;
  const core = nameCore(project.name, unitName);
  if (core === null) return [];
  const namesakes = (corpus.projectsByNameCore.get(core) ?? []).filter(
    (other) => other.unitId !== project.unitId || other.fiscalYear !== project.fiscalYear,
  );
  if (namesakes.length === 0) return [];
  return [project, ...namesakes].map((member) => ({
    project: member,
    unit: required(corpus.unitById, member.unitId),
    quantities: member.indicators.filter((indicator) => indicator.level2.text === '数量指标'),
    perVillage: perVillage(member),
    own: member === project,
  }));
}

/** The mean for each village, where exactly one indicator prints a number of villages. */
export function perVillage(project: Project): VillageShare | null {
  const yuan = project.funding.total?.yuan;
  const [villages, ...more] = project.indicators.filter(countsVillages);
  const count = villages?.target.number;
  if (!yuan || !count || more.length > 0 || new Big(count).lte(0)) return null;
  const share = new Big(yuan).div(count).toFixed();
  const each = sayRoughly(share);
  const sign = each.startsWith('约') ? '≈' : '=';
  const villageCount = villages.target.printed.replace(/\s+/g, '');
  const rate = project.indicators.find(isVillageRate);
  return {
    yuan: share,
    said: `${sayRoughly(yuan)} ÷ ${villageCount} ${sign} 平均每村 ${each.replace('约 ', '')}`,
    printedRate: rate ? `${rate.name.text} ${rate.target.printed}` : null,
  };
}

/** A rate per village: 元/村, or 元/个 under a name that speaks of villages or of a standard. */
function isVillageRate({ target, name }: PrintedIndicator): boolean {
  const unit = target.measurementUnit;
  return /元\/个?(?:行政)?村$/.test(unit) || (/元\/个$/.test(unit) && /村|补助标准/.test(name.text));
}

function countsVillages({ target, name }: PrintedIndicator): boolean {
  if (target.kind !== 'number' || target.comparator !== null) return false;
  const unit = target.measurementUnit;
  return (
    /^个?(?:行政)?村$/.test(unit) ||
    /^个行政村$/.test(unit) ||
    (unit === '个' && /村(?:委会)?(?:个数|数量|数)/.test(name.text))
  );
}
