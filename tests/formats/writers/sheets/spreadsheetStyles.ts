import { escapeMarkup } from '../escapeMarkup.ts';

/** How a cell of a worksheet looks: by this the writer finds its style. */
export interface CellLook {
  bordered: boolean;
  set: 'title' | 'year' | 'currency' | 'text' | 'cell';
  /** A number format; `General` for text. */
  format: string;
}

/** The styles of a workbook in the order they were asked for; 0 is the plain one. */
export class SpreadsheetStyles {
  readonly #looks: CellLook[] = [];
  readonly #formats: string[] = [];

  /** The number of the style of a look, as a cell names it. */
  numberOf(look: CellLook): number {
    const same = (other: CellLook) =>
      other.bordered === look.bordered && other.set === look.set && other.format === look.format;
    const found = this.#looks.findIndex(same);
    if (found >= 0) return found + 1;
    if (look.format !== 'General' && !this.#formats.includes(look.format)) this.#formats.push(look.format);
    return this.#looks.push(look);
  }

  /** `xl/styles.xml` without its declaration. Formats of the workbook itself are numbered from 164, as Excel does. */
  markup(): string {
    const formats = this.#formats.map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeMarkup(code)}"/>`,
    );
    const edge = (side: string) => `<${side} style="thin"><color indexed="64"/></${side}>`;
    const looks = this.#looks.map(({ bordered, set, format }) => {
      const number = format === 'General' ? 0 : 164 + this.#formats.indexOf(format);
      const aligned = set === 'currency' ? 'right' : set === 'text' ? 'left' : 'center';
      return `<xf numFmtId="${number}" fontId="${set === 'title' ? 1 : 0}" fillId="0" borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${aligned}" vertical="center" wrapText="1"/></xf>`;
    });
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''}<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}
