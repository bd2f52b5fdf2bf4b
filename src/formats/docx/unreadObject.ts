import type { XmlElement } from '../xml/xmlElement.ts';

/** Drawings whose text lies in other parts of the file, by a piece of the address that names their kind. */
const kinds: readonly (readonly [address: string, name: string])[] = [
  ['/chart', '图表'],
  ['/diagram', 'SmartArt 图形'],
  ['/lockedCanvas', '锁定的画布'],
];

/**
 * What is drawn here with text that this reader does not see: a chart, a diagram, an embedded workbook.
 * @returns its name in Chinese, or null for a picture, a shape or a text box
 */
export function unreadObject(element: XmlElement): string | null {
  if (element.name === '?:OLEObject') return `嵌入的对象（${element.attributes.ProgID ?? '未注明类型'}）`;
  if (element.name === 'a:graphicData') {
    const uri = element.attributes.uri ?? '';
    return kinds.find(([address]) => uri.includes(address))?.[1] ?? null;
  }
  if (element.name === 'w:txbxContent') return null;
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : unreadObject(child);
    if (found) return found;
  }
  return null;
}

/** Whether a picture is drawn here, by DrawingML or VML. */
export const isPicture = ({ children }: XmlElement): boolean =>
  children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name !== 'w:txbxContent' &&
      (child.name === 'a:blip' || child.name === '?:imagedata' || isPicture(child)),
  );
