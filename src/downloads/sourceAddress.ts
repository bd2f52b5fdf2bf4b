/** Whether a browser opens a file of this name as a page, and runs what is in it as if it were ours. */
export const opensAsPage = (file: string): boolean => /\.x?html?$/i.test(file);

/**
 * The name without the `.txt` that keeps a web page from being run: what it is saved as, and the address it had before. Null for every other
 * file; no id of a document holds a point.
 */
export function pageName(file: string): string | null {
  const name = file.replace(/\.txt$/, '');
  return name !== file && opensAsPage(name) ? name : null;
}
