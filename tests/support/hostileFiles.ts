import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { OTHER_FILES } from '../formats/otherFiles.ts';
import { inline, makeXlsx, worksheet } from '../formats/workbook/makeXlsx.ts';
import { craftZip, utf8 } from '../formats/zip/craftZip.ts';

const form = (name: string) => readFileSync(`tests/formats/forms/${name}`);

/** The main part of a Word file with what is given in it. */
const word = (head: string, body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });

const BOMB =
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** Far more cells than any reader takes, in rows that compress to nothing. */
const farApart = () =>
  makeXlsx({
    sheets: [
      {
        name: '表',
        xml: worksheet(
          Array.from(
            { length: 300 },
            (_, at) => `<row r="${at + 1}">${inline(`A${at + 1}`, '甲')}${inline(`XFD${at + 1}`, '乙')}</row>`,
          ).join(''),
        ),
      },
    ],
  });

/**
 * Files that ask for too much, are locked, cut short, of another kind or lie about themselves: of every door one. None may cost more than a
 * moment, and each ends with a sentence or is read for what it is.
 */
export const hostileFiles = (): [name: string, bytes: Uint8Array][] => [
  ...OTHER_FILES.map(([name, bytes]): [string, Uint8Array] => [name, bytes]),
  ['坏.docx', form('hunan-nanyue-2018.docx').subarray(0, 4000)],
  ['坏.xlsx', form('hunan-xiangtan-2023.xlsx').subarray(0, 3000)],
  ['坏.pdf', utf8('%PDF-1.7\n1 0 obj\n')],
  ['胡话.pdf', utf8(`%PDF-1.7\n${'nonsense '.repeat(500)}\n%%EOF`)],
  ['空.txt', new Uint8Array()],
  ['空.zip', craftZip([])],
  ['二进制.xls', Uint8Array.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256))],
  ['锁.zip', craftZip([{ name: '表.txt', content: utf8('甲'), flags: 1 }])],
  ['谎.zip', craftZip([{ name: '表.txt', content: utf8('甲'), size: 9_000_000 }])],
  ['炸.zip', craftZip([{ name: '表.txt', content: new Uint8Array(20_000_000) }])],
  ['爬.zip', craftZip([{ name: '../../表.txt', content: utf8('项目名称\t甲\n') }])],
  [
    '套.zip',
    craftZip([
      {
        name: '一.zip',
        content: craftZip([{ name: '二.zip', content: craftZip([{ name: '三.txt', content: utf8('甲\t乙\n') }]) }]),
      },
    ]),
  ],
  [
    '同名.zip',
    craftZip([
      { name: '表.txt', content: utf8('甲') },
      { name: '表.txt', content: utf8('乙') },
    ]),
  ],
  ['实体.docx', word(BOMB, '<w:p><w:r><w:t>&c;</w:t></w:r></w:p>')],
  ['深.docx', word('', `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`)],
  ['远.xlsx', farApart()],
  ['深.html', utf8(`<table><tr><td>${'<div>'.repeat(20_000)}甲</table>`)],
  ['跨.html', utf8('<table><tr><td colspan="999999999" rowspan="999999999">甲</td></tr></table>')],
  ['宽.csv', utf8(`${'项目,'.repeat(600_000)}\n`)],
  ['长.txt', utf8('甲'.repeat(1_000_000))],
];
