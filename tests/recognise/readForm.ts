import { process, publishedRows } from '../support/publish.ts';

/** What is published of a form printed in lines, and what is left unread of it. */
export async function readForm(lines: readonly string[]) {
  const published = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return {
    projects: publishedRows(published, 'projects'),
    results: publishedRows(published, 'results'),
    unread: (published.tables[0]?.tables ?? []).flatMap(({ unread }) => unread ?? []),
  };
}
