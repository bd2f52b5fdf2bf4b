import { groupBy } from '../../src/corpus/corpus.ts';
import { fewOf } from '../../src/values/fewOf.ts';

/**
 * What was made anew of a site and why, in a line: 383 个，生成 31 个（projects 20、units 3），其余沿用；文档新增 a、改了 b.
 * @param all the files of all pages
 * @param rendered those that were made now
 * @param last those of the site before
 * @param why why nothing of that could be used; empty where it could
 */
export function sayRebuilt(
  all: readonly string[],
  rendered: readonly string[],
  last: readonly string[],
  why: string,
): string {
  if (why !== '') return `${all.length} 个，全部生成（${why}）`;
  const [made, before, now] = [new Set(rendered), new Set(last), new Set(all)];
  const kinds = [...groupBy(rendered, (file) => file.slice(0, Math.max(0, file.indexOf('/'))))]
    .map(([folder, { length }]) => `${folder || '首页等'} ${length}`)
    .join('、');
  const documents = [
    said(
      '新增',
      all.filter((file) => !before.has(file)),
    ),
    said(
      '改了',
      all.filter((file) => before.has(file) && made.has(file)),
    ),
    said(
      '去掉',
      last.filter((file) => !now.has(file)),
    ),
  ].filter((part) => part !== '');
  const reason = documents.length > 0 ? `；文档${documents.join('、')}` : '';
  return rendered.length === 0
    ? `${all.length} 个，都没有变，沿用${reason}`
    : `${all.length} 个，生成 ${rendered.length} 个（${kinds}），其余沿用${reason}`;
}

/** Which documents are among some files: 新增 a-list. */
function said(verb: string, files: readonly string[]): string {
  const ids = files.flatMap((file) => /^documents\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  return ids.length === 0 ? '' : `${verb} ${fewOf(ids, '个')}`;
}
