import { type SourceRef, sayRef } from '../model/sourceRef.ts';

/** What a site calls the files it read: a text was made of a published file by somebody, anything else is the published file itself. */
export const sourceName = (format: string): '文字稿' | '原文件' => (format === 'text' ? '文字稿' : '原文件');

/** The same for several documents, in the order given: `原文件或文字稿`; without any that has a file, `原文件`. */
export const sourceNames = (formats: readonly string[]): string =>
  [...new Set(formats.map(sourceName))].sort().reverse().join('或') || '原文件';

/** What the numbers of the rows of a copied table count, by the place of its first cell. */
export function sayRowNumbers(ref: SourceRef): string {
  const said = sayRef(ref);
  if (/第 \d+ 行第 \d+ 格$/.test(said) && !said.includes('张表')) return '文字稿的行号';
  return said.includes('工作表“') ? '工作表的行号' : '原文件里这张表的行数';
}

/** Where a table stands in its original, as far as its own number does not say it: `工作表“附件2”`, `第 3 页`; null elsewhere. */
export const sayWhereTableIs = (ref: SourceRef): string | null =>
  /工作表“.*”(?=[A-Z]+\d+$)|第 \d+ 页/.exec(sayRef(ref))?.[0] ?? null;
