import { superscript } from '../../values/smallDigits.ts';
import { type PieceOnLevel, textOnLevels } from '../../values/textOnLevels.ts';
import { drawnByField, isDrawnField, isMovingField } from '../word/drawnFields.ts';
import { type CharacterProperties, characterProperties } from './characterProperties.ts';
import type { Fields } from './fields.ts';
import { stretchAt } from './plc.ts';
import { type Sprm, sprmsOf } from './sprms.ts';
import type { Anchor, Fate } from './story.ts';
import { SYMBOLS, symbolText } from './symbolText.ts';
import { placeOf, type TextSource } from './textSource.ts';
import { Unreadable } from './unreadable.ts';

/** Control characters that print as something; the others print nothing. */
const PRINTS: Record<string, string> = { '\t': '\t', '\n': '\n', '\u000b': '\n', '\u000e': '\n', '\u001e': '-' };
const UNKNOWN = '\ufffd';
const CONTROL = /(\p{Cc})/u;

/** Collects what the characters of one paragraph print. */
export class ParagraphText {
  hidden = '';
  /** Text that a tracked change deleted, or that is struck through: as good as deleted, ~~99~~13 is 13. */
  deleted = '';
  /** A page break stands before its text, behind its text. */
  beginsPage = false;
  endsPage = false;
  readonly anchors: Anchor[] = [];
  readonly drawn: string[] = [];
  /** A picture stands in its line. */
  pictured = false;
  /** A field gives the day on which the file is opened. */
  moving = false;
  readonly #source: TextSource;
  readonly #style: readonly Sprm[][];
  readonly #fields: Fields;
  readonly #onWhite: () => boolean;
  readonly #pieces: PieceOnLevel[] = [];

  /**
   * @param style what the paragraph's style says of characters
   * @param fields those open before it; left with those open behind it
   * @param onWhite whether nothing coloured lies behind it
   */
  constructor(source: TextSource, style: readonly Sprm[][], fields: Fields, onWhite: () => boolean) {
    this.#source = source;
    this.#style = style;
    this.#fields = fields;
    this.#onWhite = onWhite;
  }

  get visible(): string {
    return textOnLevels(this.#pieces);
  }

  /** Takes the characters from a position up to another one. */
  read(start: number, end: number): void {
    for (let from = start; from < end; ) {
      const { properties, runEnd } = this.#runAt(from);
      const to = Math.min(end, runEnd);
      const text = this.#source.text.slice(from, to);
      const { symbol } = properties;
      if (symbol) this.#symbol([symbol.font], symbol.code, properties);
      else this.#take(text, from, properties);
      from = to;
    }
  }

  /** What became of the character at a position. */
  fateAt(position: number): Fate {
    return fateOf(this.#runAt(position).properties);
  }

  #runAt(position: number): { properties: CharacterProperties; runEnd: number } {
    const { piece, offset } = placeOf(this.#source, position);
    const run = stretchAt(this.#source.characterRuns, offset);
    const inRun = run ? Math.ceil((run.end - offset) / piece.characterSize) : Number.POSITIVE_INFINITY;
    const direct = run ? [[...sprmsOf(run.list)], piece.list] : [piece.list];
    const { styles, far } = this.#source;
    far.spend(piece.list.length);
    const properties = characterProperties(this.#style, direct, (style) => styles.get(style).characters);
    return { properties, runEnd: Math.min(piece.end, position + inRun) };
  }

  #take(text: string, start: number, properties: CharacterProperties): void {
    let position = start;
    for (const part of text.split(CONTROL)) {
      if (part.length === 1 && part < ' ') this.#control(part, position, properties);
      else if (part !== '') this.#letters(part, properties);
      position += part.length;
    }
  }

  #letters(text: string, properties: CharacterProperties): void {
    for (const part of text.split(SYMBOLS)) {
      if (SYMBOLS.test(part)) this.#symbol(properties.fonts, part.charCodeAt(0), properties);
      else this.#print(part, properties);
    }
  }

  /** @param fonts numbers of the fonts that the sign may be of */
  #symbol(fonts: readonly (number | null)[], code: number, properties: CharacterProperties): void {
    const names = fonts.flatMap((font) => (font === null ? [] : [this.#source.fonts[font] ?? '']));
    const text = symbolText(names, code);
    if (text === null && !this.#fields.unprinted && fateOf(properties) === 'printed') {
      this.drawn.push(`${names.join(' ')} ${code.toString(16)}`);
    }
    this.#print(text ?? UNKNOWN, properties);
  }

  #control(sign: string, position: number, properties: CharacterProperties): void {
    if (sign === '\u0013') this.#fields.begin();
    else if (sign === '\u0014') this.#fields.separate();
    else if (sign === '\u0015') this.#endField(properties);
    else if (sign === '\u0008') this.anchors.push({ position, fate: fateOf(properties) });
    else if (sign === '\u0001') this.pictured ||= !this.#fields.unprinted && fateOf(properties) === 'printed';
    else if (sign === '\u000c') this.#breakPage(properties);
    else this.#print(PRINTS[sign] ?? '', properties);
  }

  #endField(properties: CharacterProperties): void {
    const instruction = this.#fields.end();
    if (this.#fields.unprinted || properties.deleted) return;
    const text = drawnByField(instruction);
    this.moving ||= isMovingField(instruction);
    if (text !== null) this.#print(text, properties);
    else if (isDrawnField(instruction)) this.drawn.push(instruction);
  }

  #breakPage(properties: CharacterProperties): void {
    if (this.#fields.unprinted || fateOf(properties) !== 'printed') return;
    if (this.#pieces.every(({ text }) => text.trim() === '')) this.beginsPage = true;
    else this.endsPage = true;
  }

  #print(text: string, properties: CharacterProperties): void {
    if (text === '') return;
    if (this.#fields.unprinted) this.#fields.instruct(properties.deleted ? '' : text);
    else if (properties.deleted || (properties.struck && !properties.hidden)) this.deleted += text;
    else if (isUnseen(properties) || (properties.white && this.#onWhite())) this.hidden += text;
    else {
      if (properties.heaped && text.trim() !== '') throw new Unreadable(HEAPED);
      if (this.endsPage) this.#pieces.push({ text: '\n', level: properties.level });
      this.endsPage = false;
      this.#pieces.push({ text: properties.raised ? superscript(text) : text, level: properties.level });
    }
  }
}

const isUnseen = ({ hidden, tiny, narrow, black, barred }: CharacterProperties): boolean =>
  hidden || tiny || narrow || (black && barred);

const HEAPED = '字间距压到字叠着字，看到的和存着的次序不同';

const fateOf = ({ deleted, hidden }: CharacterProperties): Fate =>
  deleted ? 'deleted' : hidden ? 'hidden' : 'printed';
