import type { XmlPrefixes } from '../xml/xmlElement.ts';

const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/** The namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500-1 and -4), under the prefixes used in this folder. */
export const wordPrefixes: XmlPrefixes = {
  [`${transitional}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${transitional}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${transitional}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${transitional}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${transitional}/markup-compatibility/2006`]: 'mc',
  [`${transitional}/package/2006/relationships`]: 'rel',
  [`${transitional}/package/2006/content-types`]: 'ct',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};
