import type { Bytes } from './bytes.ts';
import type { Sprm } from './sprms.ts';

/** White, or so near to it that nobody tells one from the other. */
const NEARLY = 250;
const WHITE_INDEX = 8;

/** [MS-DOC] 2.9.43 COLORREF; the fourth byte says that it is the ordinary colour. */
const isOrdinary = (colour: Bytes, at: number): boolean => colour.u8(at + 3) !== 0;
const isNearlyWhite = (colour: Bytes, at: number): boolean => [0, 1, 2].every((part) => colour.u8(at + part) >= NEARLY);

/** Whether a property sets text in white; null where it says nothing of colour. */
export function setsWhite({ code, operand }: Sprm): boolean | null {
  if (code === 0x2a42) return operand.u8(0) === WHITE_INDEX;
  if (code === 0x6870) return !isOrdinary(operand, 0) && isNearlyWhite(operand, 0);
  return null;
}

const BLACK_INDEX = 1;
const isBlack = (colour: Bytes, at: number): boolean =>
  !isOrdinary(colour, at) && [0, 1, 2].every((part) => colour.u8(at + part) === 0);

/** Whether a property sets text in black, other than by saying nothing of it; null where it says nothing of colour. */
export function setsBlack({ code, operand }: Sprm): boolean | null {
  if (code === 0x2a42) return operand.u8(0) === BLACK_INDEX;
  return code === 0x6870 ? isBlack(operand, 0) : null;
}

/** Whether a property draws a black bar behind text: a highlighter, shading without a pattern; null where it says nothing of either. */
export function blackens({ code, operand }: Sprm): boolean | null {
  if (code === 0x2a0c) return operand.u8(0) === BLACK_INDEX;
  if (code === 0x4866) return operand.u16(0) === BLACK_INDEX << 5;
  return code === 0xca71 ? isBlack(operand, 4) && operand.u16(8) === 0 : null;
}

/** 2.9.248 Shd80: two colours by number, and a pattern. */
function paintsByNumber(shading: number): boolean {
  const [back, pattern] = [(shading >> 5) & 31, shading >> 10];
  return shading !== 0xffff && (pattern !== 0 || !(back === 0 || back === WHITE_INDEX));
}

const SHADING = 10;
const NO_PATTERN = [0, 0xffff];

/** 2.9.247 Shd. */
const paints = (list: Bytes, at: number): boolean =>
  !NO_PATTERN.includes(list.u16(at + 8)) || !(isOrdinary(list, at + 4) || isNearlyWhite(list, at + 4));

const places = (list: Bytes, size: number): number[] =>
  Array.from({ length: Math.floor(list.length / size) }, (_, index) => index * size);

/** Properties that colour what lies behind text: of text, paragraphs, cells; those told elsewhere in the file may. */
const PAINTS: Readonly<Record<number, (operand: Bytes) => boolean>> = {
  10764: (operand) => ![0, WHITE_INDEX].includes(operand.u8(0)),
  ...Object.fromEntries([0x4866, 0x442d].map((code) => [code, (operand: Bytes) => paintsByNumber(operand.u16(0))])),
  54793: (operand) => places(operand, 2).some((at) => paintsByNumber(operand.u16(at))),
  ...Object.fromEntries(
    [0xca71, 0xc64d, 0xd612, 0xd616, 0xd60c, 0xd660].map((code) => [
      code,
      (operand: Bytes) => places(operand, SHADING).some((at) => paints(operand, at)),
    ]),
  ),
  ...Object.fromEntries([0x7627, 0xd62d, 0x646b, 0x6646, 0x6645].map((code) => [code, () => true])),
};

/** Whether a property colours what lies behind text, or may. */
export const mayPaint = ({ code, operand }: Sprm): boolean => PAINTS[code]?.(operand) ?? false;
