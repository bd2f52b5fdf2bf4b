import { read, utils, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = 'xl/worksheets/sheet1.xml';

/** What a person sees of a blank form: where its texts stand and which cells are one. */
export interface SeenForm {
  sheet: WorkSheet;
  /** The address of the only cell with a text. */
  at(text: string): string;
  /** The address of the cell to the right of a merged or single cell. */
  rightOf(address: string): string;
  /** The address of the cell `rows` rows below, in the same column. */
  below(address: string, rows: number): string;
}

/** A workbook as SheetJS opens it, which knows nothing of how it was made. */
export function seeForm(bytes: Uint8Array): SeenForm {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet;
  const texts = new Map<string, string[]>();
  for (const [address, cell] of Object.entries(sheet)) {
    const text = String(cell.v ?? '');
    if (!address.startsWith('!') && text !== '') texts.set(text, [...(texts.get(text) ?? []), address]);
  }
  const move = (address: string, columns: number, rows: number) => {
    const { c, r } = utils.decode_cell(address);
    return utils.encode_cell({ c: c + columns, r: r + rows });
  };
  const widthOf = (address: string) => {
    const { c, r } = utils.decode_cell(address);
    const merge = sheet['!merges']?.find(({ s }) => s.c === c && s.r === r);
    return merge ? merge.e.c - merge.s.c + 1 : 1;
  };
  return {
    sheet,
    at(text) {
      const [address, ...more] = texts.get(text) ?? [];
      if (!address || more.length > 0) throw new Error(`${text} stands in ${more.length + (address ? 1 : 0)} cells`);
      return address;
    },
    rightOf: (address) => move(address, widthOf(address), 0),
    below: (address, rows) => move(address, 0, rows),
  };
}

/** Writes texts into cells by address and leaves all else as it is: borders, merged cells, formats. */
export function fillForm(bytes: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(bytes);
  let xml = strFromU8(files[SHEET] ?? new Uint8Array());
  for (const [address, text] of Object.entries(values)) {
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"[^>]*>.*?</c>`);
    if (!cell.test(xml)) throw new Error(`the form has no cell ${address}`);
    xml = xml.replace(cell, (_, style) => `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  return zipSync({ ...files, [SHEET]: strToU8(xml) }, { mtime: '2024-03-01T00:00:00' });
}
