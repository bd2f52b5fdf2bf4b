import { describe, expect, it } from 'vitest';
import { archiveFormat } from '../../../src/formats/archive/archiveFormat.ts';
import { inMember, talliesInMember } from '../../../src/formats/archive/inMember.ts';
import { membersOf } from '../../../src/formats/archive/membersOf.ts';
import { csvFormat } from '../../../src/formats/csv/csvFormat.ts';
import { htmlFormat } from '../../../src/formats/html/htmlFormat.ts';
import { partOf, sayRef } from '../../../src/model/sourceRef.ts';
import { encodeText } from '../encodeText.ts';
import { sayBlocks } from '../sayBlocks.ts';
import { unbalancedParts } from '../unbalancedParts.ts';
import { type CraftedMember, craftZip, utf8 } from '../zip/craftZip.ts';

const FORMATS = [htmlFormat, csvFormat];
const PAGE = utf8('<p>标题</p><table><tr><td>项目名称<td>甲</table>');
const SHEET = utf8('名称,金额\n甲,1\n');
const zip = (...members: [name: string | Uint8Array, content: Uint8Array][]): Uint8Array =>
  craftZip(members.map(([name, content]): CraftedMember => ({ name, content })));

describe('an archive is the documents in it', () => {
  it('with Chinese names in UTF-8 and in GBK, in the order of their names', () => {
    const bytes = zip([encodeText('表二/附件.html', 'gb18030'), PAGE], ['表一.csv', SHEET]);
    expect(archiveFormat.matches(bytes)).toBe(true);
    expect(membersOf(bytes, '公开.zip', FORMATS)).toEqual({
      documents: [
        { name: '表一.csv', bytes: SHEET },
        { name: '表二/附件.html', bytes: PAGE },
      ],
      notes: [],
    });
  });

  it('with those of an archive inside', () => {
    const bytes = zip(['甲.zip', zip(['乙.html', PAGE])]);
    expect(membersOf(bytes, '公开.zip', FORMATS).documents.map(({ name }) => name)).toEqual(['甲.zip/乙.html']);
  });

  it('without what systems leave there', () => {
    const litter = ['__MACOSX/._表.html', '.DS_Store', '表/Thumbs.db', '~$表.docx', 'desktop.ini', '.~lock.表.docx#'];
    const bytes = zip(
      ['表/', utf8('')],
      ['表/表.html', PAGE],
      ...litter.map((name): [string, Uint8Array] => [name, PAGE]),
    );
    const { documents, notes } = membersOf(bytes, '公开.zip', FORMATS);
    expect([documents.map(({ name }) => name), notes]).toEqual([['表/表.html'], []]);
  });

  it('and a hidden file is named, not read', () => {
    const { documents, notes } = membersOf(zip(['表.html', PAGE], ['甲/.预算.html', PAGE]), '公开.zip', FORMATS);
    expect(documents.map(({ name }) => name)).toEqual(['表.html']);
    expect(notes).toMatchObject([{ code: 'document/unread-member', printed: '甲/.预算.html' }]);
  });

  it('and every other file is named', () => {
    const { notes } = membersOf(
      zip(['表.html', PAGE], ['扫描.jpg', Uint8Array.of(0xff, 0xd8, 0xff)]),
      '公开.zip',
      FORMATS,
    );
    expect(notes).toMatchObject([{ code: 'document/unread-member', printed: '扫描.jpg', ref: null }]);
  });

  it('whose places can be said with the member before them, and balance', async () => {
    const open = await (await htmlFormat.load()).open(PAGE, '附件.html');
    const read = inMember(open.read(), '表二/附件.html');
    expect(sayBlocks(read.blocks).at(-1)).toBe('表二/附件.html#t1 r1 c1@1 项目名称 | 表二/附件.html#t1 r1 c2@2 甲');
    expect(sayRef('表二/附件.html#t1 r1 c2')).toBe('表二/附件.html 的第 1 张表第 1 行第 2 格');
    expect(partOf('表二/附件.html#t1 r1 c2')).toBe('表二/附件.html#t1');
    const counted = talliesInMember(open.count(), '表二/附件.html');
    expect(unbalancedParts({ read: () => read, count: () => counted })).toEqual([]);
  });

  it.each(['1#楼.html', '完成100%.html', "'附件'.html", '%23.html', '1#/2%.html'])(
    'whose places keep a name such as %s: the books balance by it, and people are told it as it is',
    async (name) => {
      const open = await (await htmlFormat.load()).open(PAGE, name);
      const read = inMember(open.read(), name);
      const counted = talliesInMember(open.count(), name);
      expect(unbalancedParts({ read: () => read, count: () => counted })).toEqual([]);
      const [ref] = read.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.ref] : []));
      expect(sayRef(ref ?? '')).toBe(`${name} 的第 1 段`);
    },
  );

  it('a place that somebody wrote by hand is said as he wrote it', () => {
    expect(sayRef('完成100%.html#L1')).toBe('完成100%.html 的第 1 段');
    expect(sayRef('%zz#L1')).toBe('%zz 的第 1 段');
  });
});

describe('an archive that cannot be used is refused in one sentence', () => {
  it.each([
    [
      'RAR',
      Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00),
      /^公开\.zip：是 RAR 压缩包；应为.+。请解开后把其中的文件放入。$/,
    ],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), /是 7z 压缩包/],
    ['RAR in ZIP', zip(['甲.rar', utf8('Rar!\u001a\u0007')]), /公开\.zip 中的 甲\.rar：是 RAR 压缩包/],
    ['three levels', zip(['甲.zip', zip(['乙.zip', zip(['丙.html', PAGE])])]), /甲\.zip 中的 乙\.zip：压缩包套了三层/],
    [
      'nothing that is read',
      zip(['扫描.jpg', Uint8Array.of(0xff, 0xd8, 0xff)]),
      /没有能读的文件，只有 扫描\.jpg；应为网页/,
    ],
    ['nothing', zip(), /压缩包里没有文件/],
    ['cut short', zip(['表.html', PAGE]).subarray(0, 60), /文件不完整/],
    ['locked', craftZip([{ name: '表.html', content: PAGE, flags: 1 | (1 << 11) }]), /加了密码/],
    [
      'an origin record beside its document',
      zip(['表.html', PAGE], ['表.yaml', utf8('personalData: mask')]),
      /^公开\.zip 中的 表\.yaml：是来源、更正或读出的表的记录，不是文档；应为只装文档的压缩包。请解开，/,
    ],
    [
      'parsed tables beside documents',
      zip(['documents/表.html', PAGE], ['tables/表.json', utf8('{}')]),
      /tables\/表\.json：是/,
    ],
    [
      'a record in an archive inside',
      zip(['甲.zip', zip(['表.html', PAGE], ['表.YML', utf8('')])]),
      /甲\.zip 中的 表\.YML：/,
    ],
    ['a path out of it', zip(['../表.html', PAGE]), /路径指向压缩包之外/],
  ])('%s', (_, bytes, sentence) => {
    expect(archiveFormat.matches(bytes)).toBe(true);
    expect(() => membersOf(bytes, '公开.zip', FORMATS)).toThrow(sentence);
  });

  it.each([
    ['a Word document', zip(['[Content_Types].xml', utf8('<Types/>')])],
    ['an OFD document', zip(['OFD.xml', utf8('<OFD/>')])],
    ['text', utf8('PK')],
  ])('%s is no archive', (_, bytes) => {
    expect(archiveFormat.matches(bytes)).toBe(false);
  });
});
