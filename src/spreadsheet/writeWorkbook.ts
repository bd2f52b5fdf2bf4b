import { type XmlElement, xmlDocument } from '../markup/xml.ts';
import { packWorkbook } from './packWorkbook.ts';
import { type CellValue, type Sheet, textOfCell } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { element, SPREADSHEET } from './spreadsheetXml.ts';

/**
 * Tables → the bytes of an .xlsx workbook, a sheet each with its head in view: numbers as numbers, every text as text, which no program
 * takes for a formula. Printed, a sheet is as wide as the paper and repeats its head. It runs in browsers too. The same tables are always the same bytes.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  return packWorkbook(
    sheets.map((sheet, index) => ({ name: names[index] as string, xml: sheetXml(sheet), repeatsHead: true })),
    STYLES_XML,
  );
}

/** Numbers of the styles below. */
const STYLE = { head: '1', text: '2', number: '3', guarded: '4' };

/** ECMA-376 part 1, 18.3.1.63 */
const A4 = '9';

/** Height of a row of one line, and of each line more, in points. A row may be 409 high. */
const HEIGHTS = { first: 18, more: 15, most: 400 };

/** Narrowest and widest column, in characters of half a Chinese one. */
const WIDTHS = [8, 60] as const;

function sheetXml({ heads, rows }: Sheet): string {
  const lines: readonly (readonly CellValue[])[] = [heads, ...rows];
  const columns = Math.max(1, ...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, index) => widthOf(lines.map((line) => line[index] ?? '')));
  const freeze = { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' };
  return xmlDocument(
    element('worksheet', { xmlns: SPREADSHEET }, [
      element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: '1' })]),
      element('dimension', { ref: `A1:${columnName(columns)}${lines.length}` }),
      element('sheetViews', {}, [element('sheetView', { workbookViewId: '0' }, [element('pane', freeze)])]),
      element('sheetFormatPr', { defaultRowHeight: '18' }),
      element(
        'cols',
        {},
        widths.map((width, index) =>
          element('col', {
            min: String(index + 1),
            max: String(index + 1),
            width: String(width),
            customWidth: '1',
          }),
        ),
      ),
      element(
        'sheetData',
        {},
        lines.map((line, row) =>
          element(
            'row',
            { r: String(row + 1), ht: String(heightOf(line, widths)), customHeight: '1' },
            line.map((value, column) => cell(value, `${columnName(column + 1)}${row + 1}`, row === 0)),
          ),
        ),
      ),
      element('pageSetup', { paperSize: A4, orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' }),
    ]),
  );
}

function cell(value: CellValue, address: string, isHead: boolean): XmlElement {
  if (typeof value !== 'string') {
    return element('c', { r: address, s: STYLE.number }, [element('v', {}, [value.number])]);
  }
  const style = isHead ? STYLE.head : /^[=+\-@\t\r]/.test(value) ? STYLE.guarded : STYLE.text;
  if (value === '') return element('c', { r: address, s: style });
  const text = element('t', { 'xml:space': 'preserve' }, [value]);
  return element('c', { r: address, s: style, t: 'inlineStr' }, [element('is', {}, [text])]);
}

/** @param number 1-based: 1 → A, 27 → AA */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`;
}

/** Wide enough for most of what stands in a column. */
function widthOf(values: readonly CellValue[]): number {
  const [narrow, wide] = WIDTHS;
  return Math.min(wide, Math.max(narrow, ...values.map((value) => lengthOf(textOfCell(value)) + 2)));
}

/** High enough for all that stands in a row: not every program looks for itself. */
function heightOf(line: readonly CellValue[], widths: readonly number[]): number {
  const linesOf = (value: CellValue, column: number) =>
    textOfCell(value)
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(lengthOf(part) / ((widths[column] ?? 0) - 1))), 0);
  const { first, more, most } = HEIGHTS;
  return Math.min(most, first + more * (Math.max(1, ...line.map(linesOf)) - 1));
}

/** In halves of a Chinese character. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u{2e80}' ? 1 : 2), 0);

const format = (
  attributes: Readonly<Record<string, string>>,
  aligned: Readonly<Record<string, string>> = {},
): XmlElement =>
  element('xf', { numFmtId: '49', fontId: '0', fillId: '0', borderId: '0', xfId: '0', ...attributes }, [
    element('alignment', { vertical: 'top', wrapText: '1', ...aligned }),
  ]);

const font = (isBold: boolean): XmlElement =>
  element('font', {}, [
    ...(isBold ? [element('b')] : []),
    element('sz', { val: '11' }),
    element('name', { val: '宋体' }),
    element('charset', { val: '134' }),
  ]);

const list = (name: string, children: readonly XmlElement[]): XmlElement =>
  element(name, { count: String(children.length) }, children);

/**
 * Format 49 is text, 0 is General (ECMA-376 part 1, 18.8.30). `quotePrefix` keeps a text that begins like a formula a text even when
 * somebody edits it.
 */
const STYLES_XML = xmlDocument(
  element('styleSheet', { xmlns: SPREADSHEET }, [
    list('fonts', [font(false), font(true)]),
    list('fills', [
      element('fill', {}, [element('patternFill', { patternType: 'none' })]),
      element('fill', {}, [element('patternFill', { patternType: 'gray125' })]),
    ]),
    list('borders', [
      element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
      ),
    ]),
    list('cellStyleXfs', [element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
    list('cellXfs', [
      format({ numFmtId: '0' }),
      format({ fontId: '1', applyFont: '1' }),
      format({ applyNumberFormat: '1' }),
      // A number does not touch the text of the next column.
      format({ numFmtId: '0' }, { horizontal: 'right', indent: '1' }),
      format({ applyNumberFormat: '1', quotePrefix: '1' }),
    ]),
    list('cellStyles', [element('cellStyle', { name: '常规', xfId: '0', builtinId: '0' })]),
  ]),
);
