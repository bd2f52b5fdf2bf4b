import { shownText } from '../describe/cellLines.ts';
import type { DescribedDocument, DescribedText } from '../describe/described.ts';
import { splitByForm } from '../describe/splitByForm.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { zipTexts } from '../zipTexts.ts';
import { cellAddress } from './cellAddress.ts';
import { displayedNumber } from './displayedNumber.ts';
import { type LaidSheet, layOnSheet, type SheetCell } from './layOnSheet.ts';
import { rowHeights } from './rowHeights.ts';
import { SpreadsheetStyles } from './spreadsheetStyles.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A document as Excel writes workbooks, in markup of our own: a sheet a form, shared strings (some in several runs), borders, merged
 * cells, amounts and percentages as number cells with formats, a total as a formula where the amount below it is the same.
 */
export function writeXlsxByHand({ blocks }: DescribedDocument): Uint8Array {
  const styles = new SpreadsheetStyles();
  const strings: string[] = [];
  const sheets = splitByForm(blocks).map((part) => sheetMarkup(layOnSheet(part), styles, strings));
  const numbers = sheets.map((_, index) => index + 1);
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${TYPE}.${type}+xml"/>`;
  return zipTexts({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((number) => `<sheet name="附件2 表${number}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${numbers.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId${numbers.length + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${XML}${sheet}`])),
    'xl/styles.xml': `${XML}${styles.markup()}`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${strings.map(sharedString).join('')}</sst>`,
  });
}

function sheetMarkup(sheet: LaidSheet, styles: SpreadsheetStyles, strings: string[]): string {
  const heights = rowHeights(sheet.cells, sheet.merges, sheet.rowCount);
  const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)].map(
    ([row, cells]) =>
      `<row r="${row + 1}" spans="1:${sheet.columnCount}" ht="${heights[row]}" customHeight="1">${cells.map((cell) => cellMarkup(cell, sheet, styles, strings)).join('')}</row>`,
  );
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${cellAddress(sheet.rowCount - 1, sheet.columnCount - 1)}"/><sheetFormatPr defaultRowHeight="14.4"/><cols><col min="1" max="${sheet.columnCount}" width="18.6" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0"/></worksheet>`;
}

/** Covered and blank cells have a style only, so that their borders are drawn. */
function cellMarkup(cell: SheetCell, sheet: LaidSheet, styles: SpreadsheetStyles, strings: string[]): string {
  const { row, column, text, inTable, set } = cell;
  const number = inTable ? numberOf(text) : null;
  const style = styles.numberOf({ bordered: inTable, set, format: number?.format ?? 'General' });
  const start = `<c r="${cellAddress(row, column)}" s="${style}"`;
  if (number) {
    const below = sheet.cells.find((other) => other.row === row + 1 && other.column === column)?.text;
    const formula = below && below.text === text?.text ? `<f>${cellAddress(row + 1, column)}</f>` : '';
    return `${start}>${formula}<v>${number.value}</v></c>`;
  }
  if (!text?.text) return `${start}/>`;
  const shown = shownText(text);
  if (!strings.includes(shown)) strings.push(shown);
  return `${start} t="s"><v>${strings.indexOf(shown)}</v></c>`;
}

/** `≥95%` may be typed as 0.95 in a cell whose format draws the sign. */
function numberOf(text: DescribedText | null) {
  if (!text || text.breaks) return null;
  const signed = /^([≥≤])(\d{1,3}%)$/.exec(text.text);
  const number = displayedNumber(signed?.[2] ?? text.text);
  return number && signed ? { ...number, format: `"${signed[1]}"${number.format}` } : number;
}

/** A text with a year in front is in two runs, as after a change of font in the middle of a cell. */
function sharedString(text: string): string {
  const run = (part: string) => `<t xml:space="preserve">${escapeMarkup(part)}</t>`;
  const [, year, rest] = /^(20\d\d)(.+)$/s.exec(text) ?? [];
  if (!year || !rest) return `<si>${run(text)}</si>`;
  return `<si><r><rPr><sz val="11"/><rFont val="Times New Roman"/></rPr>${run(year)}</r><r><rPr><sz val="11"/><rFont val="宋体"/></rPr>${run(rest)}</r></si>`;
}
