import type { DifferentialStyle } from '../conditionalStyle.ts';
import { parseNumberFormat } from '../display/numberFormat.ts';
import { elementsNamed } from './elementsNamed.ts';
import { isWhite } from './isWhite.ts';
import { isOn } from './readSharedStrings.ts';
import { attributesOf, scanXml } from './scanXml.ts';

/** `styles.xml` → its differential styles (ECMA-376 part 1, 18.8.15) by their number. */
export function differentialStyles(xml: string): DifferentialStyle[] {
  const [part] = elementsNamed(xml, 'dxfs');
  const styles: DifferentialStyle[] = [];
  if (part === undefined) return styles;
  const collector = differentialStyle();
  scanXml(part, {
    open: collector.open,
    close(name) {
      if (name === 'dxf') styles.push(collector.taken());
    },
  });
  return styles;
}

/** Gathers one differential style from the pieces of a scan. */
export function differentialStyle() {
  const nothing = (): DifferentialStyle => ({ white: false, struck: false, fills: false, hides: false });
  let style = nothing();
  let inFont = false;
  return {
    open(name: string, raw: string): void {
      if (PARTS.has(name)) inFont = name === 'font';
      if (name === 'dxf') style = nothing();
      else if (name === 'numFmt') style.format = parseNumberFormat(attributesOf(raw).get('formatCode') ?? 'General');
      else if (name === 'strike') style.struck = isOn(raw);
      else if (name === 'fill') style.fills = true;
      else if (name === 'color' && inFont) style.white = isWhite(raw);
    },
    taken: (): DifferentialStyle => style,
  };
}

/** The parts of a style: lines and fills have colours too. */
const PARTS: ReadonlySet<string> = new Set(['font', 'numFmt', 'fill', 'alignment', 'border', 'protection']);
