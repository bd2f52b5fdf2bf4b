import type { Bytes } from './bytes.ts';
import { NO_BYTES } from './bytes.ts';
import { CHARACTER_SPRMS } from './characterProperties.ts';
import { mayPaint } from './paints.ts';
import { PARAGRAPH_SPRMS } from './paragraphProperties.ts';
import { lastOf, type Sprm, sprmsOf } from './sprms.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** The properties of a style itself and of those it is based on, from the ground up. */
export interface Style {
  paragraph: Sprm[][];
  characters: Sprm[][];
}

interface Definition {
  base: number | null;
  paragraph: Sprm[];
  characters: Sprm[];
  /** All that it says. */
  lists: Bytes[];
}

const PARAGRAPH = 1;
const CHARACTER = 2;
const TABLE = 3;
const NO_BASE = 0xfff;
const MOST_BASES = 64;
const PLAIN: Style = { paragraph: [], characters: [] };

/** The styles of a document by number; a number without a style is plain. */
export class Styles {
  readonly #definitions: (Definition | null)[];
  readonly #styles = new Map<number, Style>();

  /** @throws Unreadable where the style sheet is damaged */
  constructor(record: Bytes) {
    this.#definitions = record.length === 0 ? [] : readDefinitions(record);
  }

  get(number: number): Style {
    let style = this.#styles.get(number);
    if (!style) {
      style = this.#resolve(number);
      this.#styles.set(number, style);
    }
    return style;
  }

  /** Whether any of them colours what lies behind text. */
  get paints(): boolean {
    return this.#definitions.some((one) => one?.lists.some((list) => [...sprmsOf(list)].some(mayPaint)));
  }

  #resolve(number: number): Style {
    const chain: Definition[] = [];
    let next: number | null = number;
    while (next !== null) {
      const definition: Definition | null | undefined = this.#definitions[next];
      if (!definition) break;
      if (chain.length === MOST_BASES) throw new Unreadable(DAMAGED);
      chain.unshift(definition);
      next = definition.base;
    }
    if (chain.length === 0) return PLAIN;
    return { paragraph: chain.map((one) => one.paragraph), characters: chain.map((one) => one.characters) };
  }
}

/** [MS-DOC] 2.9.271 STSH: its head, then for each style a size and the definition. */
function readDefinitions(record: Bytes): (Definition | null)[] {
  const count = record.u16(2);
  const headSize = record.u16(4);
  const definitions: (Definition | null)[] = [];
  let at = 2 + record.u16(0);
  for (let index = 0; index < count && at + 2 <= record.length; index++) {
    const size = record.u16(at);
    definitions.push(size === 0 ? null : readDefinition(record.slice(at + 2, size), headSize));
    at += 2 + size;
  }
  return definitions;
}

function readDefinition(style: Bytes, headSize: number): Definition {
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const changes: Bytes[] = [];
  let at = headSize + 2 + 2 * style.u16(headSize) + 2;
  for (let left = style.u16(4) & 0xf; left > 0 && at + 2 <= style.length; left--) {
    const size = style.u16(at);
    changes.push(style.slice(at + 2, size));
    at += 2 + size + (size % 2);
  }
  const [first = NO_BYTES, second = NO_BYTES] = changes;
  return {
    base: base === NO_BASE ? null : base,
    // A paragraph style's properties stand behind its own number.
    paragraph: kind === PARAGRAPH && first.length > 2 ? lastOf(first.slice(2, first.length - 2), PARAGRAPH_SPRMS) : [],
    lists:
      kind === PARAGRAPH
        ? [first.slice(Math.min(first.length, 2), Math.max(first.length - 2, 0)), second]
        : kind === TABLE
          ? [first]
          : [first, second],
    characters: lastOf(kind === PARAGRAPH ? second : kind === CHARACTER ? first : NO_BYTES, CHARACTER_SPRMS),
  };
}
