import { compoundOf } from './compound/compoundOf.ts';
import { craftZip, utf8 } from './zip/craftZip.ts';

const zip = (...members: [name: string, content?: string][]) =>
  craftZip(members.map(([name, content = '']) => ({ name, content: utf8(content) })));
const RELS = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
const TYPES = '[Content_Types].xml';
const photo = (...start: number[]) => Uint8Array.from([...start, ...new Array(2000).fill(7)]);

/** Files of kinds that no reader takes, with what is said of each. */
export const OTHER_FILES: readonly [name: string, bytes: Uint8Array, said: RegExp][] = [
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
  ['文.uof', zip(['uof.xml', '<u/>'], ['content.xml']), /标文通文档（\.uof）.+另存为 \.docx/],
  [
    '数据.xml',
    utf8('<?xml version="1.0" encoding="GBK"?><!-- > --><rows><row/></rows>'),
    /XML 文件.+另存为 \.docx 或 \.xlsx/,
  ],
  ['文.fodt', utf8('\ufeff<?xml version="1.0"?>\n<office:document/>'), /XML 文件/],
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
