import { asideTexts } from '../../asideTexts.ts';
import type { Reader } from '../../format.ts';
import { decodeXml } from '../../xml/decodeXml.ts';
import { marginTexts } from '../../zip/marginTexts.ts';
import { onlyPart } from '../../zip/onlyPart.ts';
import { openZip } from '../../zip/openZip.ts';
import { isZip } from '../../zip/zipHolds.ts';
import { openWorkbook } from '../openWorkbook.ts';
import { checkSize, inOneSentence, Unreadable } from '../unreadable.ts';
import { readXmlWorkbook } from '../xml2003/readXmlWorkbook.ts';
import type { Package } from './package.ts';
import { readXlsx } from './readXlsx.ts';

export const xlsxReader: Reader = {
  async open(bytes, file) {
    return inOneSentence(file, () => {
      checkSize(bytes);
      if (!isZip(bytes)) return openWorkbook(readXmlWorkbook(decodeXml(bytes, file)), file);
      const book = readXlsx(packageOf(bytes, file));
      const margins = asideTexts('文件外层', marginTexts(bytes));
      return openWorkbook({ ...book, aside: [...(book.aside ?? []), ...margins] }, file);
    });
  },
};

function packageOf(bytes: Uint8Array, file: string): Package {
  // Names of parts are the same in any case (ECMA-376 part 2, 6.2.2.3), and some writers put a slash before them.
  const stored = openZip(bytes, file);
  const members = Map.groupBy(stored, ({ name }) => key(name));
  const memberAt = (path: string) => onlyPart(members.get(key(path)), file);
  return {
    paths: stored.map(({ name }) => name),
    bytes: (path) => memberAt(path)?.bytes() ?? new Uint8Array(),
    part(path) {
      const member = memberAt(path);
      return member ? decode(member.bytes()) : null;
    },
  };
}

const key = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function decode(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('文件里的文字编码损坏');
  }
}
