import { BorderStyle } from 'docx';
import type { Drawing } from './drawTable.ts';
import type { DocxStyle } from './tablesDocx.ts';

/** What tables look like: the first list was used while the reader was written, the second only after it was finished. */
export const CHROMIUM_STYLES: readonly (readonly string[])[] = [
  [
    '.NAME table { border-collapse: collapse } .NAME td { border: 1px solid #000; padding: 4px }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 0.5pt solid #333; padding: 2pt 5pt; text-align: center }',
    '.NAME table { border-collapse: separate; border-spacing: 2px; border: 1px solid #888 } .NAME td { border: 1px solid #888; padding: 2px }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 2px solid #c00; padding: 6px; text-align: right }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 1px dashed #000; padding: 4px }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 3px double #000; padding: 4px; font-size: 9pt }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 1px dotted #000; padding: 4px; vertical-align: top; background: #eef }',
    '.NAME table { border-collapse: separate; border-spacing: 0; border-top: 1px solid; border-left: 1px solid } .NAME td { border-right: 1px solid; border-bottom: 1px solid; padding: 3px }',
  ],
  [
    '.NAME table { border-collapse: collapse } .NAME td { border: 1px solid #ccc; padding: 0; line-height: 1.05 }',
    '.NAME table { border-collapse: separate; border-spacing: 2px; border: 1px outset } .NAME td { border: 1px inset; padding: 1px }',
    '.NAME table { border-collapse: collapse; border: 4px solid #000 } .NAME td { border: 1px solid #000; padding: 2px 8px; font-family: "Noto Serif CJK SC" }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 4px groove #777; padding: 5px; text-align: justify }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 1.5pt solid #00f; padding: 3px; font-size: 7pt; letter-spacing: 1px }',
    '.NAME table { border-collapse: collapse } .NAME tr:first-child td { background: #234; color: #fff } .NAME td { border: 1px solid #999; padding: 6px 3px }',
    '.NAME table { border-collapse: separate; border-spacing: 1px; background: #fff } .NAME td { box-shadow: none; border: 3px double #444; padding: 3px }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 2px dashed #060; padding: 2px; font-size: 14pt; text-align: center; vertical-align: bottom }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 2px dotted #060; padding: 2px; font-weight: bold }',
    '.NAME table { border-collapse: collapse } .NAME td { border: 0.25pt solid #000; padding: 3px; text-decoration: underline }',
    '.NAME table { border-collapse: collapse; outline: 1px solid #000; outline-offset: 2px } .NAME td { border: 1px ridge #000; padding: 8px }',
    '.NAME table { border-collapse: collapse } .NAME td { border-style: solid dashed; border-width: 1px 2px; padding: 3px; line-height: 2 }',
  ],
];

export const PAGES: readonly (readonly string[])[] = [
  ['size: A3; margin: 20mm', 'size: A3 landscape; margin: 20mm'],
  [
    'size: 420mm 594mm; margin: 25mm',
    'size: 594mm 420mm; margin: 22mm; page-orientation: rotate-left',
    'size: 420mm 594mm; margin: 30mm; page-orientation: rotate-right',
  ],
];

/** Tables as an old web page marks them up: LibreOffice takes lines and widths from these attributes. */
export const HTML_TABLES: readonly string[] = [
  'border="1" cellspacing="0" cellpadding="2" style="border-collapse: collapse"',
  'border="1" cellspacing="0" cellpadding="0" style="border-collapse: collapse"',
  'border="1" cellspacing="2" cellpadding="2"',
  'border="1" cellspacing="0" width="60%"',
];

export const DOCX_STYLES: readonly (readonly DocxStyle[])[] = [
  [
    { border: BorderStyle.SINGLE, borderSize: 4, font: 'Noto Sans CJK SC', size: 21, landscape: false },
    { border: BorderStyle.SINGLE, borderSize: 12, font: 'Noto Serif CJK SC', size: 18, landscape: true },
    { border: BorderStyle.DOUBLE, borderSize: 4, font: 'Noto Sans CJK SC', size: 20, landscape: false },
    { border: BorderStyle.DASHED, borderSize: 4, font: 'Noto Sans CJK SC', size: 20, landscape: false },
    { border: BorderStyle.DOTTED, borderSize: 6, font: 'Noto Sans CJK SC', size: 20, landscape: true },
  ],
  [
    { border: BorderStyle.TRIPLE, borderSize: 4, font: 'Noto Serif CJK SC', size: 21, landscape: false },
    { border: BorderStyle.SINGLE, borderSize: 24, font: 'Noto Sans CJK SC', size: 24, landscape: false },
    { border: BorderStyle.THIN_THICK_SMALL_GAP, borderSize: 18, font: 'Noto Serif CJK SC', size: 16, landscape: false },
    { border: BorderStyle.DOT_DASH, borderSize: 6, font: 'Noto Sans CJK SC', size: 18, landscape: true },
    { border: BorderStyle.INSET, borderSize: 6, font: 'Noto Serif CJK SC', size: 14, landscape: true },
    { border: BorderStyle.DASH_SMALL_GAP, borderSize: 8, font: 'Noto Sans CJK SC', size: 21, landscape: false },
    { border: BorderStyle.SINGLE, borderSize: 2, font: 'Noto Sans Mono CJK SC', size: 21, landscape: true },
  ],
];

export const HAND_DRAWINGS: readonly {
  lines: Drawing['lines'][];
  writing: Drawing['writing'][];
  sizes: number[];
  paddings: number[];
  leadings: number[];
  thickness: number[];
}[] = [
  {
    lines: ['thin-rectangles', 'strokes', 'boxes', 'pieces', 'double', 'dashed', 'frames'],
    writing: ['runs', 'glyphs', 'spaced'],
    sizes: [9, 10.5, 12],
    paddings: [2, 4, 5.4],
    leadings: [1.2, 1.5],
    thickness: [0.48, 0.75, 1],
  },
  {
    lines: ['thin-rectangles', 'strokes', 'boxes', 'pieces', 'double', 'dashed', 'frames', 'long-strokes'],
    writing: ['runs', 'glyphs', 'spaced'],
    sizes: [7, 14, 22],
    paddings: [1, 1.5, 8],
    leadings: [1.05, 2],
    thickness: [0.1, 1.5, 2.25],
  },
];
