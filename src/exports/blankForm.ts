import type { BlankTemplate } from '../recognise/template.ts';
import { packWorkbook } from '../spreadsheet/packWorkbook.ts';
import { stylesXml } from './blankForm/formStyles.ts';
import { layForm } from './blankForm/layForm.ts';
import { sheetXml } from './blankForm/sheetXml.ts';

/**
 * A declared form → an .xlsx workbook to key a scan in: one sheet with every label and empty cells for the values, laid out as the form
 * is printed. Filled in and put among the documents it is read as that form; as it stands it names no project and is read as none.
 * @returns the bytes of the workbook (ECMA-376), the same for the same form
 */
export const blankForm = (template: BlankTemplate): Uint8Array =>
  packWorkbook([{ name: '绩效目标表', xml: sheetXml(layForm(template)) }], stylesXml());
