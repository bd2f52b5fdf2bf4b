import { describe, expect, it } from 'vitest';
import { archiveFormat } from '../../src/formats/archive/archiveFormat.ts';
import { membersOf } from '../../src/formats/archive/membersOf.ts';
import { formats, readDocument } from '../../src/formats/formats.ts';
import { compoundOf } from './compound/compoundOf.ts';
import { craftZip, utf8 } from './zip/craftZip.ts';

const zip = (...members: [name: string, content?: string][]) =>
  craftZip(members.map(([name, content = '']) => ({ name, content: utf8(content) })));
const RELS = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
const TYPES = '[Content_Types].xml';
const photo = (...start: number[]) => Uint8Array.from([...start, ...new Array(2000).fill(7)]);

const OTHERS: [name: string, bytes: Uint8Array, said: RegExp][] = [
  [
    '演示.ppt',
    compoundOf('Current User', 'PowerPoint Document'),
    /旧版 PowerPoint 或 WPS 演示文稿.+表格放进 Word 或 Excel/,
  ],
  ['演示.dps', compoundOf('PowerPoint Document', 'MBD1/Workbook', 'MBD2/WordDocument'), /演示文稿/],
  ['邮件.msg', compoundOf('__properties_version1.0', '__attach_version1.0_#00000000/x'), /Outlook 邮件.+把附件存出来/],
  ['流程.vsd', compoundOf('VisioDocument'), /Visio 图/],
  ['表.wps', compoundOf('MatOST', 'CONTENTS'), /Works 文档/],
  ['别的.doc', compoundOf('Nonsense'), /不认识的旧版 Office 文件/],
  ['断了.doc', compoundOf('WordDocument').slice(0, 700), /损坏或不完整的旧版 Office 文件.+另存为/],
  ['演示.pptx', zip([TYPES], ['ppt/presentation.xml']), /PowerPoint 演示文稿（\.pptx）/],
  ['流程.vsdx', zip([TYPES], ['visio/document.xml']), /Visio/],
  ['表.xlsb', zip([TYPES], ['xl/workbook.bin'], ['_rels/.rels', RELS]), /二进制工作簿（\.xlsb）.+另存为 \.xlsx/],
  [
    '文.odt',
    zip(['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml']),
    /文字文档（\.odt）.+另存为 \.docx/,
  ],
  ['表.ods', zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']), /表格（\.ods）.+另存为 \.xlsx/],
  ['版式.ofd', zip(['OFD.xml', '<OFD/>'], ['Doc_0/Document.xml']), /OFD 版式文件.+原来的 Word 或 Excel/],
  ['书.epub', zip(['mimetype', 'application/epub+zip'], ['META-INF/container.xml']), /EPUB/],
  ['文.pages', zip(['Index/Document.iwa']), /苹果 Pages 或 Numbers/],
  ['别的.docx', zip([TYPES], ['a/b.xml']), /不认识的 Office 文件/],
  ['图.docx', photo(0xff, 0xd8, 0xff), /JPEG 图片.+原来的 Word、Excel 或 PDF/],
  ['图.pdf', photo(0x89, 0x50, 0x4e, 0x47), /PNG 图片/],
  ['图.bmp', photo(0x42, 0x4d, 1, 2, 3, 0, 0, 0, 0, 0), /BMP 图片/],
  ['照片.heic', photo(0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70), /手机照片/],
  ['表.docx', photo(0x4c, 0, 0, 0, 1, 0x14, 2, 0), /快捷方式.+它指向的文件/],
  ['表.rar', photo(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07), /RAR 压缩包.+解开/],
];

describe('a file that no reader takes is refused in one sentence with what it is and the way out', () => {
  it.each(OTHERS)('%s', async (name, bytes, said) => {
    await expect(readDocument(bytes, name)).rejects.toThrow(said);
    await expect(readDocument(bytes, name)).rejects.toThrow(/^[^\n；]+：是[^\n；]+；应为[^\n]+。请[^\n]+。$/);
  });

  it.each(OTHERS.slice(0, -1))('%s is one file and no archive', (_, bytes) => {
    expect(archiveFormat.matches(bytes)).toBe(false);
  });
});

it('photos and slides in an archive are named and passed over, its documents are read', () => {
  const members = OTHERS.filter(([name]) => !/xlsb|rar/.test(name));
  const bytes = craftZip([
    { name: '表.txt', content: utf8('项目名称\t甲\n') },
    ...members.map(([name, content]) => ({ name, content })),
  ]);
  const { documents, notes } = membersOf(bytes, '公开.zip', formats);
  expect(documents.map(({ name }) => name)).toEqual(['表.txt']);
  expect(notes.map(({ printed }) => printed).sort()).toEqual(members.map(([name]) => name).sort());
});

it('a text that begins with the letters of a picture is a text', async () => {
  const read = await readDocument(utf8('BM 项目\t金额\n甲\t1\n'), '表.txt');
  expect(read.format).toBe('text');
});
