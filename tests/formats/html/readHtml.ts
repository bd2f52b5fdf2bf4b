import { expect } from 'vitest';
import type { OpenFile } from '../../../src/formats/format.ts';
import { htmlFormat } from '../../../src/formats/html/htmlFormat.ts';
import type { SourceDocument } from '../../../src/model/block.ts';
import { sayBlocks } from '../sayBlocks.ts';
import { unbalancedParts } from '../unbalancedParts.ts';

export const openHtml = async (page: string | Uint8Array): Promise<OpenFile> =>
  (await htmlFormat.load()).open(typeof page === 'string' ? Buffer.from(page) : page, 'a.html');

/** Opens a page, holds its books to balance, and gives what was read. */
export async function readHtml(page: string | Uint8Array): Promise<SourceDocument> {
  const open = await openHtml(page);
  expect(unbalancedParts(open)).toEqual([]);
  return open.read();
}

export const sayHtml = async (page: string | Uint8Array): Promise<string[]> => sayBlocks((await readHtml(page)).blocks);
