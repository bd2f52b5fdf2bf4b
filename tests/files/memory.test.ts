import { expect, it } from 'vitest';
import { assertMemoryFor, assertMemoryToRead } from '../../scripts/report/memory.ts';

const megabytes = (count: number) => count * 1024 * 1024;

it('stops before the memory is full, and says how much would do', () => {
  expect(() => assertMemoryFor(400_000, '表.txt', megabytes(600))).toThrow(
    '表.txt：读到这里共 400000 个单元格，处理它可能要 963 MB 内存，程序只能用 600 MB；应为内存放得下的文档。' +
      '请设 NODE_OPTIONS=--max-old-space-size=963 再运行，或把文档拆成几份。',
  );
  expect(() => assertMemoryToRead(new Uint8Array(3_000_000), '表.txt', megabytes(600))).toThrow(/文件有 3000000 字节/);
  expect(() => assertMemoryToRead(Buffer.from(`PK${'.'.repeat(500_000)}`), '表.docx', megabytes(600))).toThrow();
});

it('is in nobody’s way on a machine of four gigabytes, whatever the size of a document that may be read', () => {
  expect(() => assertMemoryToRead(new Uint8Array(megabytes(64)), '表.txt', megabytes(2_000))).not.toThrow();
  expect(() => assertMemoryFor(500_000, '表.txt', megabytes(2_000))).not.toThrow();
});
