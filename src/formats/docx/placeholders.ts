import type { XmlElement } from '../xml/xmlElement.ts';
import { isOn } from './wordXml.ts';

/** The runs in which content controls ask to be filled in (`单击此处输入文字。`): an empty control shows them, and nobody wrote them. */
export function placeholdersIn(roots: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const runs = new Set<XmlElement>();
  const visit = ({ name, children }: XmlElement, asks: boolean): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (asks && child.name === 'w:r') runs.add(child);
      visit(child, asks || (name === 'w:sdt' && child.name === 'w:sdtContent' && isShowingPrompt(children)));
    }
  };
  for (const root of roots) visit(root, false);
  return runs;
}

const isShowingPrompt = (children: XmlElement['children']): boolean =>
  children.some(
    (child) => typeof child !== 'string' && child.name === 'w:sdtPr' && (isOn(child, 'w:showingPlcHdr') ?? false),
  );
