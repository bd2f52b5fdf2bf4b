import { PAPER_NUMBER } from '../values/paperNumber.ts';

/** What a project name says besides its own kind: paper number, year, brackets and quotes. */
const BESIDE_THE_KIND: readonly RegExp[] = [
  PAPER_NUMBER,
  /(?:19|20)\d{2}\s*年度?/g,
  /[“”"‘’'《》]/g,
  /\s+/g,
  /^[_—－-]+/,
];

/** Endings that only say that it is money. */
const MONEY_ENDING = /(?:工作)?(?:专项)?(?:经费|资金|费用|费)(?:项目)?$/;

/** A place name at the start of a unit name: 平罗县 陶乐镇 … */
const PLACE = /[\p{Script=Han}]{1,4}?(?:自治区|省|市|县|区|镇|乡|街道)/gu;

/** A kind shorter than this says too little to call two projects alike. */
const MIN_LENGTH = 4;

/**
 * The part of a project name that tells its kind: without year, paper number, the names of its own unit and places,
 * and a closing 经费 or 资金. 2024年村委会办公经费 and 村委会办公经费 → 村委会办公. Null where too little is left.
 */
export function nameCore(name: string, unitName: string): string | null {
  let core = name;
  for (const own of ownNames(unitName)) core = core.replaceAll(own, '');
  for (const pattern of BESIDE_THE_KIND) core = core.replace(pattern, '');
  core = core.replace(MONEY_ENDING, '');
  return [...core].length >= MIN_LENGTH ? core : null;
}

/**
 * A name that opens with the number of a budget paper, in two: 官厅镇怀财字【2024】7号 and 护林员补助. Every other name has
 * an empty paper. Together they are the name, letter by letter.
 */
export function splitPaperNumber(name: string): { paper: string; kind: string } {
  const end = PAPER_NUMBER.exec(name)?.[0].length ?? 0;
  return end < name.length ? { paper: name.slice(0, end), kind: name.slice(end) } : { paper: '', kind: name };
}

function ownNames(unitName: string): string[] {
  const places = unitName.match(PLACE) ?? [];
  const alone = unitName.replace(/本级$/, '');
  return [`${alone}本级`, alone, ...places].filter((own) => own.length > 1).sort((a, b) => b.length - a.length);
}
