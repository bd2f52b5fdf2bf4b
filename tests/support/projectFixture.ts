import type { PrintedIndicator } from '../../src/model/documentTables.ts';
import type { PrintedAmount, PrintedText } from '../../src/model/printed.ts';
import type { Project } from '../../src/model/site.ts';
import { parseAmount } from '../../src/values/amount.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';

/** A text field printed in one cell. */
export function text(value: string, row = 1, column = 2): PrintedText {
  return { printed: value, text: value, places: value === '' ? [] : [{ ref: `L${row + 100} c1`, row, column }] };
}

/** An amount printed in 万元. */
export function amount(printed: string, row = 4): PrintedAmount {
  return {
    printed,
    yuan: parseAmount(printed, '万元'),
    places: printed === '' ? [] : [{ ref: `L${row + 100} c1`, row, column: 3 }],
  };
}

/** Indicators from rows of level 1, level 2, name and target value, in printed order. */
export function indicators(
  rows: readonly [level1: string, level2: string, name: string, target: string][],
): PrintedIndicator[] {
  return rows.map(([level1, level2, name, target], index) => {
    const row = 10 + index;
    const place = { ref: `L${row + 100} c1`, row, column: 4 };
    return {
      position: index + 1,
      level1: { printed: level1, text: level1, inherited: false },
      level2: { printed: level2, text: level2, inherited: false },
      required: null,
      name: { printed: name, text: name, places: [place] },
      target: { ...parseTargetValue(target), places: target === '' ? [] : [{ ...place, column: 5 }] },
      place,
    };
  });
}

/** A project with the given parts; everything else is the smallest that fits the schema. */
export function project(parts: Partial<Project> = {}): Project {
  return {
    id: 'p-2024-a',
    documentId: 'd',
    unitId: 'u',
    unitName: '某县某乡人民政府',
    tableNumber: 3,
    name: '2024年村委会办公经费',
    county: '某县',
    fiscalYear: 2024,
    currencyUnit: '万元',
    sourceRef: 'L87 c1',
    fields: {},
    funding: {},
    schedule: [],
    indicators: [],
    emptyRowCount: 0,
    functionalClass: { code: '', name: '', basis: '' },
    topic: { id: 'other', name: '其他', basis: '' },
    counted: true,
    alsoIn: [],
    unclear: [],
    aliases: [],
    path: 'projects/p-2024-a/',
    ...parts,
  };
}
