import type { CellStyle } from '../cellStyle.ts';
import { tooLarge } from '../unreadable.ts';
import type { Area, CellValue } from '../workbook.ts';
import { areaOf, placeOf } from './cellPlace.ts';
import { changesText, type DifferentialStyle, differentialStyle } from './differentialStyles.ts';
import { attributesOf, scanXml } from './scanXml.ts';

/** A rule of a conditional format (ECMA-376 part 1, 18.3.1.10). */
interface Rule {
  areas: Area[];
  attributes: ReadonlyMap<string, string>;
  formulas: string[];
  /** Null for scales, bars and icons, which colour and say nothing else. */
  style: DifferentialStyle | null;
}

/** The style of a cell as its conditions make it; null where nobody can tell. */
export type ConditionalStyle = (row: number, column: number, value: CellValue, style: CellStyle) => CellStyle | null;

const PART = /<((?:\w+:)?conditionalFormatting)(?:\s[^>]*[^/>])?>.*?<\/\1>/gs;

/** So many areas of conditions are looked at for every cell of a sheet. */
const MOST_AREAS = 2_000;

/**
 * What the conditional formats of a sheet make of its cells, where they change or hide a text: another number format shows another number.
 * @param styles the differential styles of the workbook
 * @returns null where no condition does
 */
export function conditionsIn(xml: string, styles: readonly DifferentialStyle[]): ConditionalStyle | null {
  const rules = Array.from(xml.matchAll(PART), ([part]) => rulesIn(part, styles)).flat();
  if (!rules.some(({ style }) => style && changesText(style))) return null;
  const areas = rules.reduce((sum, rule) => sum + rule.areas.length, 0);
  if (areas > MOST_AREAS) throw tooLarge(`条件格式的区域超过 ${MOST_AREAS} 处`, MOST_AREAS);
  rules.sort((a, b) => priorityOf(a) - priorityOf(b));
  return (row, column, value, style) => {
    const here = rules.filter((rule) => rule.areas.some((area) => isIn(area, row, column)));
    return styleBy(here, row, column, value, style);
  };
}

function styleBy(rules: readonly Rule[], row: number, column: number, value: CellValue, own: CellStyle) {
  let style = own;
  let isFormatted = false;
  for (const [at, rule] of rules.entries()) {
    const stops = isOn(rule.attributes.get('stopIfTrue'));
    const matters = rule.style !== null && changesText(rule.style, own.filled);
    if (!matters && !stops) continue;
    const met = isMet(rule, row, column, value);
    if (met === null) {
      if (matters || rules.slice(at + 1).some((later) => later.style && changesText(later.style, own.filled)))
        return null;
      continue;
    }
    if (!met) continue;
    if (rule.style) {
      const { format, white, struck, fills, hides } = rule.style;
      if (format && !isFormatted) style = { ...style, format };
      isFormatted ||= format !== undefined;
      if (struck) style = { ...style, struck: true };
      const mayBeSeen = own.filled || fills || rules.some((other) => other !== rule && (other.style?.fills ?? true));
      if (hides || (white && !mayBeSeen)) style = { ...style, lost: true };
    }
    if (stops) break;
  }
  return style;
}

const priorityOf = ({ attributes }: Rule): number => Number(attributes.get('priority') ?? 0);
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const isIn = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The rules of one `conditionalFormatting`, of Excel 2010 too, which writes the places and the style into it. */
function rulesIn(part: string, styles: readonly DifferentialStyle[]): Rule[] {
  const rules: Rule[] = [];
  const collector = differentialStyle();
  let places = '';
  let text = '';
  scanXml(part, {
    open(name, raw) {
      text = '';
      collector.open(name, raw);
      if (name === 'conditionalFormatting') places = attributesOf(raw).get('sqref') ?? '';
      else if (SHOWN_INSTEAD.has(name) && ['0', 'false'].includes(attributesOf(raw).get('showValue') ?? '')) {
        const rule = rules.at(-1);
        if (rule) rule.style = { white: false, struck: false, fills: true, hides: true };
      } else if (name === 'cfRule') {
        const attributes = attributesOf(raw);
        rules.push({
          areas: [],
          attributes,
          formulas: [],
          style: styles[Number(attributes.get('dxfId') ?? -1)] ?? null,
        });
      }
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      const rule = rules.at(-1);
      if (name === 'sqref') places = text;
      else if (rule && (name === 'formula' || name === 'f')) rule.formulas.push(text);
      else if (rule && name === 'dxf') rule.style = collector.taken();
    },
  });
  const areas = places.split(/\s+/).filter(Boolean).map(areaOf);
  return rules.map((rule) => ({ ...rule, areas }));
}

/** What may stand in place of a number. */
const SHOWN_INSTEAD: ReadonlySet<string> = new Set(['dataBar', 'iconSet']);

type Constant = number | string;
type Comparison = (left: Constant, right: Constant) => boolean;

/** In a spreadsheet every text is greater than every number, and letters are the same in any case. */
const order: (left: Constant, right: Constant) => number = (left, right) => {
  if (typeof left !== typeof right) return typeof left === 'string' ? 1 : -1;
  const [a, b] = typeof left === 'string' ? [left.toUpperCase(), String(right).toUpperCase()] : [left, right];
  return a === b ? 0 : a < b ? -1 : 1;
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': (left, right) => order(left, right) === 0,
  '<>': (left, right) => order(left, right) !== 0,
  '>': (left, right) => order(left, right) > 0,
  '<': (left, right) => order(left, right) < 0,
  '>=': (left, right) => order(left, right) >= 0,
  '<=': (left, right) => order(left, right) <= 0,
};

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ equal: '=', notEqual: '<>', greaterThan: '>', lessThan: '<' },
  ...{ greaterThanOrEqual: '>=', lessThanOrEqual: '<=' },
};

/** Whether a rule is met by a value; null where more than the value itself decides. */
function isMet(rule: Rule, row: number, column: number, value: CellValue): boolean | null {
  const type = rule.attributes.get('type') ?? '';
  if (type === 'containsBlanks' || type === 'notContainsBlanks')
    return (value.kind === 'text' && value.text.trim() === '') === (type === 'containsBlanks');
  if (SHOWN_INSTEAD.has(type)) return value.kind === 'number';
  if (type === 'containsErrors' || type === 'notContainsErrors')
    return (value.kind === 'error') === (type === 'containsErrors');
  const own = value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : null;
  if (own === null) return null;
  if (type === 'cellIs') return isBy(rule.attributes.get('operator') ?? '', own, rule.formulas.map(constantIn));
  return type === 'expression' ? isTrue(rule, row, column, own) : null;
}

function isBy(operator: string, own: Constant, [first = null, second = null]: (Constant | null)[]): boolean | null {
  if (first === null) return null;
  const compare = COMPARISONS[OPERATORS[operator] ?? ''];
  if (compare) return compare(own, first);
  if (second === null || !/^(?:notB|b)etween$/.test(operator)) return null;
  const [low, high] = order(first, second) <= 0 ? [first, second] : [second, first];
  const isBetween = order(own, low) >= 0 && order(own, high) <= 0;
  return isBetween === (operator === 'between');
}

function constantIn(formula: string): Constant | null {
  const [, number, text] = /^\s*(?:(-?\d+(?:\.\d+)?)|"((?:[^"]|"")*)")\s*$/.exec(formula) ?? [];
  return number !== undefined ? Number(number) : (text?.replaceAll('""', '"') ?? null);
}

const COMPARED = /^\s*(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\s*(<=|>=|<>|=|<|>)(.*)$/s;

/** A formula that compares the cell itself with a constant; it is written for the first cell of its area. */
function isTrue({ areas, formulas }: Rule, row: number, column: number, own: Constant): boolean | null {
  const [, fixedColumn, letters = '', fixedRow, digits = '', operator = '', right = ''] =
    COMPARED.exec(formulas[0] ?? '') ?? [];
  const [area] = areas;
  const constant = constantIn(right);
  if (!area || areas.length > 1 || operator === '' || constant === null) return null;
  const written = placeOf(`${letters}${digits}`);
  const to = {
    row: written.row + (fixedRow ? 0 : row - area.top),
    column: written.column + (fixedColumn ? 0 : column - area.left),
  };
  return to.row === row && to.column === column ? (COMPARISONS[operator]?.(own, constant) ?? null) : null;
}
