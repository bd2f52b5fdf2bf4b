import type { OutsideText } from '../model/documentTables.ts';
import { proseToHtml } from '../text/proseToHtml.ts';

/** A heading of the narrative part with the text below it. */
export interface NarrativeBlock {
  heading: string;
  html: string;
}

/** Marks a word processor leaves in exported text; the page of the document lists them as printed. */
const RESIDUE = /\[bookmark: [^\]]*\]/g;

/**
 * The narrative part by headings. Text before the first heading has an empty one; headings without text between join,
 * and one with nothing under it (the tables that follow it are shown elsewhere) is left to the page of the document.
 */
export function narrativeBlocks(pieces: readonly OutsideText[]): NarrativeBlock[] {
  const blocks: { heading: string; lines: string[] }[] = [];
  for (const { text: raw, heading } of pieces) {
    const text = raw.replace(RESIDUE, '').trim();
    const last = blocks.at(-1);
    if (text === '') continue;
    if (heading && last && last.lines.length === 0) last.heading += ` ${text}`;
    else if (heading) blocks.push({ heading: text, lines: [] });
    else if (last) last.lines.push(text);
    else blocks.push({ heading: '', lines: [text] });
  }
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => ({ heading, html: proseToHtml(lines.join('\n')).html }));
}
