import { InputError } from '../../model/inputError.ts';
import { assertTextRoom } from '../documentLimits.ts';
import { decodeBytes } from '../encoding/decodeBytes.ts';
import type { Reader } from '../format.ts';
import { blocksOf } from './blocksOf.ts';
import { countFields } from './countFields.ts';
import { delimiterOf } from './delimiterOf.ts';
import { recordsOf } from './recordsOf.ts';
import { textOfCsv } from './textOfCsv.ts';

/** Text of separated fields, as Excel and WPS save a sheet: its cells as displayed, merged cells as first cell and blank ones. */
export const csvReader: Reader = {
  async open(bytes, file) {
    const decoded = decodeBytes(bytes, file, false);
    const text = textOfCsv(decoded.text);
    const delimiter = delimiterOf(text);
    if (!delimiter) {
      const next = '用 Excel 或 WPS 打开核对，另存为 .xlsx 后放入';
      throw new InputError(file, '各行的格数不一，或引号不成对', '用逗号或分号分隔的表格', next);
    }
    assertTextRoom(text, delimiter, file);
    const records = recordsOf(text, delimiter, file);
    return {
      encoding: decoded.encoding,
      read: () => ({ blocks: blocksOf(records), notes: [], omissions: [] }),
      count: () => countFields(text, delimiter),
    };
  },
};
