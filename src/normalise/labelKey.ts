import { visible } from './foldWidth.ts';

/**
 * What two printings of one label have in common: full and half width folded, white space, punctuation and invisible
 * characters removed. `其中：财政    资金`, `其中: 财政资金` → `其中财政资金`; `项目资金 (万元)` → `项目资金万元`.
 */
export function labelKey(printed: string): string {
  return visible(printed)
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
