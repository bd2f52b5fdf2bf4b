import { opensAsPage } from '../downloads/sourceAddress.ts';
import { formats } from '../formats/formats.ts';

/**
 * The ending that a document is published with: its own, where it is one of its format or of another, else that of its format: a text
 * called `.php` would be run by the server, one called `.svg` by the browser. Behind that of a web page stands `.txt`.
 */
export function endingOf({ file, format }: { file: string; format: string }): string {
  const own = /\.[^./]+$/.exec(file)?.[0] ?? '';
  const isKept = formats.some(
    ({ id, extensions }) => (id !== 'html' || id === format) && extensions.includes(own.toLowerCase()),
  );
  const ending = isKept ? own : (formats.find(({ id }) => id === format)?.extensions[0] ?? '.txt');
  return opensAsPage(ending) ? `${ending}.txt` : ending;
}
