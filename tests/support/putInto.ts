import { writeInto } from '../../scripts/files/writeInto.ts';

/** Writes what it is given into a folder, where no site is put together. */
export const putInto =
  (folder: string) =>
  async (file: string, content: string | Uint8Array): Promise<void> =>
    writeInto(folder, file, content);
