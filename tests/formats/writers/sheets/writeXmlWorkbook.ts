import { shownText } from '../describe/cellLines.ts';
import type { DescribedDocument } from '../describe/described.ts';
import { splitByForm } from '../describe/splitByForm.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { displayedNumber } from './displayedNumber.ts';
import { type LaidSheet, layOnSheet, type SheetCell } from './layOnSheet.ts';

const SS = 'urn:schemas-microsoft-com:office:spreadsheet';
const BORDERS = `<Borders>${['Bottom', 'Left', 'Right', 'Top'].map((side) => `<Border ss:Position="${side}" ss:LineStyle="Continuous" ss:Weight="1"/>`).join('')}</Borders>`;

/** A document as systems fill it into a workbook that Excel 2003 saved as XML: one file, named `.xls`, a sheet a form. */
export function writeXmlWorkbook({ blocks }: DescribedDocument): Uint8Array {
  const formats: string[] = [];
  const sheets = splitByForm(blocks).map((part, index) => sheetMarkup(layOnSheet(part), index, formats));
  const styles = formats.map(
    (format, index) =>
      `<Style ss:ID="s${70 + index}" ss:Parent="s60"><NumberFormat ss:Format="${escapeMarkup(format)}"/></Style>`,
  );
  return new TextEncoder().encode(
    `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="${SS}" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="${SS}"><Styles><Style ss:ID="Default" ss:Name="Normal"><Alignment ss:Vertical="Center"/></Style><Style ss:ID="s60">${BORDERS}</Style>${styles.join('')}</Styles>${sheets.join('')}</Workbook>`,
  );
}

function sheetMarkup(sheet: LaidSheet, index: number, formats: string[]): string {
  const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)].map(([row, cells], at, all) => {
    const place = row === (all[at - 1]?.[0] ?? -1) + 1 ? '' : ` ss:Index="${row + 1}"`;
    const shown = cells.filter(({ text }) => text !== null);
    return `<Row${place} ss:AutoFitHeight="0">${shown.map((cell) => cellMarkup(cell, sheet, formats)).join('')}</Row>`;
  });
  return `<Worksheet ss:Name="表${index + 1}"><Table ss:ExpandedColumnCount="${sheet.columnCount}" ss:ExpandedRowCount="${sheet.rowCount}" x:FullColumns="1" x:FullRows="1">${rows.join('')}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><ProtectObjects>False</ProtectObjects></WorksheetOptions></Worksheet>`;
}

/** Every cell says its column, as cells below merged ones have to. */
function cellMarkup({ row, column, text, inTable }: SheetCell, { merges }: LaidSheet, formats: string[]): string {
  const merge = merges.find(({ top, left }) => top === row && left === column);
  const across = merge && merge.right > merge.left ? ` ss:MergeAcross="${merge.right - merge.left}"` : '';
  const down = merge && merge.bottom > merge.top ? ` ss:MergeDown="${merge.bottom - merge.top}"` : '';
  const number = inTable && text && !text.breaks ? displayedNumber(text.text) : null;
  if (number && !formats.includes(number.format)) formats.push(number.format);
  const style = number ? `s${70 + formats.indexOf(number.format)}` : inTable ? 's60' : 'Default';
  const value = number
    ? `<Data ss:Type="Number">${number.value}</Data>`
    : text?.text
      ? `<Data ss:Type="String">${escapeMarkup(shownText(text)).replaceAll('\n', '&#10;')}</Data>`
      : '';
  return `<Cell ss:Index="${column + 1}"${across}${down} ss:StyleID="${style}">${value}</Cell>`;
}
