import { type PieceOnLevel, textOnLevels } from '../../values/textOnLevels.ts';
import type { Doubt } from './doubt.ts';

/** White space that a browser collapses; a no-break space and 　 are none. */
const COLLAPSING = /([\t\n\f\r ]+)/;
const WIDE = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\ud840-\udfff]/;

const ENDS_IN_NUMBER = /[\d０-９][.,]?$/;
const BEGINS_WITH_NUMBER = /^[.,]?[\d０-９]/;

/**
 * Pieces of text in the order of the page → the lines a browser shows. White space is collapsed; a line end of the source
 * between two Chinese characters is none of the page (CSS Text 3, 4.1.3: Word wraps its source there); a no-break space is a
 * space. Raised and lowered digits are none of the number beside them.
 */
export class TextLines {
  #lines: string[] = [];
  #line: PieceOnLevel[] = [];
  /** The white space read since the last character of the line. */
  #space = '';
  #joint: Doubt | null = null;
  /** What stands right before the next character may be a part of its number. */
  #ahead: Doubt | null = null;
  /** Why nobody can say whether two digits are of one number. */
  doubt: Doubt | null = null;

  /**
   * @param keep whether white space is shown as it stands, as in `<pre>`
   * @param level how far above the line it is set, in half points
   */
  add(text: string, keep: boolean, level = 0): void {
    if (keep) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.break();
        if (line !== '') this.#put(line.replaceAll('\r', ''), '', level);
      }
      return;
    }
    for (const [index, piece] of text.split(COLLAPSING).entries()) {
      if (index % 2 === 1) this.#space += piece.includes('\n') || piece.includes('\r') ? '\n' : ' ';
      else if (piece !== '') this.#put(piece, this.#gapBefore(piece), level);
    }
  }

  /** Here what stands before and behind may be apart, or have something between. */
  joint(why: Doubt): void {
    this.#joint ??= why;
  }

  /**
   * Here something is shown that may be a part of the number right behind it, or between two; of the one before it where its words
   * say one.
   */
  picture(why: Doubt, words: string): void {
    this.joint(why);
    this.#ahead = why;
    if (/\d/.test(words) && this.#space === '' && this.#endsInNumber()) this.doubt ??= why;
  }

  /** Ends the line, an empty one too: `<br>`. */
  break(): void {
    this.#lines.push(textOnLevels(this.#line));
    this.#line = [];
    this.#space = '';
    this.#ahead = null;
  }

  /** Ends the line where it has begun: the edge of a block. */
  end(): void {
    if (this.#line.length > 0) this.break();
    this.#space = '';
  }

  /** The lines so far; begins anew. */
  take(): string[] {
    this.end();
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  #gapBefore(piece: string): string {
    const last = this.#line.at(-1)?.text.at(-1);
    if (this.#space === '' || last === undefined) return '';
    return this.#space.includes('\n') && WIDE.test(last) && WIDE.test(piece[0] ?? '') ? '' : ' ';
  }

  #endsInNumber(): boolean {
    return ENDS_IN_NUMBER.test(this.#line.at(-1)?.text ?? '');
  }

  #put(piece: string, gap: string, level: number): void {
    const isNumber = BEGINS_WITH_NUMBER.test(piece);
    if (isNumber && this.#space === '') this.doubt ??= this.#ahead;
    if (isNumber && gap === '' && this.#endsInNumber()) this.doubt ??= this.#joint;
    this.#joint = null;
    this.#ahead = null;
    this.#line.push({ text: gap + piece.replaceAll('\u00a0', ' '), level });
    this.#space = '';
  }
}
