import type { XmlChild, XmlElement } from '../markup/xml.ts';

/** The namespace of the parts of a workbook (ECMA-376 part 1). */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An element in one line. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlChild[] = [],
): XmlElement => ({ name, attributes, children });
