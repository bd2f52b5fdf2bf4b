import type { Drawn } from '../sayDrawn.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { isPicture, unreadObject } from './unreadObject.ts';
import { childOf } from './wordXml.ts';

/** Lower or narrower (points) is a line or a spacer: nothing can be written in it. */
const THINNEST = 4;
/** Behind the text and wider and higher (points) than this is a watermark. */
const WATERMARK = 216;
const EMU_PER_POINT = 12_700;

/**
 * Whether a drawing may say something where it stands: a picture, an object or a text box with a text; no line, spacer or watermark.
 * @param boxes its text boxes
 */
export function showsContent(drawing: XmlElement, boxes: readonly XmlElement[]): boolean {
  const [width, height] = sizeOf(drawing) ?? [WATERMARK, WATERMARK];
  if (Math.min(width, height) < THINNEST) return false;
  const isBehind = /^(?:1|true)$/.test(childOf(drawing, '?:anchor')?.attributes.behindDoc ?? '');
  if (isBehind && Math.min(width, height) > WATERMARK) return false;
  return isPicture(drawing) || unreadObject(drawing) !== null || boxes.some(({ children }) => children.some(hasText));
}

/** How it stands to the text around it. */
export function drawnAs(drawing: XmlElement): Drawn {
  if (drawing.name === 'w:object') return 'object';
  const floats = drawing.name === 'w:drawing' ? childOf(drawing, '?:anchor') !== undefined : isPlaced(drawing);
  return floats ? 'over' : 'in-line';
}

/** Whether a shape of VML has a place of its own, apart from the line. */
const isPlaced = ({ attributes, children }: XmlElement): boolean =>
  /position:\s*absolute/.test(attributes.style ?? '') ||
  children.some((child) => typeof child !== 'string' && child.name !== 'w:txbxContent' && isPlaced(child));

const hasText = (node: XmlNode): boolean =>
  typeof node !== 'string' &&
  (node.name === 'w:t' ? node.children.join('').trim() !== '' : isPicture(node) || node.children.some(hasText));

/** In points, by DrawingML or the style of VML; null where the file does not say so. */
function sizeOf({ name, attributes, children }: XmlElement): [number, number] | null {
  if (name === '?:extent') return [Number(attributes.cx) / EMU_PER_POINT, Number(attributes.cy) / EMU_PER_POINT];
  if (name.startsWith('?:') && attributes.style !== undefined) {
    const length = (side: string) => new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]+)pt`).exec(attributes.style ?? '')?.[1];
    const [width, height] = [length('width'), length('height')];
    if (width !== undefined && height !== undefined) return [Number(width), Number(height)];
  }
  for (const child of children) {
    const size = typeof child === 'string' || child.name === 'w:txbxContent' ? null : sizeOf(child);
    if (size) return size;
  }
  return null;
}
