import type { EverydayHit } from '../../search/query/findByEverydayWords.ts';
import { LONGEST_QUERY } from '../../search/query/parseQuery.ts';
import type { SearchAnswer } from '../../search/query/search.ts';
import { SearchFilesError } from '../../search/query/searchLibrary.ts';
import type { SearchRequest } from '../../search/query/searchRequest.ts';

/** Said while files of the index are under way. */
export const waitingText = '正在搜索。';

/** What was found, in a sentence that is shown and read aloud. */
export function statusText(
  { query, records, also, corrections, nearest }: SearchAnswer,
  request: SearchRequest,
): string {
  const cut = query.cut ? `搜的字太多，只用了前面 ${LONGEST_QUERY} 个字。` : '';
  const narrowed = Object.keys(request.chosen).length > 0;
  if (query.words.length === 0 && query.amounts.length === 0 && request.typed.trim() !== '') {
    return '打的内容里没有可以搜的字，请换几个字试试。';
  }
  const ways = also.some(({ topic }) => topic !== undefined) ? '按公文里的说法和话题' : '按公文里的说法';
  const meant = also.length > 0 ? `${ways}找到 ${also.length} 条。` : '';
  const isShort = query.words.some(({ text }) => [...text].length === 1);
  const inNames = isShort ? '只打一个字的，只在名称里找；打两个字以上，内容里也找。' : '';
  if (records.length > 0) return `${cut}找到 ${records.length} 条。${meant && `另外${meant}`}${inNames}`;
  if (meant) {
    const none = isShort ? `名称里没有含“${request.typed.trim()}”的` : `没有含“${request.typed.trim()}”原话的`;
    return `${cut}${none}；${nearest.length > 0 ? '先列名称相近的；' : ''}${meant}${inNames}`;
  }
  const widen = narrowed ? '可以取消一些筛选条件再看。' : '';
  const offer =
    corrections.length > 0 ? '' : nearest.length > 0 ? '下面列出名称相近的。' : '换几个字，或者少打几个字试试。';
  return `${cut}没有找到。${inNames}${narrowed ? widen : offer}`;
}

/**
 * How the hits of everyday words were found: true whether or not other records hold the words as typed, and whether an everyday word is all
 * that was typed or a piece of it.
 */
export function howMeant(
  also: readonly Pick<EverydayHit, 'via' | 'terms' | 'topic'>[],
  typed: readonly string[],
): string {
  const vias = [...new Set(also.map(({ via }) => via))];
  const quoted = vias.map((via) => `“${via}”`).join('、');
  const byTopic = also.some(({ topic }) => topic !== undefined);
  const otherwise = byTopic || also.some(({ via, terms }) => terms.some((term) => term !== via));
  const found = otherwise
    ? `${quoted}在公文里还有别的说法，下面是按这些说法${byTopic ? '和推断的话题' : ''}找到的`
    : `下面是按${quoted}找到的`;
  return vias.every((via) => typed.includes(via))
    ? `${found}。`
    : `没有按您打的整句话找：${found}，不一定是您要找的事。`;
}

/** What of a shared address was not understood, so that nobody takes the list for what was meant; empty where all of it was. */
export function unknownText(parts: readonly string[]): string {
  const shown = parts.slice(0, MOST_PARTS).map((part) => `“${[...part].slice(0, LONGEST_PART).join('')}”`);
  return parts.length === 0
    ? ''
    : `网址里的${shown.join('、')}${parts.length > MOST_PARTS ? '等' : ''}看不懂，没有用上。`;
}

/** An address can hold anything, and any length of it. */
const MOST_PARTS = 3;
const LONGEST_PART = 30;

/** Why nothing can be shown, and what the reader can do. */
export function failureText(error: unknown, online: boolean): string {
  if (!online) return '现在没有联网，搜不了。联网后再试；下面的列表打开过的还能看。';
  if (error instanceof SearchFilesError) return FAILURES[error.reason];
  return '搜索出错了。请刷新网页再试，或者从下面的列表里找。';
}

const FAILURES: Readonly<Record<SearchFilesError['reason'], string>> = {
  damaged: '搜索要用的文件缺了或不完整，可能网站正在更新。请刷新网页，或者过一会儿再试；也可以从下面的列表里找。',
  mixed: '网站正在更新，请刷新网页；刷新后还是这样的，过一会儿再试。也可以从下面的列表里找。',
  late: '搜索要用的文件迟迟没有传来，可能网络太慢。请过一会儿再试，或者从下面的列表里找。',
};
