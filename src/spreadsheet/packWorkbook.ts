import { strToU8, zipSync } from 'fflate';
import { type XmlElement, xmlDocument } from '../markup/xml.ts';
import { element, SPREADSHEET } from './spreadsheetXml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The media type of a workbook. */
export const WORKBOOK_TYPE = `${TYPE}.sheet`;

/** The earliest date a zip archive can hold; always the same, so that the same sheets are always the same bytes. */
const DATE = '1980-01-01T00:00:00';

/** A sheet with its part of the package: `xl/worksheets/sheet1.xml`, as markup. */
export interface SheetPart {
  name: string;
  xml: string;
  /** true where the first row is printed on every sheet of paper */
  repeatsHead?: true;
}

/**
 * Sheets and the styles they name → the bytes of an .xlsx workbook (ECMA-376), the same for the same sheets.
 * @param styles `xl/styles.xml`
 */
export function packWorkbook(sheets: readonly SheetPart[], styles: string): Uint8Array {
  const files = sheets.map(({ name, xml }, index) => ({ name, xml, id: index + 1, file: `sheet${index + 1}.xml` }));
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': xmlDocument(
      element('Types', { xmlns: `${PACKAGE}/content-types` }, [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        contentType('/xl/workbook.xml', 'sheet.main'),
        ...files.map(({ file }) => contentType(`/xl/worksheets/${file}`, 'worksheet')),
        contentType('/xl/styles.xml', 'styles'),
      ]),
    ),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': xmlDocument(
      element('workbook', { xmlns: SPREADSHEET, 'xmlns:r': OFFICE }, [
        element(
          'sheets',
          {},
          files.map(({ name, id }) => element('sheet', { name, sheetId: String(id), 'r:id': `rId${id}` })),
        ),
        ...(sheets.some(({ repeatsHead }) => repeatsHead)
          ? [element('definedNames', {}, sheets.flatMap(headName))]
          : []),
      ]),
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...files.map(({ file }) => ['worksheet', `worksheets/${file}`] as const),
      ['styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(files.map(({ file, xml }) => [`xl/worksheets/${file}`, xml])),
    'xl/styles.xml': styles,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(bytes, { level: 6, mtime: DATE });
}

/** ECMA-376 part 1, 18.2.5: the rows that are printed again. */
function headName({ name, repeatsHead }: SheetPart, index: number): XmlElement[] {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const attributes = { name: '_xlnm.Print_Titles', localSheetId: String(index) };
  return repeatsHead ? [element('definedName', attributes, [`${sheet}!$1:$1`])] : [];
}

const contentType = (path: string, kind: string): XmlElement =>
  element('Override', { PartName: path, ContentType: `${TYPE}.${kind}+xml` });

const relationships = (targets: readonly (readonly [type: string, path: string])[]): string =>
  xmlDocument(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      targets.map(([type, path], index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target: path }),
      ),
    ),
  );
