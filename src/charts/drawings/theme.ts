/** The colours of every chart, named as the classes of charts.css: the page decides what ink, paper and accent look like. */
export type Colour = 'ink' | 'soft' | 'rule' | 'paper' | 'accent' | 'second';

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

/** How far the middle of a line of Chinese characters and figures stands over its baseline, in font sizes, in the common fonts. */
export const BASELINE = 0.37;

/** The two widths every chart is designed for; CSS shows one of them. Height follows from the content. */
export const drawingWidths = { narrow: 300, wide: 720 } as const;
export type DrawingSize = keyof typeof drawingWidths;
