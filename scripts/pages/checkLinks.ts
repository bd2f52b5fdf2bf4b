import { InputError } from '../../src/model/inputError.ts';
import { SINGLE_FILE } from '../../src/views/read/readerMarkup.ts';
import type { SiteWriter } from '../siteWriter/withSiteWriter.ts';

/** Whether a file is a page of the site; the page in a single file is no part of it and has no links. */
export function isPage(file: string): boolean {
  return file.endsWith('.html') && file !== SINGLE_FILE;
}

/**
 * Proves that every link of every page leads somewhere.
 * @param files every file of the site, relative paths
 * @param writer wrote the pages
 * @returns the number of pages
 */
export async function checkLinks(files: readonly string[], writer: Pick<SiteWriter, 'brokenLinks'>): Promise<number> {
  const [broken, ...more] = await writer.brokenLinks(new Set(files));
  if (!broken) return files.filter(isPage).length;
  throw new InputError(
    `网页 ${broken.page}`,
    `链接 ${broken.link} 没有去处${more.length > 0 ? `（另有 ${more.length} 处）` : ''}`,
    '每个链接都能打开',
    '检查 content/guide 和 content/glossary 里手写的链接，少了的文件放回去；若没有改过，请发给维护者',
  );
}
