import { superscript } from '../../values/smallDigits.ts';

/** A text, and the runs of it where any has a font of its own. */
export interface RichText {
  text: string;
  runs?: readonly TextRun[];
}

export interface TextRun {
  text: string;
  /** null: as the cell. */
  font: TextFont | null;
}

export interface TextFont {
  struck: boolean;
  /** Set as a superscript. */
  raised: boolean;
}

/**
 * What a reader of the sheet takes for printed: struck text is as good as deleted, ~~99~~13 is 13, and a raised digit is no digit of the
 * number before it.
 * @param struck whether the cell's own font is struck through
 * @returns the text that counts, and what is struck of it
 */
export function withoutStruck({ text, runs = [{ text, font: null }] }: RichText, struck: boolean): [string, string] {
  const isStruck = ({ font }: TextRun) => font?.struck ?? struck;
  if (!runs.some((run) => isStruck(run) || run.font?.raised)) return [text, ''];
  const kept = runs.filter((run) => !isStruck(run));
  const shown = kept.map((run) => (run.font?.raised ? superscript(run.text) : run.text)).join('');
  return [
    shown,
    runs
      .filter(isStruck)
      .map((run) => run.text)
      .join(''),
  ];
}
