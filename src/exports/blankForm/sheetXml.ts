import { type XmlElement, xmlDocument } from '../../markup/xml.ts';
import { element, SPREADSHEET } from '../../spreadsheet/spreadsheetXml.ts';
import type { FormCell, FormSheet } from './formSheet.ts';
import { styleOf } from './formStyles.ts';

/** A blank form → `xl/worksheets/sheet1.xml`, set to be printed on one page of A4. */
export function sheetXml({ cells, widths, heights }: FormSheet): string {
  const whole = `A1:${address(heights.length, widths.length)}`;
  return xmlDocument(
    element('worksheet', { xmlns: SPREADSHEET }, [
      element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: '1' })]),
      element('dimension', { ref: whole }),
      element('sheetViews', {}, [element('sheetView', { workbookViewId: '0' })]),
      element('sheetFormatPr', { defaultRowHeight: '24' }),
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
      element('sheetData', {}, rows(cells, heights)),
      counted(
        'mergeCells',
        cells.filter(isMerged).map((cell) => element('mergeCell', { ref: areaOf(cell) })),
      ),
      counted('dataValidations', cells.flatMap(validation)),
      element('printOptions', { horizontalCentered: '1' }),
      element('pageMargins', { left: '0.6', right: '0.6', top: '0.6', bottom: '0.6', header: '0.3', footer: '0.3' }),
      element('pageSetup', { paperSize: '9', orientation: 'portrait' }),
      // An amount typed into a text cell is meant so.
      element('ignoredErrors', {}, [element('ignoredError', { sqref: whole, numberStoredAsText: '1' })]),
    ]),
  );
}

/** @param row 1-based @param column 1-based; a form has fewer than 26 columns */
const address = (row: number, column: number): string => `${String.fromCharCode(64 + column)}${row}`;

const areaOf = ({ row, column, rowSpan, colSpan }: FormCell): string =>
  `${address(row, column)}:${address(row + rowSpan - 1, column + colSpan - 1)}`;

const isMerged = ({ rowSpan, colSpan }: FormCell): boolean => rowSpan > 1 || colSpan > 1;

const counted = (name: string, children: readonly XmlElement[]): XmlElement =>
  element(name, { count: String(children.length) }, children);

/** Every cell that a merged one covers has its style too: borders are drawn of each. */
function rows(cells: readonly FormCell[], heights: readonly number[]): XmlElement[] {
  const covered = cells.flatMap((cell) =>
    Array.from({ length: cell.rowSpan * cell.colSpan }, (_, index) => ({
      row: cell.row + Math.floor(index / cell.colSpan),
      column: cell.column + (index % cell.colSpan),
      look: cell.look,
      text: index === 0 ? cell.text : '',
    })),
  );
  const byRow = Map.groupBy(covered, ({ row }) => row);
  return heights.map((height, index) => {
    const own = (byRow.get(index + 1) ?? []).sort((a, b) => a.column - b.column);
    return element(
      'row',
      { r: String(index + 1), ht: String(height), customHeight: '1' },
      own.map(({ row, column, look, text }) => {
        const at = { r: address(row, column), s: styleOf(look) };
        if (text === '') return element('c', at);
        const content = element('t', { 'xml:space': 'preserve' }, [text]);
        return element('c', { ...at, t: 'inlineStr' }, [element('is', {}, [content])]);
      }),
    );
  });
}

/** A hint, or wordings to choose from, at a cell: unlike a comment it is no text of the workbook. */
function validation({ hint, choices, ...cell }: FormCell): XmlElement[] {
  if (hint === undefined) return [];
  const at = { allowBlank: '1', showInputMessage: '1', prompt: hint, sqref: address(cell.row, cell.column) };
  return [
    choices
      ? element('dataValidation', { type: 'list', ...at }, [element('formula1', {}, [`"${choices.join(',')}"`])])
      : element('dataValidation', at),
  ];
}
