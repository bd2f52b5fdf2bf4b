import { strFromU8, unzipSync } from 'fflate';
import type { DescribedDocument } from '../describe/described.ts';
import { writeDocxByHand } from './writeDocxByHand.ts';

const ROOT = [
  '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"',
  'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" w:macrosPresent="no" xml:space="preserve">',
].join(' ');

/** The main part of a package → the XML of Word 2003: other names for the same things. */
export const asWord2003 = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n${main
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/<w:document[^>]*>/, `${ROOT}<o:DocumentProperties><o:Author>样例</o:Author></o:DocumentProperties>`)
    .replace('</w:document>', '</w:wordDocument>')
    .replace('<w:body>', '<w:body><wx:sect>')
    .replace('</w:body>', '</wx:sect></w:body>')
    .replaceAll('w:vMerge', 'w:vmerge')
    .replaceAll('w:hAnsi=', 'w:h-ansi=')
    .replaceAll('w:eastAsia=', 'w:fareast=')
    .replaceAll('w:hRule=', 'w:h-rule=')
    .replaceAll(' xml:space="preserve">', '>')
    .replace(ROOT.slice(0, -1).replace(' xml:space="preserve"', ''), ROOT.slice(0, -1))}`;

/** A document as systems fill it into a file that Word 2003 saved as XML: a page of markup in one file, named `.doc`. */
export function writeWord2003(document: DescribedDocument): Uint8Array {
  const main = unzipSync(writeDocxByHand(document))['word/document.xml'] ?? new Uint8Array();
  return new TextEncoder().encode(asWord2003(strFromU8(main)));
}

/** The same document as Word saves it as `.xml` today: all parts of its package in one file. */
export function writeFlatDocx(document: DescribedDocument): Uint8Array {
  const parts = Object.entries(unzipSync(writeDocxByHand(document)))
    .filter(([path]) => path !== '[Content_Types].xml')
    .map(([path, bytes]) => {
      const content = strFromU8(bytes).replace(/^<\?xml[^>]*>\s*/, '');
      return `<pkg:part pkg:name="/${path}" pkg:contentType="application/xml"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
    });
  return new TextEncoder().encode(
    `<?xml version="1.0" standalone="yes"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`,
  );
}
