import {
  type ConditionalStyle,
  type ConditionRule,
  conditionalStyle,
  type DifferentialStyle,
} from '../conditionalStyle.ts';
import type { Area } from '../workbook.ts';
import { areasIn } from './areasIn.ts';
import { biffRecords, RECORD } from './biffRecords.ts';

/**
 * What the conditional formats of a sheet ([MS-XLS] 2.4.42 to 2.4.57) make of its cells. A number format of theirs is not read: what it
 * would change is not clear.
 * @param isWhite of a colour by its number
 * @throws RangeError where a condition is cut short
 */
export function biffConditions(
  stream: Uint8Array,
  at: number,
  isWhite: (ink: number) => boolean,
): ConditionalStyle | null {
  const rules: ConditionRule[] = [];
  let areas: Area[] = [];
  for (const { type, pieces } of biffRecords(stream, at)) {
    const view = pieces[0] as DataView;
    if (type === RECORD.conditionalFormats) areas = areasIn(view, 12);
    else if (type === RECORD.newConditionalFormats) areas = areasIn(view, 24);
    else if (type === RECORD.condition) rules.push(ruleIn(view, 0, 6, areas, rules.length, isWhite));
    else if (type === RECORD.newCondition) rules.push(ruleIn(view, 12, 22, areas, rules.length, isWhite));
  }
  return conditionalStyle(rules);
}

const OPERATORS: Readonly<Record<number, string>> = {
  ...{ 1: 'between', 2: 'notBetween', 3: 'equal', 4: 'notEqual', 5: 'greaterThan', 6: 'lessThan' },
  ...{ 7: 'greaterThanOrEqual', 8: 'lessThanOrEqual' },
};

/** @param from where the rule begins in its record @param style where its style does */
function ruleIn(
  view: DataView,
  from: number,
  style: number,
  areas: readonly Area[],
  priority: number,
  isWhite: (ink: number) => boolean,
): ConditionRule {
  const lengths = [view.getUint16(from + 2, true), view.getUint16(from + 4, true)] as const;
  // Behind the two formulas a newer rule says more; in the old one they are the end.
  const isOld = from === 0;
  const first = view.byteLength - lengths[0] - lengths[1];
  const kind = view.getUint8(from);
  const made = styleIn(view, style, isWhite);
  return {
    areas,
    priority,
    stops: false,
    type: isOld && kind === 1 && !made.hides ? 'cellIs' : 'other',
    operator: OPERATORS[view.getUint8(from + 1)] ?? '',
    formulas: isOld ? [constant(view, first, lengths[0]), constant(view, first + lengths[0], lengths[1])] : [],
    style: made,
  };
}

/** A formula of one number ([MS-XLS] 2.5.198.66 and 2.5.198.79); any other stays empty, which is no constant. */
function constant(view: DataView, at: number, length: number): string {
  const token = length > 0 ? view.getUint8(at) : 0;
  if (token === 30 && length === 3) return String(view.getUint16(at + 1, true));
  return token === 31 && length === 9 ? String(view.getFloat64(at + 1, true)) : '';
}

const [NUMBER, FONT, PATTERN] = [0x02000000, 0x04000000, 0x20000000];
/** The parts of a font in a differential style ([MS-XLS] 2.5.92): strike through, its colour, and whether it says the former. */
const [STRIKE, INK, NOT_SAID] = [68, 80, 84];
const STRUCK = 0x80;

function styleIn(view: DataView, at: number, isWhite: (ink: number) => boolean): DifferentialStyle {
  const flags = view.byteLength >= at + 4 ? view.getUint32(at, true) : 0;
  const font = at + 6;
  const hasFont = (flags & FONT) !== 0 && (flags & NUMBER) === 0 && view.byteLength >= font + NOT_SAID + 4;
  const said = (part: number) => (hasFont ? view.getUint32(font + part, true) : 0);
  return {
    white: hasFont && isWhite(said(INK)),
    struck: (said(STRIKE) & STRUCK) !== 0 && (said(NOT_SAID) & STRUCK) === 0,
    fills: (flags & PATTERN) !== 0,
    // Another number stands in place of the one that is stored.
    hides: (flags & NUMBER) !== 0,
  };
}
