import { proseToHtml } from '../../markup/proseToHtml.ts';
import type { OutsideText } from '../../model/documentTables.ts';

/** The headings that stand over a text of the narrative part, the outermost first, with the text. */
export interface NarrativeBlock {
  headings: string[];
  html: string;
}

/** Marks a word processor leaves in exported text; the page of the document lists them as printed. */
const RESIDUE = /\[bookmark: [^\]]*\]/g;

/** A heading with a number of its own; one without goes on with the heading before it: 第一部分, 部门整体绩效目标. */
const NUMBERED = /^(?:第[一二三四五六七八九十\d]+|[（(]?[一二三四五六七八九十\d]+[）)、.．])/;

/**
 * The narrative part by headings. Text before the first heading has none; of headings without text between, one that has
 * no number joins the one before it, and one with nothing under it (the tables that follow it are shown elsewhere) is left to the page of the document.
 */
export function narrativeBlocks(pieces: readonly OutsideText[]): NarrativeBlock[] {
  const blocks: { headings: string[]; lines: string[] }[] = [];
  for (const { text: raw, heading } of pieces) {
    const text = raw.replace(RESIDUE, '').trim();
    const last = blocks.at(-1);
    if (text === '') continue;
    if (heading && last && last.lines.length === 0) {
      if (NUMBERED.test(text)) last.headings.push(text);
      else last.headings.push([last.headings.pop(), text].join(' '));
    } else if (heading) blocks.push({ headings: [text], lines: [] });
    else if (last) last.lines.push(text);
    else blocks.push({ headings: [], lines: [text] });
  }
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ headings, lines }) => ({ headings, html: proseToHtml(lines.join('\n')).html }));
}
