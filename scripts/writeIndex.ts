import type { SearchIndex } from '../src/search/build/buildSearchIndex.ts';
import type { SiteWriter } from './siteWriter/withSiteWriter.ts';

/** Writes a search index into a site. @returns how many records it has, and its bytes */
export async function writeIndex(
  { files, records }: SearchIndex,
  writer: Pick<SiteWriter, 'put'>,
): Promise<{ records: number; bytes: number }> {
  let bytes = 0;
  for (const [file, content] of files) {
    bytes += content.length;
    await writer.put(file, content);
  }
  return { records, bytes };
}
