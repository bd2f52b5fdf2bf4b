import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/formats/zip/crc32.ts';
import { openZip } from '../../../src/formats/zip/openZip.ts';
import { isZip, peekMember, zipHolds, zipNames } from '../../../src/formats/zip/zipHolds.ts';
import { newZipBudget, zipLimits } from '../../../src/formats/zip/zipLimits.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { type CraftedMember, craftZip, utf8 } from './craftZip.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Everything a caller would do: open and inflate each member. */
const readAll = (bytes: Uint8Array) =>
  openZip(bytes, '附件.zip').map((member) => [member.name, text(member.bytes())] as const);

const names = (bytes: Uint8Array) => openZip(bytes, '附件.zip').map(({ name }) => name);

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);

describe('an archive is read whole', () => {
  it('gives the members of an ordinary archive, folders left out', () => {
    const bytes = zipSync({ 甲: { '一.txt': utf8('第一') }, 'b.txt': [utf8('第二'), { level: 0 }], 空: utf8('') });
    expect(readAll(bytes)).toEqual([
      ['甲/一.txt', '第一'],
      ['b.txt', '第二'],
      ['空', ''],
    ]);
  });

  it('reads ZIP64 sizes and ends, a comment behind the end and bytes behind the comment', () => {
    const members: CraftedMember[] = [{ name: 'a', content: utf8('甲'), wide: true }];
    expect(readAll(craftZip(members, { wide: true }))).toEqual([['a', '甲']]);
    const commented = craftZip(members, { comment: '某县财政局 PK\u0005\u0006' });
    expect(readAll(commented)).toEqual([['a', '甲']]);
    expect(readAll(Uint8Array.from([...commented, 10, 10, 0]))).toEqual([['a', '甲']]);
  });

  it('works on a view into a larger buffer', () => {
    const bytes = craftZip([{ name: 'a', content: utf8('甲') }]);
    const room = new Uint8Array(bytes.length + 100).fill(80);
    room.set(bytes, 50);
    expect(readAll(room.subarray(50, 50 + bytes.length))).toEqual([['a', '甲']]);
  });
});

describe('names as Chinese offices write them', () => {
  const gbk = (...bytes: number[]) => Uint8Array.from(bytes);

  it.each<[string, CraftedMember, string]>([
    ['UTF-8, flagged', { name: '预算.docx' }, '预算.docx'],
    ['UTF-8, not flagged', { name: utf8('预算.docx'), flags: 0 }, '预算.docx'],
    ['GBK', { name: gbk(0xd4, 0xa4, 0xcb, 0xe3) }, '预算'],
    ['GBK that happens to be valid UTF-8', { name: gbk(0xd2, 0xbb) }, '一'],
    ['GBK whose second byte is a backslash', { name: gbk(0x85, 0x5c) }, '匼'],
    ['folders between backslashes', { name: '附件\\预算.docx' }, '附件/预算.docx'],
  ])('%s', (_, member, name) => {
    expect(names(craftZip([member]))).toEqual([name]);
  });

  it('takes the Unicode name of the extra field where it belongs to the name beside it', () => {
    const rawName = gbk(0xd4, 0xa4, 0xcb, 0xe3);
    const field = (checksum: number) => {
      const body = [1, ...[0, 8, 16, 24].map((shift) => (checksum >>> shift) & 0xff), ...utf8('决算')];
      return [0x75, 0x70, body.length, 0, ...body];
    };
    expect(names(craftZip([{ name: rawName, extra: field(crc32(rawName)) }]))).toEqual(['决算']);
    expect(names(craftZip([{ name: rawName, extra: field(1) }]))).toEqual(['预算']);
  });
});

describe('a hostile or broken archive ends in one sentence', () => {
  const whole = craftZip([{ name: 'a.xml', content: utf8('<项目>一二三</项目>'.repeat(50)) }]);
  const bomb = deflateSync(megabytes(8));
  const flipped = whole.slice();
  flipped[40] = (flipped[40] ?? 0) ^ 0x10;

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '文件不完整'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array(100).fill(7)]), '文件不完整'],
    ['a changed byte in the content', flipped, '已损坏'],
    ['a wrong checksum', craftZip([{ name: 'a', content: utf8('甲'), checksum: 1 }]), '与校验值不符'],
    [
      'a declared size below the real one',
      craftZip([{ name: 'a', content: utf8('甲乙丙'), size: 3 }]),
      '大小与目录所写不符',
    ],
    [
      'a declared size above the real one',
      craftZip([{ name: 'a', content: utf8('甲'), size: 100 }]),
      '大小与目录所写不符',
    ],
    ['a bomb that owns up', craftZip([{ name: 'a', packed: bomb, size: 8 * 1024 * 1024 }]), '压缩比高得不正常'],
    ['a bomb that lies', craftZip([{ name: 'a', packed: bomb, size: 1000 }]), '大小与目录所写不符'],
    ['a member too large', craftZip([{ name: 'a', packedSize: 1, size: zipLimits.memberBytes + 1 }]), '解开后过大'],
    ['fewer members than the end says', craftZip([{ name: 'a' }], { count: 2 }), '已损坏'],
    ['too many members', craftZip([{ name: 'a' }], { wide: true, count: 1_000_000 }), '所含文件过多'],
    ['a split archive', craftZip([{ name: 'a' }], { disk: 1 }), '分卷'],
    ['a password', craftZip([{ name: 'a', flags: 1 }]), '加了密码'],
    ['AES', craftZip([{ name: 'a', method: 99 }]), '加了密码'],
    ['an unknown method', craftZip([{ name: 'a', method: 14 }]), '压缩方法'],
    ['a path upwards', craftZip([{ name: 'x/../../a' }]), '指向压缩包之外'],
    ['a path upwards between backslashes', craftZip([{ name: '..\\a' }]), '指向压缩包之外'],
    ['a path from the root', craftZip([{ name: '/etc/a' }]), '指向压缩包之外'],
    ['a path of a drive', craftZip([{ name: 'C:\\a' }]), '指向压缩包之外'],
    ['a name in no encoding', craftZip([{ name: Uint8Array.from([0xff, 0xff]) }]), '名称无法解读'],
    ['a name with a zero', craftZip([{ name: 'a\0b' }]), '名称无法解读'],
    ['two members of one name', craftZip([{ name: 'a' }, { name: 'a' }]), '两个同名'],
    ['an offset beyond the end', craftZip([{ name: 'a', offset: 1_000_000 }]), '已损坏'],
  ])('%s', (_, bytes, said) => {
    expect(() => readAll(bytes)).toThrow(InputError);
    expect(() => readAll(bytes)).toThrow(said);
    expect(() => readAll(bytes)).toThrow(/^[^\n]*；应为[^\n]*。请[^\n]*。$/);
  });

  it('cut short at any byte', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readAll(whole.subarray(0, length)), `${length} bytes`).toThrow(InputError);
    }
  });

  it('with any one byte changed it is refused or reads as the same text', () => {
    const same = readAll(whole).map(([, content]) => content);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      try {
        const read = readAll(changed).map(([, content]) => content);
        // A name that became a folder's, or a comment's length: the content is never other than it was.
        expect(same, `byte ${at}`).toEqual(expect.arrayContaining(read));
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(InputError);
      }
    }
  });

  it('many members that share one kernel are refused by the books of the archive', () => {
    const packed = deflateSync(megabytes(1));
    const first = craftZip([{ name: 'a', packed, size: 1024 * 1024 }]);
    expect(() => openZip(first, '附件.zip')).not.toThrow();
    const shared = craftZip([
      { name: 'a', packed, size: 1024 * 1024 },
      ...Array.from({ length: 500 }, (_, index) => ({
        ...{ name: `b${index}`, packed: new Uint8Array(), packedSize: packed.length, size: 1024 * 1024, offset: 0 },
      })),
    ]);
    expect(() => openZip(shared, '附件.zip')).toThrow(InputError);
  });

  it('members that are too large together are refused before one is inflated', () => {
    const packed = new Uint8Array(zipLimits.memberBytes / 100);
    const size = zipLimits.memberBytes;
    const members = ['a', 'b', 'c', 'd'].map((name) => ({ name, packed, size }));
    expect(() => openZip(craftZip(members), '附件.zip')).toThrow('全部解开后过大');
  });

  it('an archive in an archive draws on the same budget', () => {
    const budget = newZipBudget();
    const packed = new Uint8Array(zipLimits.memberBytes / 100);
    const inner = craftZip([{ name: 'a', packed, size: zipLimits.memberBytes }]);
    for (let level = 0; level < 3; level += 1) openZip(inner, '内.zip', budget);
    expect(() => openZip(inner, '内.zip', budget)).toThrow('全部解开后过大');
  });

  it('archives in an archive hold no more files together than one may', () => {
    const budget = newZipBudget();
    const inner = craftZip(Array.from({ length: zipLimits.entries / 10 }, (_, at) => ({ name: `${at}` })));
    for (let archive = 0; archive < 10; archive += 1) openZip(inner, '内.zip', budget);
    expect(() => openZip(inner, '内.zip', budget)).toThrow('所含文件过多');
  });

  it('an honest table that compresses well is read', () => {
    const content = utf8('<w:tc><w:p><w:r><w:t>是</w:t></w:r></w:p></w:tc>'.repeat(60_000));
    expect(openZip(craftZip([{ name: 'a', content }]), '附件.zip')[0]?.bytes().length).toBe(content.length);
  });
});

describe('telling formats apart without opening', () => {
  const bytes = craftZip([{ name: 'word/document.xml', content: utf8('<a/>') }]);

  it('knows an archive, its names and a small member', () => {
    expect(isZip(bytes)).toBe(true);
    expect(zipNames(bytes)).toEqual(['word/document.xml']);
    expect(zipHolds(bytes, 'word/document.xml')).toBe(true);
    expect(zipHolds(bytes, 'xl/workbook.xml')).toBe(false);
    expect(peekMember(bytes, 'word/document.xml')).toBe('<a/>');
    expect(peekMember(bytes, 'other')).toBeNull();
  });

  it('never throws', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(zipHolds(bytes.subarray(0, length), 'word/document.xml')).toBe(false);
      expect(peekMember(bytes.subarray(0, length), 'word/document.xml')).toBeNull();
    }
  });
});
