import { markup, type XmlElement } from '../../markup/xml.ts';
import { shownWhole } from '../../values/oddCharacters.ts';

/** What a picture of a page says: enough for a message in which it is passed on. */
export interface ShareCard {
  site: string;
  title: string;
  /** whose books, how many projects, how much */
  line: string;
  /** what the money is for, the most first; widths in hundredths of the longest */
  rows: readonly { name: string; amount: string; width: string }[];
  foot: string;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
/** The names the drawn font goes by: its Latin part has another than its Chinese part. */
const CARD_FONTS = 'Noto Sans SC Thin, Noto Sans SC';

const INK = '#221f1a';
const SOFT = '#595246';
const SEAL = '#a3261d';
const PAPER = '#fbf8f1';
const LEFT = 72;
const RIGHT = CARD_WIDTH - LEFT;
const TITLE = { size: 64, lines: 2, top: 196, step: 80 };
const ROW = { size: 30, top: 66, step: 56, bar: 560, longest: 330 };
const FOOT = CARD_HEIGHT - 44;
/** Of a name that takes more room than there is the rest is left out. */
const ROOM = { site: 1000, line: RIGHT - LEFT, name: ROW.bar - LEFT - 24 };

/** Draws the picture of a page, 1200 × 630 as social sites show it. @returns an SVG document, the same for the same card */
export function shareCard({ site, title, line, rows, foot }: ShareCard): string {
  const titles = linesOf(title, TITLE.size, RIGHT - LEFT, TITLE.lines);
  const lineAt = TITLE.top + TITLE.step * (titles.length - 1) + 68;
  const shown = rows.filter((_, number) => lineAt + ROW.top + ROW.step * number < FOOT - 40);
  return markup({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(CARD_WIDTH),
      height: String(CARD_HEIGHT),
      'font-family': CARD_FONTS,
    },
    children: [
      box(0, 0, CARD_WIDTH, CARD_HEIGHT, PAPER),
      box(0, 0, CARD_WIDTH, 12, SEAL),
      seal(LEFT, 52),
      text(LEFT + 70, 90, 32, SOFT, linesOf(site, 32, ROOM.site, 1)[0] ?? ''),
      ...titles.map((part, number) =>
        text(LEFT, TITLE.top + TITLE.step * number, TITLE.size, INK, part, { 'font-weight': '700' }),
      ),
      text(LEFT, lineAt, 36, SEAL, linesOf(line, 36, ROOM.line, 1)[0] ?? '', { 'font-weight': '700' }),
      ...shown.flatMap(({ name, amount, width }, number) => {
        const at = lineAt + ROW.top + ROW.step * number;
        return [
          text(LEFT, at, ROW.size, INK, linesOf(name, ROW.size, ROOM.name, 1)[0] ?? ''),
          box(ROW.bar, at - 25, Math.max(2, (Number(width) * ROW.longest) / 100), 28, SEAL),
          text(RIGHT, at, ROW.size, INK, amount, { 'text-anchor': 'end' }),
        ];
      }),
      text(LEFT, FOOT, 24, SOFT, foot),
    ],
  });
}

function text(
  x: number,
  y: number,
  size: number,
  fill: string,
  content: string,
  more: Record<string, string> = {},
): XmlElement {
  const attributes = { x: String(x), y: String(y), 'font-size': String(size), fill, ...more };
  return { name: 'text', attributes, children: [content] };
}

function box(x: number, y: number, width: number, height: number, fill: string): XmlElement {
  const attributes = { x: String(x), y: String(y), width: width.toFixed(1), height: String(height), fill };
  return { name: 'rect', attributes };
}

/** The mark of the site, as in its favicon. */
function seal(x: number, y: number): XmlElement {
  const strokes = 'M12 15h15v34H12zM12 32h15M37 15h15v34.5q0 2.5-4.5 2M37 15v22q0 9-4.5 14.5M37 26.5h15M37 38h15';
  return {
    name: 'g',
    attributes: { transform: `translate(${x} ${y}) scale(0.85)` },
    children: [
      { name: 'rect', attributes: { x: '2', y: '2', width: '60', height: '60', rx: '7', fill: SEAL } },
      { name: 'path', attributes: { d: strokes, fill: 'none', stroke: '#fff', 'stroke-width': '4.5' } },
    ],
  };
}

/** Breaks a text into as few lines as hold it; what is left after the last ends in …. */
function linesOf(content: string, size: number, room: number, most: number): string[] {
  const lines = [''];
  let width = 0;
  for (const character of shownWhole(content)) {
    // A letter or digit takes little more than half the room of a Chinese character.
    const own = size * (character < '\u2000' ? 0.6 : 1);
    if (width + own > room && lines.length === most)
      return [...lines.slice(0, -1), `${[...(lines.at(-1) ?? '')].slice(0, -1).join('')}…`];
    if (width + own > room) {
      lines.push('');
      width = 0;
    }
    lines.push(lines.pop() + character);
    width += own;
  }
  return lines;
}
