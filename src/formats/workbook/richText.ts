import { superscript } from '../../values/smallDigits.ts';
import { LOWERED, textOnLevels } from '../../values/textOnLevels.ts';
import { symbolsOf } from '../word/symbols.ts';

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
  /** Set as a subscript. */
  lowered?: boolean;
  /** White, or as good as white. */
  white?: boolean;
  /** The name of the symbol font that it is in. */
  symbols?: string | undefined;
  /** Nobody sees it whatever is behind: its letters are dots, or what is behind it has its colour. */
  lost?: boolean;
}

/** Text of so many points is a line of dots. */
export const TOO_SMALL = 1.5;

/** A text as its font draws it: þ of Wingdings is ☑. */
export const drawnIn = ({ symbols }: Pick<TextFont, 'symbols'>, text: string): string =>
  symbols === undefined ? text : symbolsOf(symbols, text);

/** A text as a reader of the sheet sees it, and what of it nobody sees. */
export interface SeenText {
  shown: string;
  struck: string;
  unseen: string;
}

/**
 * What a reader of the sheet takes for printed: struck text is as good as deleted, ~~99~~13 is 13, white text on white is not seen, and a
 * digit above or below the line is no digit of the number beside it.
 * @param cell its own font
 * @param onWhite nothing coloured is behind the text
 */
export function seenText(
  { text, runs = [{ text, font: null }] }: RichText,
  cell: TextFont,
  onWhite: boolean,
): SeenText {
  const isStruck = ({ font }: TextRun) => font?.struck ?? cell.struck;
  const isUnseen = ({ font }: TextRun) => {
    const { lost = false, white = false } = font ?? cell;
    return lost || (onWhite && white);
  };
  const joined = (some: readonly TextRun[]) => some.map((run) => run.text).join('');
  const kept = runs.filter((run) => !isStruck(run));
  return {
    shown: textOnLevels(
      kept
        .filter((run) => !isUnseen(run))
        .map((run) => ({
          text: run.font?.raised ? superscript(run.text) : drawnIn(run.font ?? cell, run.text),
          level: run.font?.lowered ? LOWERED : 0,
        })),
    ),
    struck: joined(runs.filter(isStruck)),
    unseen: joined(kept.filter(isUnseen)),
  };
}
