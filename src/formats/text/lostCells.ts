import { InputError } from '../../model/inputError.ts';
import { IDENTITY_LABELS, INDICATOR_LABELS } from './formLabels.ts';
import { oddLine } from './oddLine.ts';

/** How a table lost its cells: each on a line of its own, or columns held apart by spaces or by signs, `│`. */
export interface LostCells {
  kind: 'cell-per-line' | 'columns-of-spaces' | 'columns-of-signs';
  firstLine: number;
  lastLine: number;
}

/** So many different labels stand alone only where a form was: a text that explains a form names few on lines of their own. */
const LABELS_OF_A_FORM = 6;
/** Between columns; a sentence may list labels with commas, but not on so many lines. */
const SIGN = /[ \u00a0]*[|｜│┃,;\u3000][ \u00a0]*/;
const LINES_WITH_SIGNS = 4;
/** Text between columns, at least two spaces on both sides: lines of three columns stand in no running text. */
const COLUMNS = 3;
const LINES_OF_COLUMNS = 8;
/** Lines without any label between those of one form: long objectives over several lines, rows of indicators. */
const MOST_LINES_BETWEEN = 40;

/**
 * Finds a form in plain text whose table lost its cells when it was saved: by Word or LibreOffice as text (a cell a line), by
 * a PDF tool (columns of spaces), or by a program that writes other signs than tabs, or commas behind some cells only. Its cells cannot be told from line breaks inside them any more.
 * @param lines all lines of the text; those with tabs have their cells and end a run
 * @returns the 1-based lines of its first and last label; null for tables with tabs and for running text
 */
export function lostCells(lines: readonly string[]): LostCells | null {
  let run: Run | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.includes('\t')) {
      run = null;
      continue;
    }
    const pieces = piecesOf(line);
    const labels = labelsOf(pieces);
    const betweenSigns = labelsOf(pieces.flatMap((piece) => piece.split(SIGN)));
    if (betweenSigns.length === 0) continue;
    if (!run || index + 1 - run.lastLine > MOST_LINES_BETWEEN) {
      run = { labels: new Set(), inColumns: 0, betweenSigns: new Set(), inSigns: 0, firstLine: index + 1, lastLine: 0 };
    }
    for (const label of labels) run.labels.add(label);
    for (const label of betweenSigns) run.betweenSigns.add(label);
    run.lastLine = index + 1;
    if (pieces.length > 1) run.inColumns += labels.length;
    if (SIGN.test(line)) run.inSigns += 1;
    const { firstLine, lastLine } = run;
    if (isForm(run.labels)) return lostIn(run);
    if (run.inSigns >= LINES_WITH_SIGNS && isForm(run.betweenSigns))
      return { kind: 'columns-of-signs', firstLine, lastLine };
  }
  return columnsOfSpaces(lines);
}

interface Run {
  labels: Set<string>;
  /** How many labels stood beside other text. */
  inColumns: number;
  /** Those that signs hold apart as well, and how many of their lines have signs. */
  betweenSigns: Set<string>;
  inSigns: number;
  firstLine: number;
  lastLine: number;
}

const lostIn = ({ labels, inColumns, firstLine, lastLine }: Run): LostCells => {
  return { kind: inColumns * 2 > labels.size ? 'columns-of-spaces' : 'cell-per-line', firstLine, lastLine };
};

/** Narrow columns cut the labels themselves: `一级指   二级指   三级指` above `标   标   标`. */
function columnsOfSpaces(lines: readonly string[]): LostCells | null {
  if (lines.some((line) => line.includes('\t')) || !lines.some((line) => /绩效|指标/.test(line))) return null;
  const printed = lines.filter((line) => line.trim() !== '').length;
  const numbers = lines.flatMap((line, index) => (piecesOf(line).length >= COLUMNS ? [index + 1] : []));
  const [firstLine, lastLine] = [numbers[0], numbers.at(-1)];
  if (numbers.length < LINES_OF_COLUMNS || numbers.length * 4 < printed || !firstLine || !lastLine) return null;
  return { kind: 'columns-of-spaces', firstLine, lastLine };
}

const piecesOf = (line: string): string[] => line.trim().split(/[ \u00a0]{2,}/);

/** @throws InputError where a form in the text lost its cells, with the way out */
export function refuseLostCells(lines: readonly string[], file: string): void {
  const lost = lostCells(lines);
  if (!lost) return;
  const place = `${file} 第 ${lost.firstLine} 至 ${lost.lastLine} 行`;
  if (lost.kind === 'cell-per-line') {
    const next = '直接放入原来的 .docx、.doc、.xlsx 或 .html 文件，不必另存为文本';
    throw new InputError(place, '表格存成文本时丢了单元格，每格单独成一行', '单元格之间有制表符的文本', next);
  }
  if (lost.kind === 'columns-of-signs') {
    const odd = oddLine(lines);
    if (odd) {
      const next = '在原表里核对这一行，另存为 .xlsx 后放入';
      throw new InputError(`${file} 第 ${odd.line} 行`, odd.found, '每行一样多的格，引号成对', next);
    }
    const next = '直接放入原来的 .xlsx、.docx 或 .pdf 文件；只有这份文本的，用 Excel 或 WPS 打开，另存为 .xlsx 再放入';
    throw new InputError(place, '各列用逗号、竖线这样的符号隔开，分不清哪些是单元格', '单元格之间有制表符的文本', next);
  }
  const next = '直接放入原来的 .pdf 或 .docx 文件，不必转成文本';
  throw new InputError(place, '表格转成文本时丢了单元格，各列只用空格隔开', '单元格之间有制表符的文本', next);
}

const labelsOf = (pieces: readonly string[]): string[] => pieces.flatMap((piece) => labelOf(piece) ?? []);

/** The label that a piece of a line is, `其中：财政拨款` and `项目资金（万元）` too. */
function labelOf(piece: string): string | null {
  const label = piece
    .replace(/\s+/g, '')
    .replaceAll('：', ':')
    .replace(/(?:\([^)]*\)|（[^）]*）)$/, '')
    .replace(/:$/, '');
  return IDENTITY_LABELS.has(label) || INDICATOR_LABELS.has(label) ? label : null;
}

function isForm(labels: ReadonlySet<string>): boolean {
  const identity = Array.from(labels).filter((label) => IDENTITY_LABELS.has(label)).length;
  return labels.size >= LABELS_OF_A_FORM && identity >= 2 && labels.size - identity >= 2;
}
