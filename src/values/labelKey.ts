import { visible } from './foldWidth.ts';
import { lookedUpOnce } from './lookedUpOnce.ts';
import { plainMoney } from './plainMoney.ts';

/**
 * What two printings of one label have in common: full and half width folded, white space, punctuation and invisible
 * characters removed. `其中：财政    资金`, `其中: 财政资金` → `其中财政资金`; `项目资金 (万元)` → `项目资金万元`.
 */
export const labelKey = lookedUpOnce((printed) =>
  plainMoney(
    visible(printed)
      .normalize('NFKC')
      .replace(/[\s\p{P}\p{S}]+/gu, ''),
  ),
);

/** A label without the points printed behind it: `绩效指标（90分）` → `绩效指标`. */
export const withoutPoints = (printed: string): string =>
  printed.includes('分') ? printed.replace(/(?<!\s)\s*[(（]\s*\d{1,3}\s*分\s*[)）]\s*$/, '') : printed;

// What begins within a run of blanks is not tried: of a cell with thousands of them that would take the square.
const REMARK = /(?<!\s)\s*[(（【[]\s*(?:[必选]填项?|全称|含单位|[公盖]章)\s*[)）】\]]\s*[:：]?\s*$/;

/** The years of the whole period, which the Ministry's form prints with its label: `实施期目标（2024年—2026年）`. */
const SPAN = /(?<=实施期(?:绩效)?目标\s?)[(（]20\d\d年?\s?[-—–~～至]+\s?20\d\d年?[)）]\s*$/;

/** A label without the points and without what is said to whoever fills it in: `项目名称（必填）`, `实施单位（盖章）`, `实施单位（盖章）：`, `指标值（含单位）`. */
export const bareLabel = lookedUpOnce((printed) => withoutPoints(printed).replace(REMARK, '').replace(SPAN, ''));
