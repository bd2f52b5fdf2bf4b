import Big from 'big.js';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';
import { sayRoughly } from '../words/amount.ts';

/** The amount divided by the number of villages. A mean, not a rate: where a rate is printed, it stands beside. */
export interface VillageShare {
  yuan: string;
  /** 29 万元 ÷ 7个行政村 ≈ 平均每村 4.14 万元 */
  said: string;
  /** 经费补助标准 3 万元/个 */
  printedRate: string | null;
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
