/**
 * Fetches one of Adobe's predefined character maps, such as `UniGB-UCS2-H.bcmap`: files of the folder `cmaps` of pdfjs-dist. PDFs
 * that name a Chinese font without bringing it (STSong-Light) say their characters through them.
 */
export type CMapSource = (file: string) => Promise<Uint8Array>;

let source: CMapSource | null = null;

/**
 * Says where the predefined character maps are: a folder in Node, an address in a browser. To be called once, before the first PDF
 * is opened; where nobody said it, fonts that need them are unreadable.
 */
export function provideCMaps(from: CMapSource | null): void {
  source = from;
}

/** @throws Error for a file that is not one of the maps, or where nobody provided them */
export async function fetchCMap(file: string): Promise<Uint8Array> {
  if (!/^[A-Za-z0-9-]+\.bcmap$/.test(file)) throw new Error(`no character map ${file}`);
  if (!source) throw new Error('no character maps provided');
  return source(file);
}
