import { BLACK, type Colour, WHITE } from '../css/colours.ts';
import type { Doubt } from '../doubt.ts';

/** What a look hands down to the elements in it. */
export interface Handed {
  hidden: boolean;
  off: boolean;
  opacity: number;
  pixels: number;
  colour: Colour | null;
  /** Overrules the colour where it is said; null where nobody knows it. */
  fill: Colour | null | undefined;
  back: Colour | null;
  shadow: boolean;
  indents: boolean;
  indented: boolean;
  struck: boolean;
  raised: boolean;
  /** How far above the line it is set, in half points. */
  level: number;
  turned: boolean;
  /** What its letters show, where they are those of a symbol font. */
  draws: ((text: string) => string) | null;
  doubt: Doubt | null;
  /** The same for doubts that concern single cells: a table that is moved as a whole is read as it stands. */
  moved: Doubt | null;
  /** Boxes in it stand side by side as style sheets say. */
  arranges: boolean;
  reversed: boolean;
  floats: boolean;
  /** So many pixels of a line are seen, as a box around it shows no more. */
  room: number;
  /** A closed box that is opened by its summary. */
  closed: boolean;
}

/** What stands around the outermost element. */
export const NOTHING: Handed = {
  ...{ hidden: false, off: false, opacity: 1, pixels: 16, colour: BLACK, fill: undefined, back: WHITE, shadow: false },
  ...{ indents: false, indented: false, struck: false, raised: false, level: 0, turned: false, draws: null },
  ...{
    doubt: null,
    moved: null,
    arranges: false,
    reversed: false,
    floats: false,
    closed: false,
    room: Number.POSITIVE_INFINITY,
  },
};
