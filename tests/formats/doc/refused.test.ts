import * as cfb from 'cfb';
import { describe, expect, it } from 'vitest';
import { docFormat } from '../../../src/formats/doc/docFormat.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { cpuTime } from '../../support/cpuTime.ts';
import { compoundOf } from '../compound/compoundOf.ts';
import { plain } from './described.ts';
import { i32, sprm8, u16 } from './handRows.ts';
import { WORD_STYLE, writeByHand, writeStream } from './handWriter.ts';
import { readDoc } from './openDoc.ts';
import { PLAIN_STYLE, randomDocument, randomNumbers } from './random.ts';

const WAY_OUT = '请用 Word 或 WPS 打开它，另存为 .docx 再放进来。';
const GOOD = writeByHand(randomDocument(5, PLAIN_STYLE, 4), { ...WORD_STYLE, far: true, pieceLength: 90 });

/** The file with other bytes at places of one of its streams. */
const patched = (name: string, changes: [at: number, bytes: number[]][], bytes = GOOD) => {
  const file = cfb.read(bytes, { type: 'buffer' });
  const stream = Uint8Array.from(cfb.find(file, name)?.content as ArrayLike<number>);
  for (const [at, values] of changes) stream.set(values, at);
  cfb.utils.cfb_add(file, `/${name}`, stream);
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as Uint8Array);
};

const messageOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readDoc(bytes);
    return '';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
};

const place = (name: string, record: number): number => {
  const head = Uint8Array.from(cfb.find(cfb.read(GOOD, { type: 'buffer' }), name)?.content as ArrayLike<number>);
  return new DataView(head.buffer).getUint32(0x9a + 8 * record, true);
};

const REFUSED: [what: string, bytes: Uint8Array, found: string][] = [
  ['Rich Text named .doc', new TextEncoder().encode('{\\rtf1\\ansi hello}'), '是 RTF 文档'],
  ['an encrypted document', patched('WordDocument', [[10, u16(0x1300)]]), '文档用密码加密了'],
  ['a document of Word 95', patched('WordDocument', [[2, u16(0x68)]]), '是 Word 95 或更早版本的文档'],
  ['a stream that is no document', patched('WordDocument', [[0, u16(0)]]), '正文开头不是 Word 文档的记号'],
  ['a file without its tables', compoundOf('WordDocument'), '正文开头不是 Word 文档的记号'],
  ['text longer than its pieces', patched('WordDocument', [[0x4c, i32(0x7fffffff)]]), '文件内部的记录残缺或互相矛盾'],
  [
    'a piece outside the file',
    patched('1Table', [[place('WordDocument', 33) + 9, i32(0x7fffffff)]]),
    '文件内部的记录残缺或互相矛盾',
  ],
  [
    'a page of properties named twice',
    patched('1Table', [[place('WordDocument', 12) + 4, i32(0)]]),
    '文件内部的记录残缺或互相矛盾',
  ],
  [
    'a row with fewer cells than its mark says',
    brokenRow([2, ...u16(0), ...u16(1), ...u16(2)]),
    '第 1 张表第 1 行写着 2 格，实有 1 格',
  ],
  [
    'a row whose first cell is shown at the right',
    brokenRow([2, ...u16(0), ...u16(900), ...u16(1800)], [...u16(0x560b), ...u16(1)]),
    '有表格的列从右往左排',
  ],
  ['a row whose edges run backwards', brokenRow([1, ...u16(900), ...u16(100)]), '文件内部的记录残缺或互相矛盾'],
  [
    'a cell of no width that holds text',
    brokenRow([1, ...u16(900), ...u16(900)]),
    '第 1 张表第 1 行第 1 格有文字，宽度却是 0',
  ],
  ['a cell mark outside any table', oneParagraph('甲\u0007', []), '单元格的结尾记号不在表格里'],
  ['a table that ends within a row', oneParagraph('甲\u0007', sprm8(0x2416, 1)), '第 1 张表第 1 行没有结尾'],
  ['a field without end', oneParagraph('甲\u0013 REF a\r', []), '域的开头和结尾对不上'],
  ['a property longer than its list', oneParagraph('甲\r', [...u16(0xc615), 200, 1]), '文件内部的记录残缺或互相矛盾'],
  [
    'a table a million deep',
    oneParagraph('甲\r', [...sprm8(0x2416, 1), ...u16(0x6649), ...i32(1e6)]),
    '表格嵌套得过深',
  ],
];

function brokenRow(definition: number[], more: number[] = []): Uint8Array {
  const said = [...u16(0xd608), ...u16(definition.length + 1), ...definition, ...more];
  const end = [...sprm8(0x2416, 1), ...sprm8(0x2417, 1), ...said];
  return writeStream([
    { runs: [{ text: '甲\u0007', properties: [] }], properties: sprm8(0x2416, 1), style: 0, far: false },
    { runs: [{ text: '\u0007', properties: [] }], properties: end, style: 0, far: false },
  ]);
}

function oneParagraph(text: string, properties: number[]): Uint8Array {
  return writeStream([{ runs: [{ text, properties: [] }], properties, style: 0, far: false }]);
}

describe('files that cannot be read wholly', () => {
  it.each(REFUSED)('refuses %s in one sentence with the way out', async (_, bytes, found) => {
    const message = await messageOf(bytes);
    expect(message).toContain(`甲.doc：${found}`);
    expect(message.endsWith(WAY_OUT)).toBe(true);
    expect(message).not.toContain('\n');
  });

  it('refuses a file cut short anywhere', async () => {
    for (let length = 8; length < GOOD.length - 512; length += 101) {
      expect(await messageOf(GOOD.slice(0, length)), `${length} bytes`).toContain(WAY_OUT);
    }
  });

  it('refuses sectors that run in a ring instead of reading for ever', async () => {
    const ring = GOOD.slice();
    const view = new DataView(ring.buffer);
    const sectors = view.getUint32(76, true);
    for (let index = 0; index < 128; index++) view.setUint32((sectors + 1) * 512 + 4 * index, 2, true);
    expect(await messageOf(ring)).toContain(WAY_OUT);
  });

  it('refuses a list of tables of sectors that names itself', async () => {
    const ring = GOOD.slice();
    const view = new DataView(ring.buffer);
    view.setUint32(68, 0, true);
    ring.fill(0xff, 512, 1020);
    view.setUint32(1020, 0, true);
    expect(await messageOf(ring)).toContain('复合文档的扇区表损坏');
  });

  it('either reads a file with random damage or refuses it in one sentence, quickly', async () => {
    const next = randomNumbers(11);
    const begun = cpuTime();
    for (let trial = 0; trial < 600; trial++) {
      const bytes = GOOD.slice();
      for (let left = 3; left > 0; left--)
        bytes[Math.floor(next() * bytes.length)] = next() < 0.5 ? 255 : Math.floor(next() * 256);
      const message = await messageOf(bytes);
      expect(message === '' || message.endsWith('。')).toBe(true);
      expect(docFormat.matches(bytes)).toBeTypeOf('boolean');
    }
    expect(cpuTime() - begun).toBeLessThan(20_000);
  });

  it('stops at one long list of properties that every paragraph names', async () => {
    const runs = [{ text: '甲\r', properties: [] }];
    const long = Array.from({ length: 8000 }, () => sprm8(0x2405, 1)).flat();
    const paragraphs = Array.from({ length: 3000 }, () => ({
      runs,
      properties: [0x46, 0x66, 0, 0, 0, 0],
      style: 0,
      far: false,
    }));
    const bytes = writeStream([{ runs, properties: long, style: 0, far: true }, ...paragraphs]);
    const begun = cpuTime();
    expect(await messageOf(bytes)).toContain('文件内部的记录残缺或互相矛盾');
    expect(cpuTime() - begun).toBeLessThan(5_000);
  });

  it('takes time in step with the length of the text', async () => {
    const timeOf = async (paragraphs: number) => {
      const bytes = writeByHand(
        Array.from({ length: paragraphs }, (_, index) => ({ paragraph: [plain(`第 ${index} 段的话`)] })),
      );
      const begun = cpuTime();
      await readDoc(bytes);
      return cpuTime() - begun;
    };
    await timeOf(1000);
    expect(await timeOf(16_000)).toBeLessThan(40 * (await timeOf(1000)) + 500);
  });
});

describe('what is a document', () => {
  it('takes Word documents and Rich Text, whatever they are named, and nothing else', () => {
    expect(docFormat.matches(GOOD)).toBe(true);
    expect(docFormat.matches(new TextEncoder().encode('{\\rtf1}'))).toBe(true);
    expect(docFormat.matches(new TextEncoder().encode('<html>'))).toBe(false);
    expect(docFormat.matches(new Uint8Array())).toBe(false);
  });
});
