import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { namesIn } from '../files/namesIn.ts';
import { shown } from '../files/shown.ts';

/** Pages of the guide that other pages of the site lead to. */
export const LED_TO: readonly string[] = ['reading-rules'];

/**
 * A guide of a content folder stands in the place of the project's as a whole: what it lacks would be missed at the end of a build, by a link.
 * @throws InputError naming the page
 */
export function assertLedTo(content: string): void {
  const guide = join(content, 'guide');
  if (!namesIn(content).includes('guide')) return;
  const missing = LED_TO.map((id) => `${id}.md`).find((name) => !namesIn(guide).includes(name));
  if (missing === undefined) return;
  throw new InputError(
    shown(guide),
    `没有 ${missing}，网站各页的链接指向它`,
    '有这一页的指南，或者没有这个文件夹',
    `从程序的 content/guide/ 把 ${missing} 复制进来，照需要改；不写自己的指南，就删去这个文件夹，用程序自带的`,
  );
}
