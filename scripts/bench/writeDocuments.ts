import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from './randomNumbers.ts';

/** The five documents that are copied: 91 projects of two counties. */
const ORIGINALS = join(import.meta.dirname, '../../tests/county/documents');
const PROJECTS_A_SET = 91;

const PLACES = '安平宁远清河临江新丰泰和永昌广德长兴海宁武定文昌光泽嘉善东阳西华南康北川石泉金山玉溪龙门凤台'.split('');
const YEARS = 3;

const AMOUNT =
  /((?:年度资金总额|财政拨款|财政\s*资金|其他资金|项目年度金额|预算数)[:：]?\s+)(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)(?=\s*万?元)/g;
const PERCENT = /≥(\s*)(\d\d)(?=\s*%)/g;
const TABLE = /(?=^.*(?:项目支出|项目)?绩效目标表)/m;

/**
 * Fills `<content>/documents/` with about that many projects in text documents of the forms of five real ones, for measuring: other
 * places and years, every table with amounts and shares of its own, their sums kept. The same count gives the same bytes.
 * @returns how many projects and documents it comes to
 */
export function writeDocuments(content: string, count: number): { projects: number; documents: number } {
  const folder = join(content, 'documents');
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(ORIGINALS).sort();
  const originals = names.map((name) => ({ name, text: readFileSync(join(ORIGINALS, name), 'utf8') }));
  const sets = Math.max(1, Math.round(count / PROJECTS_A_SET));
  for (let set = 0; set < sets; set += 1) {
    const random = randomNumbers(set + 1);
    const places = placesOf(set);
    for (const { name, text } of originals) {
      const moved = moveTo(text, places, set % YEARS);
      const numbered = name.endsWith('.txt') ? moved.split(TABLE).map((table) => renumber(table, random)) : [moved];
      writeFileSync(join(folder, `${String(set).padStart(4, '0')}-${name}`), numbered.join(''));
    }
  }
  return {
    projects: sets * PROJECTS_A_SET,
    documents: sets * originals.filter(({ name }) => name.endsWith('.txt')).length,
  };
}

/** A county has all its years one after the other; its towns are new ones every time. */
function placesOf(set: number): ReadonlyMap<string, string> {
  const pair = (number: number) =>
    `${PLACES[number % PLACES.length]}${PLACES[(number * 7 + Math.floor(number / PLACES.length) + 1) % PLACES.length]}`;
  const county = Math.floor(set / YEARS);
  return new Map([
    ['平罗', pair(2 * county)],
    ['怀来', pair(2 * county + 1)],
    ['官厅', pair(3 * set)],
    ['红崖子', pair(3 * set + 1)],
    ['陶乐', pair(3 * set + 2)],
  ]);
}

function moveTo(text: string, places: ReadonlyMap<string, string>, yearsBack: number): string {
  const names = new RegExp([...places.keys()].join('|'), 'g');
  return text
    .replace(names, (name) => places.get(name) ?? name)
    .replace(/(?<!\d)20(22|24)(?!\d)/g, (year) => String(Number(year) - yearsBack));
}

/** Multiplies every amount of a table by one whole number, so that what added up still does, and sets its shares anew. */
function renumber(table: string, random: () => number): string {
  const factor = 1 + Math.floor(random() * 40);
  return table
    .replace(AMOUNT, (_, before = '', afterLabel, beforeUnit) => `${before}${times(afterLabel ?? beforeUnit, factor)}`)
    .replace(PERCENT, (_, space) => `≥${space}${80 + Math.floor(random() * 20)}`);
}

function times(decimal: string, factor: number): string {
  const [whole = '', part = ''] = decimal.split('.');
  const product = String(BigInt(whole + part) * BigInt(factor)).padStart(part.length + 1, '0');
  return part === '' ? product : `${product.slice(0, -part.length)}.${product.slice(-part.length)}`;
}
