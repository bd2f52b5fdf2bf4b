/**
 * The one theme of every chart. Options name colours by the sentinel values below; the clean-up pass turns each into a
 * CSS class, so that the page decides what ink, paper and accent look like: light, dark, high contrast or print.
 */
export const colour = {
  ink: '#000001',
  inkSoft: '#000002',
  rule: '#000003',
  paper: '#000004',
  accent: '#000005',
  second: '#000006',
} as const;

export type ColourName = keyof typeof colour;

/** Class suffix of each sentinel: `f-…` fills, `s-…` strokes. */
export const colourClass: Readonly<Record<string, string>> = {
  [colour.ink]: 'ink',
  [colour.inkSoft]: 'soft',
  [colour.rule]: 'rule',
  [colour.paper]: 'paper',
  [colour.accent]: 'accent',
  [colour.second]: 'second',
};

/** What the classes mean in a file that stands alone, without the style sheet of the site. */
export const standaloneColours: Readonly<Record<string, string>> = {
  ink: '#22201c',
  soft: '#5c574e',
  rule: '#cfc8ba',
  paper: '#fdfbf6',
  accent: '#a6281e',
  second: '#2f5d73',
};

export const standaloneFont =
  "system-ui, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Font sizes and distances in the pixels of the drawing. */
export const type = { label: 15, small: 13 } as const;

/** The two widths every chart is designed for; CSS shows one of them. Height follows from the content. */
export const drawingWidths = { narrow: 300, wide: 720 } as const;
export type DrawingSize = keyof typeof drawingWidths;

/** What every option starts from. The grid is exactly where the layout puts it: ECharts would shrink it for its labels. */
export const baseGrid = { outerBoundsMode: 'none' } as const;
export const baseOption = {
  animation: false,
  textStyle: { fontFamily: 'inherit', fontSize: type.label, color: colour.ink },
} as const;
