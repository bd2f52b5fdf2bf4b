/** White space that a browser collapses; a no-break space and 　 are none. */
const COLLAPSING = /([\t\n\f\r ]+)/;
const WIDE = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\ud840-\udfff]/;

/**
 * Pieces of text in the order of the page → the lines a browser shows. White space is collapsed; a line end of the source
 * between two Chinese characters is none of the page (CSS Text 3, 4.1.3: Word wraps its source there); a no-break space is a
 * space.
 */
export class TextLines {
  #lines: string[] = [];
  #line: string[] = [];
  /** The white space read since the last character of the line. */
  #space = '';

  /** @param keep whether white space is shown as it stands, as in `<pre>` */
  add(text: string, keep: boolean): void {
    if (keep) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.break();
        if (line !== '') this.#put(line.replaceAll('\r', ''), '');
      }
      return;
    }
    for (const [index, piece] of text.split(COLLAPSING).entries()) {
      if (index % 2 === 1) this.#space += piece.includes('\n') || piece.includes('\r') ? '\n' : ' ';
      else if (piece !== '') this.#put(piece, this.#gapBefore(piece));
    }
  }

  /** Ends the line, an empty one too: `<br>`. */
  break(): void {
    this.#lines.push(this.#line.join(''));
    this.#line = [];
    this.#space = '';
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
    const last = this.#line.at(-1)?.at(-1);
    if (this.#space === '' || last === undefined) return '';
    return this.#space.includes('\n') && WIDE.test(last) && WIDE.test(piece[0] ?? '') ? '' : ' ';
  }

  #put(piece: string, gap: string): void {
    this.#line.push(gap + piece.replaceAll('\u00a0', ' '));
    this.#space = '';
  }
}
