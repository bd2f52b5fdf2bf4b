import { LONGEST_ID } from '../identity/makeId.ts';
import { InputError } from '../model/inputError.ts';

/** Something with a page of its own. */
export interface NamedPage {
  /** in Chinese: 项目“护林员补助” */
  name: string;
  /** relative to the site root: projects/x/ */
  path: string;
}

/**
 * Proves that every page has a path of its own, on file systems too that take capitals for small letters, and that every part of it can be
 * the name of a folder anywhere.
 * @throws InputError naming both pages, or the one that no folder can hold
 */
export function assertPathsApart(pages: readonly NamedPage[]): void {
  const owners = new Map<string, NamedPage>();
  for (const page of pages) {
    const path = page.path.toLowerCase();
    const other = owners.get(path);
    if (other) {
      throw new InputError(
        page.name,
        `与${other.name}的地址都是 ${page.path}`,
        '每页一个地址',
        '把这两个名称发给维护者',
      );
    }
    if (path.split('/').some((part) => part.length > LONGEST_ID)) {
      throw new InputError(
        page.name,
        `地址 ${page.path} 太长`,
        `每一段不超过 ${LONGEST_ID} 个字符`,
        '把这个名称发给维护者',
      );
    }
    owners.set(path, page);
  }
}
