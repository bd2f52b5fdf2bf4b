import { strToU8, zipSync } from 'fflate';
import { type XmlElement, xmlDocument } from '../markup/xml.ts';
import type { Template } from '../recognise/template.ts';
import { stylesXml } from './blankForm/formStyles.ts';
import { layForm } from './blankForm/layForm.ts';
import { sheetXml } from './blankForm/sheetXml.ts';
import { element, SPREADSHEET } from './blankForm/spreadsheetXml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The earliest date a zip archive can hold; always the same, so that a form is always the same bytes. */
const DATE = '1980-01-01T00:00:00';

/**
 * A declared form → an .xlsx workbook to key a scan in: one sheet with every label and empty cells for the values, laid out as the form
 * is printed. Filled in and put among the documents it is read as that form; as it stands it names no project and is read as none.
 * @returns the bytes of the workbook (ECMA-376), the same for the same form
 */
export function blankForm(template: Template): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': xmlDocument(
      element('Types', { xmlns: `${PACKAGE}/content-types` }, [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        contentType('/xl/workbook.xml', 'sheet.main'),
        contentType('/xl/worksheets/sheet1.xml', 'worksheet'),
        contentType('/xl/styles.xml', 'styles'),
      ]),
    ),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': xmlDocument(
      element('workbook', { xmlns: SPREADSHEET, 'xmlns:r': OFFICE }, [
        element('sheets', {}, [element('sheet', { name: '绩效目标表', sheetId: '1', 'r:id': 'rId1' })]),
      ]),
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(layForm(template)),
    'xl/styles.xml': stylesXml(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: DATE });
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
