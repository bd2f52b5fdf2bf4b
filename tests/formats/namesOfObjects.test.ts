import { expect, it } from 'vitest';
import { checkFile } from '../../src/report/checkFile.ts';
import { countyDocuments, countyRules } from '../support/county.ts';
import { p, wordFile } from './docx/wordFile.ts';
import { makeXlsx, worksheet } from './workbook/makeXlsx.ts';

/** What every object of a program has a property of; a document may write any of them where a name of ours is expected. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

const page = (text: string) =>
  new TextEncoder().encode(`<meta charset="utf-8">${text}<p>甲</p><table><tr><td>乙</table>`);
const sent = (head: string) =>
  new TextEncoder().encode(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=x',
      '',
      '--x',
      head,
      '',
      '<p>甲</p>',
      '--x--',
    ].join('\r\n'),
  );

const PLACES: readonly [place: string, file: string, make: (name: string) => Uint8Array, said: RegExp][] = [
  [
    'a style',
    'a.html',
    (n) => page(`<style>p:${n}{display:none}p{${n}:1;color:${n};font-size:${n};vertical-align:${n}}</style>`),
    /甲/,
  ],
  ['an element', 'a.html', (n) => page(`<${n} ${n}="1">丙</${n}><math><${n}>1</${n}></math>&${n};`), /甲/],
  [
    'the encoding of a page',
    'a.mht',
    (n) => sent(`Content-Type: text/html\r\nContent-Transfer-Encoding: ${n}`),
    /传输编码/,
  ],
  [
    'the font of a sign',
    'a.docx',
    (n) => wordFile(`${p('甲')}<w:p><w:r><w:sym w:font="${n}" w:char="0041"/></w:r></w:p>`),
    /甲.*A/,
  ],
  [
    'an entity',
    'a.xlsx',
    (n) =>
      makeXlsx({
        sheets: [
          { name: 'a', xml: worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>甲&${n};</t></is></c></row>`) },
        ],
      }),
    /损坏|无法/,
  ],
  [
    'a formula',
    'a.xlsx',
    (n) => makeXlsx({ sheets: [{ name: n, xml: worksheet(`<row r="1"><c r="A1"><f>${n}(1)</f><v>3</v></c></row>`) }] }),
    /3/,
  ],
];

it.each(PLACES.flatMap(([place, file, make, said]) => NAMES.map((name) => [name, place, file, make, said] as const)))(
  '%s as %s means nothing to a reader',
  async (name, _, file, make, said) => {
    const [document] = await Array.fromAsync(checkFile(make(name), file, countyRules));
    const text = document && 'unreadable' in document ? document.unreadable : JSON.stringify(document?.tables);
    expect(text).toMatch(said);
    expect(text).not.toContain('native code');
  },
);

it.each(NAMES)('a file called %s is read as any other', async (name) => {
  const bytes = countyDocuments['taole-2022.txt'] ?? new Uint8Array();
  const [document] = await Array.fromAsync(checkFile(bytes, `${name}.txt`, countyRules));
  expect(document && 'tables' in document && document.tables.tables.length).toBe(16);
});
