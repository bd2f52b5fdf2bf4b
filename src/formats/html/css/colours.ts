/** Red, green, blue, and how much of what lies behind it covers, each from 0. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Colour = [0, 0, 0, 1];
export const WHITE: Colour = [255, 255, 255, 1];
export const LINK: Colour = [0, 0, 238, 1];

/** Those that pages name; of any other name nothing is said. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ white: 'ffffff', window: 'ffffff', snow: 'fffafa', canvas: 'ffffff', black: '000000', windowtext: '000000' },
  ...{
    red: 'ff0000',
    blue: '0000ff',
    green: '008000',
    lime: '00ff00',
    yellow: 'ffff00',
    aqua: '00ffff',
    cyan: '00ffff',
  },
  ...{ fuchsia: 'ff00ff', magenta: 'ff00ff', maroon: '800000', navy: '000080', olive: '808000', purple: '800080' },
  ...{ teal: '008080', silver: 'c0c0c0', gray: '808080', grey: '808080', orange: 'ffa500', canvastext: '000000' },
  ...{ whitesmoke: 'f5f5f5', lightgray: 'd3d3d3', lightgrey: 'd3d3d3', darkgray: 'a9a9a9', ivory: 'fffff0' },
};

/** `#fff`, `white`, `rgb(255 255 255 / 50%)`, `hsl(0, 0%, 100%)`; null for a colour of which nobody says what it is. */
export function readColour(value: string): Colour | null {
  if (value === 'transparent') return [0, 0, 0, 0];
  const hex = /^#?([\da-f]{3,8})$/.exec(NAMED[value] ?? value)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) return fromHex(hex);
  const [, kind, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? [];
  if (!kind) return null;
  const parts = inside.split(/[\s,/]+/).filter(Boolean);
  const numbers = parts.map(
    (part, at) => Number.parseFloat(part) * (part.endsWith('%') ? (kind === 'rgb' && at < 3 ? 2.55 : 0.01) : 1),
  );
  if (parts.length < 3 || numbers.some(Number.isNaN)) return null;
  const [one = 0, two = 0, three = 0, alpha = 1] = numbers;
  return kind === 'rgb' ? [one, two, three, alpha] : [...fromHsl(one, two, three), alpha];
}

function fromHex(hex: string): Colour {
  const digits = hex.length < 6 ? Array.from(hex, (digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0, alpha = 255] = digits.map((pair) => Number.parseInt(pair, 16));
  return [red, green, blue, alpha / 255];
}

function fromHsl(hue: number, saturation: number, lightness: number): readonly [number, number, number] {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const at = (offset + hue / 30) % 12;
    return 255 * (lightness - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** What is seen of a colour that lies over another. */
export function over([red, green, blue, alpha]: Colour, [behindRed, behindGreen, behindBlue]: Colour): Colour {
  const mix = (front: number, behind: number): number => front * alpha + behind * (1 - alpha);
  return [mix(red, behindRed), mix(green, behindGreen), mix(blue, behindBlue), 1];
}

/** So near to each other that nobody tells one from the other. */
export const looksSame = (one: Colour, other: Colour): boolean =>
  [0, 1, 2].every((at) => Math.abs((one[at] ?? 0) - (other[at] ?? 0)) <= INDISTINCT);
const INDISTINCT = 5;
