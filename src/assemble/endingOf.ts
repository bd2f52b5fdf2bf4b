import { formats } from '../formats/formats.ts';

/** The endings of documents that no server runs and no browser takes for a page. */
const HARMLESS: ReadonlySet<string> = new Set(
  formats.flatMap(({ id, extensions }) => (id === 'html' ? [] : extensions)),
);

/**
 * The ending that a document is published with: its own, where it is one of its format or of another document. Any other is that of its
 * format: a text called `.php` would be run by the server, one called `.svg` by the browser.
 */
export function endingOf(source: { file: string; format: string }): string {
  const name = source.file.slice(source.file.lastIndexOf('/') + 1);
  const own = name.lastIndexOf('.') > 0 ? name.slice(name.lastIndexOf('.')) : '';
  const endings = formats.find(({ id }) => id === source.format)?.extensions ?? ['.txt'];
  const plain = own.toLowerCase();
  return endings.includes(plain) || HARMLESS.has(plain) ? own : (endings[0] ?? '.txt');
}
