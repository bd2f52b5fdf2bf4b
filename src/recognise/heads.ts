import type { HeadRule } from './template.ts';

/** Heads that every form prints in the same way. */
export const YEAR_HEAD: HeadRule = { pattern: /^[(（]?(?<value>\d{4})年度?[)）]?$/, field: 'fiscalYear' };
export const CURRENCY_HEAD: HeadRule = {
  pattern: /^[(（]?(?:金额)?单位[:：]?(?<value>万?元)[)）]?$/,
  field: 'currencyUnit',
};
export const TITLE_HEAD: HeadRule = { pattern: /绩效目标(?:申报|公开|批复)?表$/ };
