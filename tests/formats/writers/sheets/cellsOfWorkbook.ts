import { read, utils } from '@e965/xlsx';

/** What a workbook shows: every non-blank cell as `row column text`, and every merge as `A1:B2`, sheet by sheet. */
export function cellsOfWorkbook(bytes: Uint8Array): { cells: string[]; merges: string[] }[] {
  const book = read(bytes, { type: 'array' });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    const addresses = Object.keys(sheet).filter((key) => !key.startsWith('!'));
    const shown = addresses.flatMap((address) => {
      const { r, c } = utils.decode_cell(address);
      const cell = sheet[address];
      const text = String(cell?.w ?? cell?.v ?? '').replaceAll('\r\n', '\n');
      return text === '' ? [] : [`${r} ${c} ${text}`];
    });
    return { cells: shown.sort(), merges: (sheet['!merges'] ?? []).map((merge) => utils.encode_range(merge)).sort() };
  });
}
