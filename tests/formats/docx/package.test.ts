import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../src/formats/docx/docxFormat.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { compoundOf } from '../compound/compoundOf.ts';
import { craftZip, utf8 } from '../zip/craftZip.ts';
import { outline, readBody, readWord } from './readWord.ts';
import { goOn, p, restart, tbl, tc, tr, wordFile } from './wordFile.ts';

const open = async (bytes: Uint8Array) => {
  const opened = await (await docxFormat.load()).open(bytes, '表.docx');
  return { document: opened.read(), tallies: opened.count() };
};

const refused = async (bytes: Uint8Array, said: string) => {
  await expect(open(bytes)).rejects.toThrow(InputError);
  await expect(open(bytes)).rejects.toThrow(said);
  await expect(open(bytes)).rejects.toThrow(/^[^\n]*；应为[^\n]*。请[^\n]*。$/);
};

const body = p('题') + tbl(tr(tc('甲', restart), tc('乙')), tr(tc('', goOn), tc('丙')));
const whole = ['题', [['甲 1×2', '乙'], ['丙']]];

describe('a package whose parts differ in their case alone', () => {
  it('is refused: programs differ in which of them they show', async () => {
    const bytes = wordFile(body, { members: { 'Word/Document.xml': 'x' } });
    await refused(bytes, '表.docx 中的 Word/Document.xml：有两个同名的文件');
  });
});

describe('a package is read however it is put together', () => {
  it('strict namespaces', async () => {
    expect(outline(await readBody(body, { strict: true }))).toEqual(whole);
  });

  it.each(['word/document2.xml', 'main.xml', 'a/b/正文.xml'])('the main part at %s', async (main) => {
    expect(outline(await readBody(body, { main, headers: { h1: p('页眉') } }))).toEqual(whole);
  });

  it('other prefixes, a default namespace and names in capitals', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const document = `<document xmlns="${w}" xmlns:q="${w}"><body><p><r><t>题</t></r></p><tbl><tr><tc><tcPr><gridSpan q:val="2"/></tcPr><q:p><r><t>甲</t></r></q:p></tc></tr></tbl></body></document>`;
    expect(outline(await readWord(craftZip([{ name: 'Word/Document.xml', content: utf8(document) }])))).toEqual([
      '题',
      [['甲 2×1']],
    ]);
  });

  it('no relationships: the content types tell', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x/y.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>题</w:t></w:r></w:p></w:body></w:document>';
    const bytes = craftZip([
      { name: '[Content_Types].xml', content: utf8(types) },
      { name: 'x/y.xml', content: utf8(document) },
    ]);
    expect(outline(await readWord(bytes))).toEqual(['题']);
  });

  it('a relationship to something outside is not followed', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/><Relationship Id="styles" Type="http://x/styles" Target="../../../../etc/hostname"/></Relationships>';
    const document = await readBody(body, { members: { 'word/_rels/document.xml.rels': rels } });
    expect(outline(document)).toEqual(whole);
    expect(document.notes).toMatchObject([{ code: 'document/missing-part', printed: 'etc/hostname' }]);
  });

  it('macros are said and nothing else', async () => {
    const document = await readBody(body, { members: { 'word/vbaProject.bin': 'x' } });
    expect(outline(document)).toEqual(whole);
    expect(document.notes).toMatchObject([{ code: 'document/macros' }]);
  });
});

describe('what is no Word file, or no whole one', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
    ['text', utf8('PK 项目')],
    ['another archive', craftZip([{ name: 'a.txt' }])],
    ['an old Word file', compoundOf('WordDocument')],
    [
      'a workbook that holds a Word file',
      craftZip([
        { name: 'xl/workbook.xml' },
        {
          name: '[Content_Types].xml',
          content: utf8(
            '<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>',
          ),
        },
      ]),
    ],
  ])('%s is not taken', (_, bytes) => {
    expect(docxFormat.matches(bytes)).toBe(false);
  });

  it('one under a password', async () => {
    const bytes = compoundOf('EncryptedPackage');
    expect(docxFormat.matches(bytes)).toBe(true);
    await refused(bytes, '加了密码');
  });

  describe('a content control that is bound to data', () => {
    const ID = '{11111111-2222-3333-4444-555555555555}';
    const bound = (shown: string, data: string, more = '', id = ID) =>
      wordFile(
        `<w:sdt><w:sdtPr>${more}<w:dataBinding w:xpath="/a/b" w:storeItemID="${id}"/></w:sdtPr><w:sdtContent>${p(shown)}</w:sdtContent></w:sdt>${p('完')}`,
        {
          members: {
            'customXml/item1.xml': `<a><b>${data}</b><c>甲</c></a>`,
            'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="${ID.toUpperCase()}" xmlns:ds="x"/>`,
          },
        },
      );

    it('and says something else is refused: Word shows the data', async () => {
      await refused(bound('12', '99'), '内容控件里存着的字和它绑定的数据不同');
    });

    it.each([
      ['says the same', bound('12 万元', '12万元')],
      ['asks to be filled in', bound('单击此处输入', '', '<w:showingPlcHdr/>')],
      ['shows a day in its own words', bound('2024年2月18日', '2024-02-18', '<w:date/>')],
      ['has no data in the file', bound('12', '99', '', '{0}')],
    ])('and %s is read', async (_, bytes) => {
      expect(outline((await open(bytes)).document).at(-1)).toBe('完');
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['no main part', craftZip([{ name: '[Content_Types].xml', content: utf8('<Types/>') }]), '不是完整的 Word 文档'],
    ['a main part of another kind', craftZip([{ name: 'word/document.xml', content: utf8('<html/>') }]), '找不到正文'],
    [
      'a main part cut short',
      craftZip([{ name: 'word/document.xml', content: utf8('<w:document xmlns:w="x"><w:body>') }]),
      'XML',
    ],
    [
      'entities',
      craftZip([{ name: 'word/document.xml', content: utf8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }]),
      'DOCTYPE',
    ],
    [
      'a part of the text in another file',
      wordFile(`<w:p><w:r><w:t>题</w:t></w:r><w:subDoc r:id="rId1"/></w:p>`),
      '嵌入了另一份文件',
    ],
    ['another file in the text', wordFile(`${p('题')}<w:altChunk r:id="rId1"/>`), '嵌入了另一份文件'],
    [
      'another file in a cell',
      wordFile(`<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc><w:altChunk r:id="rId1"/>${p('')}</w:tc></w:tr></w:tbl>`),
      '嵌入了另一份文件',
    ],
    [
      'tables without end in tables',
      wordFile('<w:tbl><w:tr><w:tc>'.repeat(300) + p('底') + '</w:tc></w:tr></w:tbl>'.repeat(300)),
      '层层嵌套',
    ],
  ])('%s', async (_, bytes, said) => {
    await refused(bytes, said);
  });

  it('cut short anywhere it is refused or not taken', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('../forms/in-cell-breaks.docx', import.meta.url)));
    for (let length = 0; length < bytes.length; length += 397) {
      const cut = bytes.subarray(0, length);
      expect(docxFormat.matches(cut)).toBe(false);
      await expect(open(cut)).rejects.toThrow(InputError);
    }
  });

  it('with a changed byte it is refused or reads the same', async () => {
    const bytes = wordFile(body);
    const same = JSON.stringify((await open(bytes)).document.blocks);
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      try {
        expect(JSON.stringify((await open(changed)).document.blocks), `byte ${at}`).toBe(same);
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(InputError);
      }
    }
  });

  it('a changed name of an optional part loses only that part, never text', async () => {
    const { document, tallies } = await open(
      wordFile(body, {
        members: {
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        },
      }),
    );
    expect(outline(document)).toEqual(whole);
    expect(tallies.length).toBe(2);
  });
});
