import { isSymbolFont } from '../../word/symbols.ts';
import { type RichText, type TextFont, TOO_SMALL } from '../richText.ts';
import { isWhite } from './isWhite.ts';
import { attributesOf, scanXml } from './scanXml.ts';
import { fromXstring } from './xstring.ts';

/** `sharedStrings.xml` → its texts: runs joined, phonetic text left out. */
export function readSharedStrings(xml: string): RichText[] {
  const strings: RichText[] = [];
  const collector = stringCollector();
  scanXml(xml, {
    open(name, raw) {
      if (name === 'si') collector.start();
      collector.open(name, raw);
    },
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.taken());
    },
  });
  return strings;
}

/** Gathers one rich string (`si`, `is`) from the pieces of a scan. */
export function stringCollector() {
  let text = '';
  let runs: { text: string; font: TextFont | null }[] = [];
  let inText = false;
  let phonetic = 0;
  return {
    start(): void {
      text = '';
      runs = [];
    },
    open(name: string, raw: string): void {
      const run = runs.at(-1);
      if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
      else if (name === 'r') runs.push({ text: '', font: null });
      else if (run && name === 'rPr') run.font = { struck: false, raised: false };
      else if (run?.font && name === 'strike') run.font.struck = isOn(raw);
      else if (run?.font && name === 'color') run.font.white = isWhite(raw);
      else if (run?.font && name === 'rFont') run.font.symbols = symbolFont(raw);
      else if (run?.font && name === 'sz') run.font.lost = isTooSmall(raw);
      else if (run?.font && name === 'vertAlign') {
        const aligned = attributesOf(raw).get('val');
        run.font.raised = aligned === 'superscript';
        run.font.lowered = aligned === 'subscript';
      }
    },
    text(piece: string): void {
      if (!inText) return;
      text += piece;
      const run = runs.at(-1);
      if (run) run.text += piece;
    },
    close(name: string): void {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
    },
    taken(): RichText {
      const whole = fromXstring(text);
      if (!runs.some(({ font }) => font)) return { text: whole };
      return { text: whole, runs: runs.map((run) => ({ ...run, text: fromXstring(run.text) })) };
    },
  };
}

/** The name of a font, where it is one of symbols. */
export function symbolFont(raw: string): string | undefined {
  const name = attributesOf(raw).get('val');
  return isSymbolFont(name) ? name : undefined;
}

/** Whether letters of a size are dots. */
export const isTooSmall = (raw: string): boolean => Number(attributesOf(raw).get('val') ?? TOO_SMALL + 1) <= TOO_SMALL;

/** A property that stands there is on unless it says otherwise: `<strike/>`, `<strike val="0"/>`. */
export const isOn = (raw: string): boolean => !['0', 'false'].includes(attributesOf(raw).get('val') ?? '1');
