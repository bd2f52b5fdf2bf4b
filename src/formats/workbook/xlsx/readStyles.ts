import { type CellStyle, cellStyles } from '../cellStyle.ts';
import { isWhite } from './isWhite.ts';
import { isOn, isTooSmall, symbolFont } from './readSharedStrings.ts';
import { attributesOf, scanXml } from './scanXml.ts';

/** `styles.xml` → the style of each number that cells give as `s`. */
export function readStyles(xml: string): CellStyle[] {
  const codes = new Map<number, string>();
  const ruled: boolean[] = [];
  const struck: boolean[] = [];
  const white: boolean[] = [];
  const filled: boolean[] = [];
  const tiny: boolean[] = [];
  const symbols: (string | undefined)[] = [];
  /** Colours of fonts and of solid fills, as they are written. */
  const inks: string[] = [];
  const solid: string[] = [];
  const styles: { format: number; border: number; font: number; fill: number; repeats: boolean }[] = [];
  const path: string[] = [];
  let isSolid = false;
  scanXml(xml, {
    open(name, raw) {
      const within = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && within === 'numFmts') {
        const attributes = attributesOf(raw);
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      } else if (name === 'border' && within === 'borders') ruled.push(false);
      else if (within === 'border' && SIDES.has(name)) {
        const style = attributesOf(raw).get('style');
        if (style !== undefined && style !== 'none') ruled[ruled.length - 1] = true;
      } else if (name === 'font' && within === 'fonts') {
        struck.push(false);
        white.push(false);
        tiny.push(false);
        symbols.push(undefined);
        inks.push('');
      } else if (name === 'fill' && within === 'fills') {
        filled.push(false);
        solid.push('');
      } else if (within === 'fill' && path.at(-3) === 'fills') {
        filled[filled.length - 1] =
          name !== 'patternFill' || (attributesOf(raw).get('patternType') ?? 'none') !== 'none';
        isSolid = attributesOf(raw).get('patternType') === 'solid';
      } else if (name === 'fgColor' && within === 'patternFill' && path.at(-4) === 'fills') {
        if (isSolid && isWhite(raw)) filled[filled.length - 1] = false;
        if (isSolid) solid[solid.length - 1] = sayColour(raw);
      } else if (name === 'color' && within === 'font' && path.at(-3) === 'fonts') {
        white[white.length - 1] = isWhite(raw);
        inks[inks.length - 1] = sayColour(raw);
      } else if (name === 'name' && within === 'font' && path.at(-3) === 'fonts') {
        symbols[symbols.length - 1] = symbolFont(raw);
      } else if (name === 'sz' && within === 'font' && path.at(-3) === 'fonts') {
        tiny[tiny.length - 1] = isTooSmall(raw);
      } else if (name === 'strike' && within === 'font' && path.at(-3) === 'fonts') {
        struck[struck.length - 1] = isOn(raw);
      } else if (name === 'xf' && within === 'cellXfs') {
        const attributes = attributesOf(raw);
        styles.push({
          format: Number(attributes.get('numFmtId') ?? 0),
          border: Number(attributes.get('borderId') ?? 0),
          font: Number(attributes.get('fontId') ?? 0),
          fill: Number(attributes.get('fillId') ?? 0),
          repeats: false,
        });
      } else if (name === 'alignment' && within === 'xf' && path.at(-3) === 'cellXfs') {
        const style = styles.at(-1);
        if (style) style.repeats = attributesOf(raw).get('horizontal') === 'fill';
      }
    },
    close: () => void path.pop(),
  });
  return cellStyles(
    styles.map(({ format, border, font, fill, repeats }) => ({
      format,
      repeats,
      ruled: ruled[border] ?? false,
      struck: struck[font] ?? false,
      white: white[font] ?? false,
      filled: filled[fill] ?? false,
      symbols: symbols[font],
      behind: solid[fill] ?? '',
      lost: (tiny[font] ?? false) || ((inks[font] ?? '') !== '' && inks[font] === solid[fill]),
    })),
    codes,
  );
}

/** A colour as it is written, its transparency apart, which Excel does not heed. */
function sayColour(raw: string): string {
  const colour = attributesOf(raw);
  const rgb = colour.get('rgb')?.slice(-6).toUpperCase();
  const named = ['theme', 'indexed'].flatMap((name) => (colour.has(name) ? [`${name} ${colour.get(name)}`] : []));
  const ink = rgb ?? named[0];
  return ink === undefined ? '' : `${ink} ${Number(colour.get('tint') ?? 0)}`;
}

const SIDES: ReadonlySet<string> = new Set(['left', 'right', 'start', 'end', 'vertical']);
