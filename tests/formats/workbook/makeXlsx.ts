import { strToU8, zipSync } from 'fflate';

/** A hand-made workbook: the XML of its sheets and whatever else is written into the package. */
export interface BookParts {
  sheets: readonly { name: string; xml: string; state?: string; rels?: string; type?: string }[];
  styles?: string;
  strings?: string;
  workbookPr?: string;
  calcPr?: string;
  more?: Readonly<Record<string, string>>;
  rels?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The XML of a worksheet around the rows (and what stands before and after them). */
export const worksheet = (rows: string, before = '', after = ''): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Number formats and, as style 1 and up, one style each; `|` before a code gives the style lines at both sides. */
export function stylesOf(codes: readonly string[]): string {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code.replace(/^\|/, ''))}"/>`,
  );
  const xfs = codes.map((code, index) => `<xf numFmtId="${200 + index}" borderId="${code.startsWith('|') ? 1 : 0}"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${formats.join('')}</numFmts><borders count="2"><border><left/><right/><top/><bottom/></border><border><left style="thin"><color auto="1"/></left><right style="thin"/><top/><bottom/></border></borders><cellStyleXfs count="1"><xf numFmtId="9" borderId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" borderId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A cell with its text in it. */
export const inline = (ref: string, text: string, style = 0): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

function contentTypes(sheets: number): string {
  const parts: [string, string][] = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index): [string, string] => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([path, type]) => `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}${type}+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

export function makeXlsx({
  sheets,
  styles,
  strings,
  workbookPr = '',
  calcPr = '',
  more = {},
  rels = '',
}: BookParts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${state ? `state="${state}" ` : ''}r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets>${calcPr}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELS}">${sheets
      .map(
        ({ type = 'worksheet' }, index) =>
          `<Relationship Id="s${index + 1}" Type="${OFFICE}/${type}" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="u" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>${rels}</Relationships>`,
    ...more,
  };
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml;
    if (sheet.rels)
      files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
        `${HEAD}<Relationships xmlns="${RELS}">${sheet.rels}</Relationships>`;
  }
  if (styles) files['xl/styles.xml'] = styles;
  if (strings !== undefined) files['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}
