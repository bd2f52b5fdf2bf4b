import { z } from 'zod';
import { type DocumentTables, IndicatorClass, type PrintedTable } from '../model/documentTables.ts';
import { classPlace, INDICATOR_CLASSES } from '../model/indicatorClasses.ts';
import { InputError } from '../model/inputError.ts';
import { CurrencyUnit, Place } from '../model/printed.ts';
import { TargetValue } from '../model/targetValue.ts';
import { parseAmount } from '../values/amount.ts';
import { misleads } from '../values/oddCharacters.ts';
import { parseTargetValue } from '../values/targetValue.ts';

/** Anything that was read from cells, whatever else it says. */
const Read = z.object({
  printed: z.string(),
  places: z.array(Place),
  label: z.string().default(''),
  text: z.string().optional(),
  yuan: z.string().nullable().optional(),
  withheld: z.string().optional(),
});
type Read = z.infer<typeof Read>;

/** What is found, and what would be right. */
type Contradiction = [found: string, expected: string];

/**
 * Tables handed in as JSON say nothing that their rows do not print: each value stands in the cells of its places, and is what we read of
 * it there. So the gate for personal data, which looks at the rows, sees all that would be published, and nobody is misquoted. A table that
 * came without its cells is asked only whether its values are what their print says.
 * @param place the file, for the sentence
 * @throws InputError for the first value that is printed nowhere, or is another than its print says
 */
export function assertPrinted(document: DocumentTables, place: string): void {
  const cells = document.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const byRef = new Map([...document.outside, ...cells].map(({ ref, text }) => [ref, text]));
  for (const table of document.tables) {
    const { rows, notes: _, ...read } = table;
    const isBare = rows.length === 0;
    const all = isBare ? null : solid(rows.flatMap((row) => row.cells.map(({ text }) => text)).join('|'));
    const textAt = ({ row, column, ref }: Place) => {
      const cell = rows[row - 1]?.cells.find((cell) => cell.column === column);
      return (cell?.ref === ref ? undefined : byRef.get(ref)) ?? cell?.text ?? '';
    };
    const saidBy = ({ places }: Read) => {
      if (isBare) return null;
      // A list of many projects prints the unit beside the first of them only.
      return solid(places.length > 0 ? places.map(textAt).join('') : [...byRef.values()].join('|'));
    };
    const year = table.fields.fiscalYear;
    if (year?.text && table.fiscalYear !== null && Number(year.text) !== table.fiscalYear) {
      const found = `fiscalYear 写的是 ${table.fiscalYear}，年度印作“${year.printed}”`;
      throw new InputError(`${place} 的第 ${table.number} 张表`, found, year.text, '对照原表，改成印的那样');
    }
    for (const [path, part] of partsOf(read, '')) {
      const value = Read.safeParse(part).data;
      const wrong = value
        ? (notIn(value.label, all) ?? wrongValue(value, saidBy(value), table) ?? wrongTarget(part, saidBy(value)))
        : wrongClass(IndicatorClass.parse(part), all);
      if (wrong) throw new InputError(`${place} 的第 ${table.number} 张表 ${path}`, ...wrong, '对照原表，改成印的那样');
    }
  }
}

/** Every value and every class in a part of a table, with the path that leads to it: `indicators.0.target`. */
function partsOf(part: unknown, path: string): [path: string, part: object][] {
  if (typeof part !== 'object' || part === null) return [];
  if ([Read, IndicatorClass].some((schema) => schema.safeParse(part).success)) return [[path, part]];
  return Object.entries(part).flatMap(([key, inner]) => partsOf(inner, path === '' ? key : `${path}.${key}`));
}

/** @param said what the cells say; null where they are not known */
const notIn = (text: string, said: string | null): Contradiction | null =>
  said === null || said.includes(solid(text)) ? null : [`写着“${text}”，格子里没有`, '格子里印的字'];

function wrongValue(
  { printed, text, yuan, withheld }: Read,
  said: string | null,
  { currencyUnit }: PrintedTable,
): Contradiction | null {
  const missing = notIn(withheld ?? printed, said);
  if (missing) return missing;
  if (withheld !== undefined && (text || yuan)) return [`既扣下又写着“${text ?? yuan}”`, '空的值'];
  if (text && !CurrencyUnit.safeParse(text).success && !solid(printed).includes(solid(text)))
    return [`text 写着“${text}”，printed 是“${printed}”`, '两处一样'];
  if (text && misleads(text)) return ['text 里有看不见或会误读的字符', '看得见的字'];
  const read = withheld === undefined ? parseAmount(printed, currencyUnit) : null;
  return yuan === undefined || yuan === read
    ? null
    : [`金额印作 ${printed}（${currencyUnit}），yuan 写的是 ${yuan}`, read === null ? '没有 yuan' : `${read} 元`];
}

function wrongTarget(part: unknown, said: string | null): Contradiction | null {
  const target = TargetValue.strip().safeParse(part).data;
  if (!target) return null;
  const { comparator, number, numberUpper } = target.kind === 'withheld' ? NOTHING : parseTargetValue(target.printed);
  if (target.number !== number || target.numberUpper !== numberUpper)
    return [`印作“${target.printed}”，number 写的是 ${target.number}`, number ?? '没有 number'];
  if (target.comparator !== comparator)
    return [`印作“${target.printed}”，comparator 写的是 ${target.comparator}`, comparator ?? '没有 comparator'];
  return notIn(target.measurementUnit, said);
}

const NOTHING = { comparator: null, number: null, numberUpper: null };

/** A class is a standard one, or what some cell prints; where a standard one is printed, it is that. */
function wrongClass({ printed, text }: IndicatorClass, all: string | null): Contradiction | null {
  const standard = INDICATOR_CLASSES.find(({ name, also = [] }) => [name, ...also].includes(plainClass(printed)))?.name;
  const isKnown = text === '' || text === printed || classPlace(text) < INDICATOR_CLASSES.length;
  if (!isKnown || (standard !== undefined && text !== standard))
    return [`印作“${printed}”，text 写的是“${text}”`, standard ?? printed];
  return standard === undefined ? notIn(printed, all) : null;
}

const plainClass = (printed: string) => printed.replace(/[(（]必填\p{Script=Han}*[)）]$/u, '');

const solid = (text: string) => text.replace(/\s/g, '');
