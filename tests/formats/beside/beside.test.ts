import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/pipeline.ts';
import { findPersonalData } from '../../../src/privacy/findPersonalData.ts';
import { findUnseen } from '../../../src/privacy/findUnseen.ts';
import { p, tc, wordFile } from '../docx/wordFile.ts';
import { encodeText } from '../encodeText.ts';
import { at, handDocument } from '../pdf/support/onePage.ts';
import { inline, makeXlsx, stylesOf, worksheet } from '../workbook/makeXlsx.ts';
import { craftZip } from '../zip/craftZip.ts';

// Every number is invented.
const PHONE = '13800000000';
const HOME = '样例县城关镇东街村3组12号';
const utf8 = (text: string) => new TextEncoder().encode(text);
const doubled = (text: string) =>
  Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

async function found(bytes: Uint8Array, file: string): Promise<string[]> {
  const { unseen = [] } = await readTables(bytes, file);
  return findUnseen(unseen).map(({ value }) => value);
}

const book = (more: Record<string, string> = {}, rest: { strings?: string; cells?: string; styles?: string } = {}) =>
  makeXlsx({
    sheets: [{ name: '附件2', xml: worksheet(`<row r="1">${inline('A1', '修路')}${rest.cells ?? ''}</row>`) }],
    more,
    ...(rest.strings !== undefined && { strings: rest.strings }),
    ...(rest.styles !== undefined && { styles: rest.styles }),
  });
const page = (more: string) =>
  utf8(`<!doctype html><meta charset="utf-8"><p>修路</p><table><tr><td>项目</td></tr></table>${more}`);
const word = (more: string, members: Record<string, string | Uint8Array> = {}, parts = {}) =>
  wordFile(`${p('修路')}${more}`, { members, ...parts });

const linked = (target: string) =>
  word('', { 'word/_rels/a.xml.rels': `<Relationships><Relationship Id="r" Target="${target}"/></Relationships>` });

const sent = (head: string, type: string, body: string) =>
  utf8(
    [
      `MIME-Version: 1.0${head}`,
      'Content-Type: multipart/related; boundary=x',
      '',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      new TextDecoder().decode(page('')),
      '--x',
      type,
      '',
      body,
      '--x--',
    ].join('\r\n'),
  );
/** A module of macros in its container, nothing in it repeated: flags of eight plain bytes before every eight. */
function macro(code: string): Uint8Array {
  const source = [...encodeText(`Attribute VB_Name = "甲"\r\n${code}\r\n`, 'gb18030')];
  const chunk = source.flatMap((byte, at) => (at % 8 === 0 ? [0, byte] : [byte]));
  const head = 0xb000 | (chunk.length - 1);
  return Uint8Array.from([7, 0, 1, head & 255, head >> 8, ...chunk, 0xff, 0xff]);
}
const inner = (text: string) => zipSync({ 'xl/sharedStrings.xml': utf8(`<sst><si><t>${text}</t></si></sst>`) });
/** A package with a remark: its length stands at its end. */
const remarked = (bytes: Uint8Array, remark: Uint8Array) =>
  Uint8Array.from([...bytes.subarray(0, -2), remark.length & 255, remark.length >> 8, ...remark]);
/** A PDF that nobody reads as a text. */
function pdf(text: string): Uint8Array {
  const hand = handDocument();
  const packed = Array.from(zlibSync(utf8(at(235, 686, text))), (byte) => String.fromCharCode(byte)).join('');
  hand.form('X', packed, '/BBox [0 0 595 842] /Filter /FlateDecode');
  hand.page('/X Do');
  return hand.bytes();
}
const strings = (...texts: string[]) => `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

describe('a number where no reader looks stops the build, for the original would publish it', () => {
  it.each<[string, string, Uint8Array, string?]>([
    ['text moved away', 'a.docx', word(`<w:p><w:moveFrom w:id="1"><w:r><w:t>${PHONE}</w:t></w:r></w:moveFrom></w:p>`)],
    [
      'a row that is deleted as a whole',
      'a.docx',
      word(`<w:tbl><w:tr>${tc('甲')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(PHONE)}</w:tr></w:tbl>`),
    ],
    [
      'a cell that is deleted as a whole',
      'a.docx',
      word(`<w:tbl><w:tr>${tc('甲')}${tc(PHONE, '<w:cellDel w:id="1"/>')}</w:tr></w:tbl>`),
    ],
    ['what a format writes around a number', 'a.xlsx', book({}, { styles: stylesOf([`"电话${PHONE}"`]) })],
    [
      'what older programs show',
      'a.docx',
      word(
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>${PHONE}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    ],
    ['a footer in no use', 'a.docx', word('', {}, { footers: { f1: p(PHONE) } })],
    ['a remark in the file', 'a.docx', word(`<!-- ${PHONE} -->`)],
    ['an instruction to a program', 'a.docx', word(`<?tel ${PHONE}?>`)],
    ['the name of a bookmark', 'a.docx', word(`<w:p><w:bookmarkStart w:id="1" w:name="tel${PHONE}"/></w:p>`)],
    ['the name of a part', 'a.docx', word('', { [`word/tel_${PHONE}.xml`]: '<a/>' })],
    [
      'the author of a comment, in groups',
      'a.docx',
      word('', { 'word/comments.xml': '<w:comments><w:comment w:author="Zhang 138-0000-0000"/></w:comments>' }),
    ],
    ['a page that a link leads to', 'a.docx', linked(`https://example.org/${PHONE}.html`)],
    ['a workbook inside', 'a.docx', word('', { 'word/embeddings/a.xlsx': inner(`电话${PHONE}`) })],
    ['an object of an old program', 'a.docx', word('', { 'word/embeddings/o.bin': doubled(`\x01\x02 ${PHONE} `) })],
    [
      'an object in Chinese',
      'a.docx',
      word('', { 'word/embeddings/o.bin': doubled(`\x01\x02 家庭住址：${HOME}\0`) }),
      HOME,
    ],
    [
      'a PDF in an object of an old program',
      'a.docx',
      word('', { 'word/embeddings/o.bin': Uint8Array.from([1, 37, 2, ...pdf(`张某${PHONE}`)]) }),
    ],
    ['a text inside', 'a.docx', word('', { 'notes/a.txt': `电话${PHONE}` })],
    ['the name of a picture', 'a.docx', word('', { [`word/media/${PHONE}.png`]: 'x' })],
    ['a string that no cell shows', 'a.xlsx', book({}, { strings: strings(`张某${PHONE}`) })],
    ['a workbook in a workbook', 'a.xlsx', book({ 'xl/embeddings/a.txt': `电话${PHONE}` })],
    ['a link that calls a number in groups', 'a.docx', linked('tel:138-0000-0000')],
    ['a link written as bytes', 'a.docx', linked('mailto:a@example.org?subject=%E7%94%B5%E8%AF%9D%31380000000%30')],
    ['a link to somebody abroad', 'a.docx', linked('https://example.org/86138%30%30000000')],
    ['a folder in a link', 'a.docx', linked(`file:///C:/%E5%BC%A0%E6%9F%90${PHONE}/a.dotx`)],
    ['a remark before a page', 'a.html', utf8(`<!-- 电话${PHONE} --><!doctype html><p>修路`)],
    ['a remark behind a page', 'a.html', page(`</body></html><!-- 电话${PHONE} -->`)],
    ['a remark that a page ends in', 'a.html', page(`</html><!-- 电话${PHONE}`)],
    ['a tag that a page ends in', 'a.html', page(`<p title="电话${PHONE}`)],
    ['what a tag that closes says', 'a.html', page(`<p>甲</p title="电话${PHONE}">`)],
    ['what a tag says again', 'a.html', page(`<p title="甲" title='电话${PHONE}'>甲</p>`)],
    ['a tag that may not stand there', 'a.html', page(`<form><form title="电话${PHONE}"></form>`)],
    ['an address written as bytes', 'a.html', page('<a href="tel:%31%33%38%30%30%30%30%30%30%30%30">拨打</a>')],
    [
      'a page in an address',
      'a.html',
      page(`<iframe src="data:text/html;base64,${btoa(`<p>${PHONE}</p>`)}"></iframe>`),
    ],
    ['a text sent with a page', 'a.mht', sent('', 'Content-Type: text/plain; charset=utf-8', `电话${PHONE}`)],
    [
      'a file sent with a page',
      'a.mht',
      sent('', 'Content-Type: application/x\r\nContent-Transfer-Encoding: base64', btoa(` ${PHONE} `)),
    ],
    ['the sender of a page', 'a.mht', sent(`\r\nFrom: <Zhang ${PHONE}>`, 'Content-Type: text/css', 'p{}')],
    [
      'the title of a page that is sent',
      'a.mht',
      sent('\r\nSubject: =?utf-8?B?55S16K+dMTM4MDAwMDAwMDA=?=', 'Content-Type: text/css', 'p{}'),
    ],
    [
      'the name of a picture that is sent',
      'a.mht',
      sent('', `Content-Type: image/png\r\nContent-Location: file:///C:/%E7%94%B5%E8%AF%9D${PHONE}.png`, ''),
    ],
    [
      'what stands behind what is sent',
      'a.mht',
      Uint8Array.from([...sent('', 'Content-Type: text/css', ''), ...utf8(`电话${PHONE}`)]),
    ],
    ['texts that a script puts together', 'a.html', page('<script>x="138"+"0000" + \'0000\'</script>')],
    ['a list that a script puts together', 'a.html', page('<script>x=["138","0000","0000"].join("")</script>')],
    [
      'characters that a script writes as numbers',
      'a.html',
      page(`<script>x=String.fromCharCode(49, 0x33, 56)+"0000"+String.fromCodePoint(48,48,48,48)</script>`),
    ],
    ['a text that a script unpacks', 'a.html', page(`<script>x=atob("${btoa(`tel:${PHONE}`)}")</script>`)],
    ['short escapes of a script', 'a.html', page(`<script>x="\\x31\\u{33}${PHONE.slice(2)}"</script>`)],
    ['markup that a script writes', 'a.html', page(`<script>write("&#49;&#x33;${PHONE.slice(2)}")</script>`)],
    ['a macro', 'a.docm', word('', { 'word/vbaProject.bin': macro(`x = "${PHONE}"`) })],
    [
      'a macro that puts texts together',
      'a.docm',
      word('', { 'word/vbaProject.bin': macro('x = "138" & "0000" & _\r\n  "0000"') }),
    ],
    [
      'a macro that writes characters as numbers',
      'a.docm',
      word('', { 'word/vbaProject.bin': macro('x = Chr(49) & "38" & ChrW$(&H30) & "0000000"') }),
    ],
    ['a home in a macro', 'a.docm', word('', { 'word/vbaProject.bin': macro(`x = "家庭住址：${HOME}"`) }), HOME],
    ['a remark in Chinese numerals', 'a.docx', word('<!-- 手机一三八〇〇〇〇〇〇〇〇 -->')],
    ['the remark of a package', 'a.docx', remarked(word(''), utf8(`tel ${PHONE}`))],
    [
      'the remark of a package in Chinese',
      'a.xlsx',
      remarked(book(), encodeText(`家庭住址：${HOME}`, 'gb18030')),
      HOME,
    ],
    ['what stands behind a package', 'a.docx', Uint8Array.from([...word(''), 0, ...utf8(PHONE)])],
    ['what stands behind a workbook', 'a.xlsx', Uint8Array.from([...book(), 0, ...doubled(PHONE)])],
    [
      'a package in a package in a package',
      'a.docx',
      word('', { 'word/embeddings/a.docx': zipSync({ 'word/embeddings/b.xlsx': inner(`电话${PHONE}`) }) }),
    ],
    [
      'the name of a file in it',
      'a.docx',
      word('', { 'a/a.zip': zipSync({ 'b.zip': zipSync({ [`张某${PHONE}.txt`]: utf8('') }) }) }),
    ],
    [
      'the remark of a package inside',
      'a.docx',
      word('', { 'word/embeddings/a.xlsx': remarked(inner(''), utf8(PHONE)) }),
    ],
    [
      'the name of a folder in a package inside',
      'a.docx',
      word('', { 'a/a.zip': zipSync({ [`张某${PHONE}/`]: utf8('') }) }),
    ],
    [
      'what stands behind a package inside',
      'a.docx',
      word('', { 'a/a.zip': Uint8Array.from([...inner(''), 0, ...utf8(PHONE)]) }),
    ],
    [
      'a package inside with a member that is damaged',
      'a.docx',
      word('', {
        'a/a.zip': craftZip([
          { name: 'a.txt', content: utf8('x'), checksum: 1 },
          { name: 'b.txt', content: utf8(PHONE) },
        ]),
      }),
    ],
    ['the name of a folder in a package', 'a.docx', word('', { [`张某${PHONE}/`]: '' })],
    ['escapes of a script', 'a.html', page(`<script>x="\\u0031${PHONE.slice(1)}"</script>`)],
    ['a home in data of a script', 'a.html', page(`<script>x={"家庭住址":"${HOME}"}</script>`), HOME],
  ])('%s', async (_, file, bytes, value = PHONE) => {
    expect(await found(bytes, file)).toEqual([value]);
  });

  it.each([
    ['an old Word document: title, comment, link, deleted text, author of a change', 'beside.doc'],
    ['an old workbook: comment, header, prompt, link, formula', 'beside.xls'],
  ])('%s', async (_, file) => {
    const values = await found(readFileSync(join(import.meta.dirname, 'files', file)), file);
    expect(values.toSorted()).toEqual([1, 2, 3, 4, 5].map((last) => `1380000000${last}`));
  });

  it.each(['said.doc', 'said.xls'])(
    '%s: homes in a comment and in the title, a telephone in a comment, and what is printed only once',
    async (file) => {
      const bytes = readFileSync(join(import.meta.dirname, 'files', file));
      expect((await found(bytes, file)).toSorted()).toEqual([
        '073187551234',
        '样例县城关镇东街村3组12号',
        '样例县城关镇西街村5组8号',
      ]);
      expect(findPersonalData(await readTables(bytes, file)).map(({ value }) => value)).toEqual([
        '样例县城关镇南街村4组1号',
        '073187550000',
      ]);
    },
  );
});

it('a macro of an old document stops the build too', async () => {
  const plain = readFileSync(join(import.meta.dirname, '../doc/fixtures/features.doc'));
  expect(await found(plain, 'a.doc')).toEqual([]);
  expect(await found(Uint8Array.from([...plain, ...macro(`x = "138" & "00000000"`)]), 'a.doc')).toEqual([PHONE]);
});

it('a string that a cell shows is found there, and only there', async () => {
  const bytes = book({}, { strings: strings('空', `张某${PHONE}`), cells: '<c r="B1" t="s"><v>1</v></c>' });
  const read = await readTables(bytes, 'a.xlsx');
  expect(findUnseen(read.unseen ?? [])).toEqual([]);
  expect(findPersonalData(read)).toMatchObject([{ value: PHONE }]);
});

it.each<[string, string, Uint8Array]>([
  [
    'a picture',
    'a.docx',
    word('', { 'word/media/image1.png': Uint8Array.from({ length: 4096 }, (_, at) => (at * 89) % 256) }),
  ],
  ['ids of a program', 'a.docx', word('<w:p w:id="a13800000000" w:rsid="0000.13800000000" w:key="13800000000b"/>')],
  ['an id of a program', 'a.docx', word('', { 'word/embeddings/o.bin': '\x01{00020906-0000-0000-C000-138000000001}' })],
  ['texts that a script lists', 'a.html', page('<script>x=["138","0000","0000"], y="1380000", z="0000"</script>')],
  ['code that says no number', 'a.html', page('<script>var 电话="", n=138000000001, 住址={a:[1,2,3]}</script>')],
  ['an address of a page', 'a.html', page('<a href="/art/2024/2/18/art_1380_13800000.html?a=%E5%8E%BF">看</a>')],
])('%s is no alarm', async (_, file, bytes) => {
  expect(await found(bytes, file)).toEqual([]);
});
