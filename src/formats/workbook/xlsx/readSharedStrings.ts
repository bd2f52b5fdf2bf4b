import { scanXml } from './scanXml.ts';
import { fromXstring } from './xstring.ts';

/** `sharedStrings.xml` → its texts: runs joined, phonetic text left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const collector = stringCollector();
  scanXml(xml, {
    open(name) {
      if (name === 'si') collector.start();
      collector.open(name);
    },
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.taken());
    },
  });
  return strings;
}

/** Gathers the text of one rich string (`si`, `is`) from the pieces of a scan. */
export function stringCollector() {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    start(): void {
      text = '';
    },
    open(name: string): void {
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = phonetic === 0;
    },
    text(piece: string): void {
      if (inText) text += piece;
    },
    close(name: string): void {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
    },
    taken: (): string => fromXstring(text),
  };
}
