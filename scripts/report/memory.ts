import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { InputError } from '../../src/model/inputError.ts';

const MEGABYTE = 1024 * 1024;
/** What the program takes before it meets a document. */
const OWN_BYTES = 200 * MEGABYTE;
/** Bytes that a cell takes from its document to the site: measured with 333,328 cells of one table, the dearest there are. */
const BYTES_A_CELL = 2_000;
/** Bytes that reading takes for each byte of a file, at worst: `1<tab>` is a cell; markup in a zip is small until it is unpacked. */
const BYTES_A_BYTE = { plain: 300, zip: 1_500 };
/** What the limits of a document (`src/formats/documentLimits.ts`) let its reading take, however large it is. */
const MOST_TO_READ = 900 * MEGABYTE;

const allowed = (): number => getHeapStatistics().heap_size_limit;

/**
 * Refuses a document whose reading may need more memory than there is: once there is none left the system ends the program with a dump.
 * @param most bytes that this process may use; by default what Node was given
 * @throws InputError
 */
export function assertMemoryToRead(document: Uint8Array, file: string, most: number = allowed()): void {
  const isZip = document[0] === 0x50 && document[1] === 0x4b;
  const bytes = document.length * (isZip ? BYTES_A_BYTE.zip : BYTES_A_BYTE.plain);
  assertMemory(Math.min(bytes, MOST_TO_READ), file, `文件有 ${document.length} 字节`, most);
}

/**
 * The same for all that was read so far.
 * @param cells of all documents, the named one being the last
 */
export function assertMemoryFor(cells: number, file: string, most: number = allowed()): void {
  assertMemory(cells * BYTES_A_CELL, file, `读到这里共 ${cells} 个单元格`, most);
}

function assertMemory(bytes: number, file: string, found: string, most: number): void {
  const needed = OWN_BYTES + bytes;
  if (needed <= most) return;
  const [wanted, given] = [needed, most].map((each) => Math.ceil(each / MEGABYTE));
  throw new InputError(
    file,
    `${found}，处理它可能要 ${wanted} MB 内存，程序只能用 ${given} MB`,
    '内存放得下的文档',
    `设 NODE_OPTIONS=--max-old-space-size=${wanted} 再运行，或把文档拆成几份`,
  );
}

/**
 * By how much of what is in use the memory may grow before it is cleared. V8 itself lets it become several times as much; with less of it
 * clearing takes more of the time of a build.
 */
const GROWS_PERCENT = 60;

/** Clears the memory of this process more often than V8 does, so that building a site takes less of it. */
export function growSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWS_PERCENT}`);
}
