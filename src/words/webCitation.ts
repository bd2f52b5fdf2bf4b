/** A part of a page as it is cited. */
export interface CitedPart {
  /** whoever answers for the site */
  responsible: string;
  site: string;
  /** of the page */
  title: string;
  /** the part of the page; empty for the page as a whole */
  part: string;
  /** where the page says it is printed, ending with the name of the site; empty where it says nothing */
  printed: string;
  /** the day it was looked at, 2024-02-18 */
  day: string;
  /** empty where the page has no public address */
  address: string;
}

/** A sentence for an article: what, where it is printed, who shows it, seen when and where. */
export function sentenceOf({ site, title, part, printed, day, address }: CitedPart): string {
  const from = printed || `见“${title}”，${site}`;
  return `${[part, from].filter((piece) => piece !== '').join('。')}，查看日期：${day}${address && `，${address}`}`;
}

/**
 * The same as GB/T 7714-2015 sets an electronic resource (8.8): 主要责任者. 题名: 其他题名信息[EB/OL]. [引用日期]. 获取和访问路径. The day a
 * page last changed is not known and left out.
 */
export function gbCitationOf({ responsible, title, part, day, address }: CitedPart): string {
  const name = [title, part].filter((piece) => piece !== '').join(': ');
  return `${responsible}. ${name}[EB/OL]. [${day}]${address && `. ${address}`}.`;
}
