/**
 * The elements of a name, whatever stands before it, as they are written: `<conditionalFormatting sqref="A1">…</conditionalFormatting>`. In
 * linear time; one that is not closed, or holds nothing, is left out.
 */
export function elementsNamed(xml: string, name: string): string[] {
  const tags = new RegExp(`<(/?)(?:\\w+:)?${name}(?:\\s[^<>]*?)?(/?)>`, 'g');
  const found: string[] = [];
  let from: number | null = null;
  for (const { 0: tag, 1: closes, 2: alone, index } of xml.matchAll(tags)) {
    if (!closes && !alone) from ??= index;
    if (!closes || from === null) continue;
    found.push(xml.slice(from, index + tag.length));
    from = null;
  }
  return found;
}
