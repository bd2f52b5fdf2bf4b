import type { OperatorList } from '../parser/pdfjs.ts';
import { initialState } from './graphicsState.ts';
import type { PageMarks } from './marks.ts';
import { type Matrix, scaleOf } from './matrix.ts';
import { type Machine, OPERATORS, type Operator, type PageResources } from './operators.ts';
import { newPen } from './paintedText.ts';

/** The page as displayed: pdf.js's viewport at scale 1, which knows /Rotate, the crop box and the user unit. */
export interface PageView {
  page: number;
  width: number;
  height: number;
  matrix: Matrix;
}

/**
 * Follows the operators of a page and gives what they paint, in points of the page as displayed.
 * @param operators names of pdf.js's operators to their numbers
 */
export function readMarks(
  list: OperatorList,
  operators: Record<string, number>,
  view: PageView,
  resources: PageResources,
): PageMarks {
  const marks: PageMarks = {
    page: view.page,
    width: view.width,
    height: view.height,
    glyphs: [],
    rules: [],
    whiteRules: [],
    fills: [],
    dots: [],
    slants: [],
    pictures: [],
    inks: [],
    brokenFonts: false,
  };
  const whole = { left: 0, top: 0, right: view.width, bottom: view.height };
  const machine: Machine = {
    state: initialState(view.matrix, whole),
    stack: [],
    pen: newPen(),
    clipNext: false,
    marked: [],
    masks: [],
    masked: false,
    order: 0,
    base: view.matrix,
    unit: scaleOf(view.matrix),
    marks,
    resources,
  };
  const table = byNumber(operators);
  list.fnArray.forEach((number, index) => {
    machine.order = index;
    const args = list.argsArray[index];
    table.get(number)?.(machine, Array.isArray(args) ? args : []);
  });
  return marks;
}

function byNumber(operators: Record<string, number>): Map<number, Operator> {
  return new Map(
    Object.entries(OPERATORS).flatMap(([name, operator]) => {
      const number = operators[name];
      return number === undefined ? [] : [[number, operator]];
    }),
  );
}
