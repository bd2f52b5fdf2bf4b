import { compactText } from '../../values/compactText.ts';
import { foldWidth } from '../../values/foldWidth.ts';
import { bareLabel, labelKey } from '../../values/labelKey.ts';
import { lookedUpOnce } from '../../values/lookedUpOnce.ts';
import { plainMoney } from '../../values/plainMoney.ts';
import { yearInDigits } from '../../values/yearInDigits.ts';
import type { FieldRule } from '../template.ts';
import { type LabelIndex, namesMeasure } from './labelIndex.ts';

/** A cell read as a label. */
export interface LabelReading {
  rule: FieldRule;
  /** The unit of money printed with it: 年度资金总额（万元）. */
  unit: string | null;
  /** A value printed in the same cell behind a colon: 项目名称：村委会办公经费. */
  inline: string | null;
}

const UNIT = /[(（【[](?:单位[:：])?(?:人民币)?((?:[百千]?[万亿]|[百千])?元)[)）】\]]/;
/** `一、项目名称`, `1.项目名称`, `（二）主管部门`: the place of a label in its form. */
const ORDINAL =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])\s*(?=\p{Script=Han}{3})/u;
const WITH_VALUE = /^((?:其中\s*[:：]\s*)?.{2,16}?)[:：]\s*(\S.*)$/s;
/** An amount right behind its label: `其中：上级资金16`. */
const WITH_AMOUNT = /^(.{2,16}?\p{Script=Han})\s*(\d[\d.,]*(?:万?元|万)?)$/su;

/** The unit of money a label names in brackets, white space aside: `项目资金（万 元）` → 万元. */
const unitIn = (printed: string): string | null => UNIT.exec(plainMoney(compactText(printed)))?.[1] ?? null;

/** The keys a cell may be known by as a label: its whole text, that without a unit, and what stands before a colon or an amount. */
export const labelKeys = lookedUpOnce((withRemark: string): readonly string[] => {
  const printed = bareLabel(withRemark);
  const keys = [labelKey(printed)];
  if (/元\s*[)）]/.test(printed)) keys.push(labelKey(plainMoney(compactText(printed)).replace(UNIT, '')));
  // `实施期目标：修90公里。年度目标：修30公里` is an objective, whatever it begins with.
  const before = /。./s.test(printed) ? undefined : WITH_VALUE.exec(printed.trim())?.[1];
  if (before !== undefined) keys.push(labelKey(before));
  const money = WITH_AMOUNT.exec(printed.trim())?.[1];
  if (money !== undefined) keys.push(labelKey(money));
  if (ORDINAL.test(printed)) keys.push(labelKey(printed.replace(ORDINAL, '')));
  return keys;
});

/** Reads a cell as a label of a form; null where it is none. */
export function readLabel(withRemark: string, labels: LabelIndex): LabelReading | null {
  const printed = bareLabel(withRemark);
  const [whole = '', ...others] = labelKeys(printed);
  const unit = unitIn(printed);
  const rule =
    labels.fields.get(whole) ??
    (unit === null ? undefined : labels.fields.get(others[0] ?? '')) ??
    labels.fields.get(labelKey(printed.replace(ORDINAL, '')));
  // `财政拨款（%）` is a share of it, whatever the label without its sign says.
  if (rule && namesMeasure(printed) && !rule.labels.some(namesMeasure)) return null;
  if (rule) return { rule, unit, inline: null };
  const before = WITH_VALUE.exec(printed.trim());
  const named = before && labels.fields.get(labelKey(before[1] ?? ''));
  if (named) return { rule: named, unit, inline: before[2]?.trim() ?? null };
  const glued = WITH_AMOUNT.exec(printed.trim());
  const money = glued && labels.fields.get(labelKey(glued[1] ?? ''));
  return money?.kind === 'amount' ? { rule: money, unit, inline: glued?.[2] ?? null } : null;
}

/** A year printed anywhere in a line above a table. */
export const YEAR_IN_LINE = /(20\d{2})年/;

/** A line above a table, folded for searching, its years in digits, its money in simplified characters. */
export const headLine = (printed: string): string => yearInDigits(plainMoney(foldWidth(compactText(printed))));

/** A numbered heading holds the name of a project, whose years are its own: `2.怀财字【2024】7号2022年一事一议…绩效目标表`. */
const NAMES_A_PROJECT = /^\s*\d{1,3}[.．、]/;

/** The day on which somebody filled a table in is not its year. */
const DAY = /(?:(?:填[报表]|编制|制表)?(?:日期|时间)[:：]?)?\d{4}年\d{1,2}月(?:\d{1,2}日)?/g;

/**
 * Nor is one of a span, whatever stands between, `2024一2026年`, or one in which money was counted otherwise, `2023年为万元`; nor the year
 * in which it was filled in, or from which money was carried over: `编制时间：2023年`, `（2023年申报）`; nor that of cells side by side, of a
 * table that is not read: `已完工数 2022年12 2024县级预算`. A title may name an amount, `2024年50万元以上…`.
 */
const OTHER_YEAR =
  /(20\d\d)年?[^\d年]{0,2}(?!\1)20\d\d年|20\d\d年度?[为是起改][百千]?[万亿]?元|^[(（]?(?:填[报表]|编制|申报|制表|打印|公[开示]|发布|印发)(?:日期|时间|年[度月份]|于)|年度?(?:申报|编制|填报|打印|结转)[)）]?$|年\d+(?![\d.]*[万亿千百个元项季月~—–-])/;

/** The year a line above a table names; null where it names none, or several: a span, or the years of something else. */
export function yearInLine(printed: string): string | null {
  const line = headLine(printed).replace(DAY, '');
  if (NAMES_A_PROJECT.test(printed) || OTHER_YEAR.test(line)) return null;
  const years = new Set(Array.from(line.matchAll(new RegExp(YEAR_IN_LINE, 'g')), ([, year]) => year));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}
