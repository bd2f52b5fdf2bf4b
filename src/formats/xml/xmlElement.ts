/**
 * An element of a parsed XML part. Names are written with the prefix that the reader gave for their namespace (`w:tbl`), whatever
 * prefix the file uses; an element of a namespace that the reader does not know has its bare name behind `?:`.
 */
export interface XmlElement {
  name: string;
  /** Namespace declarations left out. An attribute without a prefix has its bare name. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Namespace address → prefix under which the reader knows it. */
export type XmlPrefixes = Readonly<Record<string, string>>;
