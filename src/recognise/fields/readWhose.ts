import type { TableFields } from '../../model/documentTables.ts';
import { compactText } from '../../values/compactText.ts';
import { bareLabel, labelKey } from '../../values/labelKey.ts';
import { withoutAside } from '../find/heads.ts';
import { USUAL_LABELS } from '../usualLabels.ts';
import { placesOf, put, type WorkRow } from '../workTable.ts';

/** What may be printed over a table instead of in it, each with the keys of its wordings. */
const WHOSE = (['implementingUnit', 'supervisingDepartment'] as const).map(
  (field) => [field, USUAL_LABELS[field].map(labelKey)] as const,
);

/**
 * Reads who runs a project, and the department it belongs to, from the rows above a table, `实施单位：某局  主管部门：某局`, where the table itself
 * has no such label.
 */
export function readWhose(heads: readonly WorkRow[], fields: TableFields): void {
  const inTable = { ...fields };
  for (const cell of heads.flatMap((row) => row.cells)) {
    // A label behind a blank begins another statement of the line.
    for (const part of cell.text.trim().split(/\s+(?=[^\s:：]{2,12}[:：])/)) {
      const [, label = '', value = ''] = /^([^:：]+)[:：](.+)$/s.exec(part) ?? [];
      const field = WHOSE.find(([, keys]) => keys.includes(labelKey(bareLabel(label))))?.[0];
      const text = withoutAside(compactText(value));
      // Digits and a further label are of something else in the line.
      if (!field || inTable[field] || /[\d:：]/.test(text)) continue;
      fields[field] = { printed: value.trim(), text, places: placesOf(cell) };
      if (cell.to === 'note') put(cell, 'field', field);
    }
  }
}
