import { LOWERED } from '../../values/textOnLevels.ts';
import { blackens, setsBlack, setsWhite } from './paints.ts';
import type { Sprm } from './sprms.ts';

/** What the file says of a run of characters, as far as it matters for what is printed. */
export interface CharacterProperties {
  /** Hidden text: in the file, not on paper. */
  hidden: boolean;
  /** Deleted in a tracked change. */
  deleted: boolean;
  /** Struck through by hand, with one line or two. */
  struck: boolean;
  /** Set as a superscript. */
  raised: boolean;
  /** How far above the line it is set, in half points. */
  level: number;
  /** Its letters are dots. */
  tiny: boolean;
  /** Its letters are lines. */
  narrow: boolean;
  /** Its letters are drawn over those before them. */
  heaped: boolean;
  white: boolean;
  black: boolean;
  /** A black bar lies behind it. */
  barred: boolean;
  /** A sign of a symbol font that stands in place of the character: the font's number and the sign. */
  symbol: { font: number; code: number } | null;
  /** Numbers of its fonts: for Latin, East Asian and other script. */
  fonts: readonly (number | null)[];
}

const PLAIN: CharacterProperties = {
  hidden: false,
  deleted: false,
  struck: false,
  raised: false,
  level: 0,
  tiny: false,
  narrow: false,
  heaped: false,
  white: false,
  black: false,
  barred: false,
  symbol: null,
  fonts: [null, null, null],
};
/** Text of so many half points is a line of dots. */
const TOO_SMALL = 3;
/** In per cent of their width, at which letters are a line; in twips, half a letter of the usual size. */
const [TOO_NARROW, HALF] = [10, 105];
/** sprmCFStrike, sprmCFDStrike, sprmCIss, sprmCHpsPos, sprmCHps, sprmCCharScale, sprmCDxaSpace, sprmCIco, sprmCCv, sprmCHighlight, sprmCShd80, sprmCShd */
const STRIKE = 0x0837;
const DOUBLE_STRIKE = 0x2a53;
const RAISED = 0x2a48;
const MOVED = 0x4845;
const SIZE = 0x4a43;
const SCALE = 0x4852;
const SPACING = 0x8840;
const COLOURS = [0x2a42, 0x6870];
const BARS = [0x2a0c, 0x4866, 0xca71];
const STYLE = 0x4a30;
const FIRST_FONT = 0x4a4f;
const LAST_FONT = 0x4a51;

/** The properties of characters that matter here. */
export const CHARACTER_SPRMS: ReadonlySet<number> = new Set([
  0x083c,
  0x0818,
  0x0800,
  0x6a09,
  0x2a33,
  STRIKE,
  DOUBLE_STRIKE,
  RAISED,
  MOVED,
  SIZE,
  SCALE,
  SPACING,
  ...COLOURS,
  ...BARS,
  STYLE,
  FIRST_FONT,
  0x4a50,
  LAST_FONT,
]);

/**
 * @param paragraphStyle what the paragraph's style says of characters, from the ground up
 * @param direct what is laid directly over the run
 * @param characterStyle what a character style says, by its number
 */
export function characterProperties(
  paragraphStyle: readonly Sprm[][],
  direct: readonly Sprm[][],
  characterStyle: (number: number) => readonly Sprm[][],
): CharacterProperties {
  const inherited = paragraphStyle.reduce((before, list) => apply(list, before, before), PLAIN);
  const style = direct.reduce<number | null>((before, list) => styleNamed(list) ?? before, null);
  const styled =
    style === null
      ? inherited
      : characterStyle(style).reduce((before, list) => apply(list, before, inherited), inherited);
  return direct.reduce((before, list) => apply(list, before, styled), styled);
}

function styleNamed(list: readonly Sprm[]): number | null {
  let style: number | null = null;
  for (const { code, operand } of list) if (code === STYLE) style = operand.u16(0);
  return style;
}

function apply(list: readonly Sprm[], before: CharacterProperties, styled: CharacterProperties): CharacterProperties {
  if (list.length === 0) return before;
  const fonts = [...before.fonts];
  const now = { ...before, fonts };
  for (const { code, operand } of list) {
    if (code === 0x083c) now.hidden = toggle(operand.u8(0), styled.hidden);
    else if (code === 0x0818) now.hidden ||= operand.u8(0) === 1;
    else if (code === 0x0800) now.deleted = operand.u8(0) !== 0;
    else if (code === 0x6a09) now.symbol = { font: operand.u16(0), code: operand.u16(2) };
    else if (code >= FIRST_FONT && code <= LAST_FONT) fonts[code - FIRST_FONT] = operand.u16(0);
    else if (code === STRIKE || code === DOUBLE_STRIKE) now.struck = toggle(operand.u8(0), styled.struck);
    else if (code === RAISED) {
      now.raised = operand.u8(0) === 1;
      now.level = operand.u8(0) === 2 ? LOWERED : 0;
    } else if (code === MOVED) now.level = operand.i16(0);
    else if (code === SIZE) now.tiny = operand.u16(0) <= TOO_SMALL;
    else if (code === SCALE) now.narrow = operand.u16(0) <= TOO_NARROW;
    else if (code === SPACING) now.heaped = operand.i16(0) < -HALF;
    else if (COLOURS.includes(code)) {
      now.white = setsWhite({ code, operand }) ?? now.white;
      now.black = setsBlack({ code, operand }) ?? now.black;
    } else if (BARS.includes(code)) now.barred = blackens({ code, operand }) ?? now.barred;
    else if (code === 0x2a33) {
      const { hidden, struck, raised, level, tiny, narrow, heaped, white, black, barred } = styled;
      Object.assign(now, { hidden, struck, raised, level, tiny, narrow, heaped, white, black, barred });
    }
  }
  return now;
}

/** 128 is as the style says, 129 its opposite ([MS-DOC] 2.9.327 ToggleOperand). */
function toggle(value: number, styled: boolean): boolean {
  if (value === 128) return styled;
  return value === 129 ? !styled : value !== 0;
}
