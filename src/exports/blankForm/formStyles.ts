import { type XmlElement, xmlDocument } from '../../markup/xml.ts';
import { element, SPREADSHEET } from '../../spreadsheet/spreadsheetXml.ts';
import type { FormLook } from './formSheet.ts';

interface Style {
  align: 'left' | 'center' | 'right';
  bordered: boolean;
  /** Text: what is typed stays as typed (95%, 1/2, 2024-12-31). */
  asTyped?: true;
  title?: true;
}

const STYLES: Readonly<Record<FormLook, Style>> = {
  title: { align: 'center', bordered: false, title: true },
  year: { align: 'center', bordered: false, asTyped: true },
  left: { align: 'left', bordered: false, asTyped: true },
  right: { align: 'right', bordered: false, asTyped: true },
  label: { align: 'center', bordered: true },
  value: { align: 'center', bordered: true, asTyped: true },
  prose: { align: 'left', bordered: true, asTyped: true },
};

/** The number by which a cell names its style; 0 is the plain one. */
export const styleOf = (look: FormLook): string => String(Object.keys(STYLES).indexOf(look) + 1);

/** `xl/styles.xml` of every blank form. */
export function stylesXml(): string {
  const styles = [PLAIN, ...Object.values(STYLES).map(format)];
  return xmlDocument(
    element('styleSheet', { xmlns: SPREADSHEET }, [
      list('fonts', [font(11), font(18)]),
      list('fills', [fill('none'), fill('gray125')]),
      list('borders', [border(false), border(true)]),
      list('cellStyleXfs', [element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
      list('cellXfs', styles),
      list('cellStyles', [element('cellStyle', { name: '常规', xfId: '0', builtinId: '0' })]),
    ]),
  );
}

const PLAIN = element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' });

/** Format 49 is text, 0 is General (ECMA-376 part 1, 18.8.30). */
const format = ({ align, bordered, asTyped, title }: Style): XmlElement =>
  element(
    'xf',
    {
      numFmtId: asTyped ? '49' : '0',
      fontId: title ? '1' : '0',
      fillId: '0',
      borderId: bordered ? '1' : '0',
      xfId: '0',
      applyNumberFormat: '1',
      applyFont: '1',
      applyBorder: '1',
      applyAlignment: '1',
    },
    [element('alignment', { horizontal: align, vertical: 'center', wrapText: '1' })],
  );

const list = (name: string, children: readonly XmlElement[]): XmlElement =>
  element(name, { count: String(children.length) }, children);

const font = (size: number): XmlElement =>
  element('font', {}, [
    ...(size > 11 ? [element('b')] : []),
    element('sz', { val: String(size) }),
    element('name', { val: '宋体' }),
    element('charset', { val: '134' }),
  ]);

const fill = (patternType: string): XmlElement => element('fill', {}, [element('patternFill', { patternType })]);

const border = (drawn: boolean): XmlElement =>
  element('border', {}, [
    ...['left', 'right', 'top', 'bottom'].map((side) =>
      drawn ? element(side, { style: 'thin' }, [element('color', { indexed: '64' })]) : element(side),
    ),
    element('diagonal'),
  ]);
