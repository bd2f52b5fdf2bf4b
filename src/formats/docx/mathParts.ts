import type { XmlElement } from '../xml/xmlElement.ts';
import { childOf } from './wordXml.ts';

/** A piece of an equation in the order a line of text has them: a sign that Word draws, or a part of it. */
export type MathPart =
  | { sign: string }
  | { element: XmlElement; set: 'line' | 'raised' | 'lowered' | 'hidden' | 'struck' };

const val = (properties: XmlElement | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attributes['m:val'];

/**
 * What makes the structure of an equation (ISO/IEC 29500-1, 22.1), as a line of text shows it: a half is 1/2 and no 12, a power 10³ and
 * no 103. Null for what has no structure: a run, the equation as a whole.
 */
export function mathParts(element: XmlElement): MathPart[] | null {
  const layOut = layouts[element.name];
  if (!layOut) return null;
  const own = element.children.find((child) => typeof child !== 'string' && child.name === `${element.name}Pr`);
  const parts = element.children.filter((child) => typeof child !== 'string' && child !== own) as XmlElement[];
  return layOut(parts, own as XmlElement | undefined);
}

type Layout = (parts: XmlElement[], properties: XmlElement | undefined) => MathPart[];

const RAISED = new Set(['m:sup', 'm:deg']);
const LOWERED = new Set(['m:sub', 'm:lim']);

const placed = (element: XmlElement): MathPart => ({
  element,
  set: RAISED.has(element.name) ? 'raised' : LOWERED.has(element.name) ? 'lowered' : 'line',
});

const SPACE: MathPart = { sign: ' ' };
const between = (parts: readonly XmlElement[], sign: string): MathPart[] =>
  parts.flatMap((part, index) => (index > 0 ? [{ sign }, placed(part)] : [placed(part)]));

const scripts: Layout = (parts) => parts.map(placed);

/** An accent over each of its characters: nobody reads a number under one. */
const accented =
  (absent: (properties: XmlElement | undefined) => string): Layout =>
  (parts, properties) => [...parts.map(placed), { sign: val(properties, 'm:chr') ?? absent(properties) }];

const layouts: Readonly<Record<string, Layout>> = {
  'm:f': (parts, properties) => [SPACE, ...between(parts, val(properties, 'm:type') === 'noBar' ? '\n' : '/'), SPACE],
  'm:rad': (parts) => [
    SPACE,
    ...parts.flatMap((part) => (part.name === 'm:e' ? [{ sign: '√' }, placed(part)] : [placed(part)])),
    SPACE,
  ],
  'm:d': (parts, properties) => [
    { sign: val(properties, 'm:begChr') ?? '(' },
    ...between(parts, val(properties, 'm:sepChr') ?? '|'),
    { sign: val(properties, 'm:endChr') ?? ')' },
  ],
  'm:nary': (parts, properties) => [{ sign: val(properties, 'm:chr') ?? '∫' }, ...parts.map(placed)],
  'm:acc': accented(() => '\u0302'),
  'm:bar': accented((properties) => (val(properties, 'm:pos') === 'top' ? '\u0305' : '\u0332')),
  'm:sSup': scripts,
  'm:sSub': scripts,
  'm:sSubSup': scripts,
  'm:sPre': scripts,
  'm:limLow': scripts,
  'm:limUpp': (parts) => parts.map((element) => ({ element, set: element.name === 'm:lim' ? 'raised' : 'line' })),
  'm:m': (parts) => between(parts, '\n'),
  'm:eqArr': (parts) => between(parts, '\n'),
  'm:mr': (parts) => between(parts, ' '),
  'm:phant': (parts, properties) => {
    const isShown = isOnInMath(properties, 'm:show') ?? true;
    return parts.map((element) => ({ element, set: isShown ? 'line' : 'hidden' }));
  },
  'm:borderBox': (parts, properties) => {
    const isStruck = ['H', 'V', 'BLTR', 'TLBR'].some((line) => isOnInMath(properties, `m:strike${line}`));
    return parts.map((element) => ({ element, set: isStruck ? 'struck' : 'line' }));
  },
};

function isOnInMath(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  return property && !/^(?:0|off|false)$/.test(property.attributes['m:val'] ?? '1');
}
