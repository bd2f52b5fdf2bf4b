import type { Block } from '../model/block.ts';
import type { Correction } from '../model/correction.ts';
import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';
import { InputError } from '../model/inputError.ts';
import { isSourceRef, sayRef } from '../model/sourceRef.ts';
import { compactText } from '../values/compactText.ts';

/** Blocks as the office wants them read, and what was printed at each place it corrected. */
export interface Corrected {
  blocks: Block[];
  prints: ReadonlyMap<string, string>;
}

/**
 * Puts the values of corrections in the place of what is printed, before anything is made of it: a label, a year or a unit of money
 * corrected is read as if it were printed so.
 * @param id of the document, for the sentence
 * @throws InputError where a place does not say what the correction says it does
 */
export function correctBlocks(blocks: readonly Block[], corrections: readonly Correction[], id: string): Corrected {
  const byPlace = new Map(corrections.map((correction) => [correction.place, correction]));
  const prints = new Map<string, string>();
  const correct = <Cell extends { ref: string; text: string }>(cell: Cell): Cell => {
    const correction = byPlace.get(cell.ref);
    if (!correction) return cell;
    if (compactText(cell.text) !== compactText(correction.says))
      throw stale(id, correction, `印着“${cell.text.trim()}”`);
    prints.set(cell.ref, cell.text);
    return { ...cell, text: correction.value };
  };
  const corrected = blocks.map((block) =>
    block.kind === 'paragraph'
      ? correct(block)
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map(correct),
          })),
        },
  );
  const missing = corrections.find(({ place }) => !prints.has(place));
  if (missing && !isSourceRef(missing.place)) throw misspelt(id, missing);
  if (missing) throw stale(id, missing, '没有印字');
  return { blocks: corrected, prints };
}

const misspelt = (id: string, { place }: Correction) =>
  new InputError(
    `corrections/${id}.yaml 的 ${place}`,
    '不是位置的写法，也没有这样的位置',
    "如 L120 c2、t2 r5 c3、p3 t2 r5 c3、'附件2'!C7 的位置",
    '照数据文件里 source_ref 一列抄写，字母、空格和大小写都一样',
  );

const stale = (id: string, { place, says }: Correction, found: string) =>
  new InputError(
    `corrections/${id}.yaml 的 ${place}`,
    `原文${sayRef(place)}${found}`,
    `更正里写的“${says}”`,
    '对照原文改正 place 和 says，或删去这一条',
  );

/** The document with its print again, every corrected cell and every place of a value read from it marked. */
export function restorePrint(
  document: DocumentTables,
  corrections: readonly Correction[],
  prints: Corrected['prints'],
): DocumentTables {
  if (corrections.length === 0) return document;
  const restore = <Cell extends { ref: string; text: string }>(cell: Cell): Cell => {
    const text = prints.get(cell.ref);
    return text === undefined ? cell : { ...cell, text, corrected: cell.text };
  };
  return {
    ...document,
    tables: document.tables.map(({ rows, ...table }) => ({
      ...markPlaces(table, prints),
      indicators: markClasses(markPlaces(table.indicators, prints), rows, prints),
      rows: rows.map((row) => ({ ...row, cells: row.cells.map(restore) })),
    })),
    outside: document.outside.map(restore),
    corrections: corrections.map((correction) => ({
      ...correction,
      says: prints.get(correction.place) ?? correction.says,
    })),
  };
}

/** The same data with what is printed beside every place (`ref`, `row` and `column`) that was corrected. */
function markPlaces<Data>(data: Data, prints: Corrected['prints']): Data {
  if (Array.isArray(data)) return data.map((item) => markPlaces(item, prints)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const record = data as Record<string, unknown>;
  const printed = 'row' in record && typeof record.ref === 'string' ? prints.get(record.ref) : undefined;
  const entries = Object.entries(record).map(([key, value]) => [key, markPlaces(value, prints)]);
  return {
    ...Object.fromEntries(entries),
    ...(printed !== undefined && { corrected: printed }),
  };
}

/** The same indicators with what is printed beside every class that was corrected, in its own row and those it covers. */
function markClasses(
  indicators: PrintedTable['indicators'],
  rows: PrintedTable['rows'],
  prints: Corrected['prints'],
): PrintedTable['indicators'] {
  const printed = new Map(rows.flatMap(({ cells }) => cells.map(({ field, ref }) => [field, prints.get(ref)])));
  const above: { level1?: string; level2?: string } = {};
  return indicators.map((indicator) => {
    const marked = { ...indicator };
    for (const level of ['level1', 'level2'] as const) {
      const corrected =
        printed.get(`indicators.${indicator.position}.${level}`) ??
        (indicator[level].inherited ? above[level] : undefined);
      delete above[level];
      if (corrected === undefined) continue;
      above[level] = corrected;
      marked[level] = { ...indicator[level], corrected };
    }
    return marked;
  });
}

/** Whether tables kept from an earlier build stand under the corrections of today. */
export const sameCorrections = (
  { corrections = [] }: Pick<DocumentTables, 'corrections'>,
  today: readonly Correction[],
): boolean => {
  const plain = (all: readonly Correction[]) =>
    JSON.stringify(all.map((one) => [one.place, compactText(one.says), one.value, one.reason, one.date]));
  return plain(corrections) === plain(today);
};
