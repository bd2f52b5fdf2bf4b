import { escapeText } from '../../markup/xml.ts';
import { drawingWidths, standaloneColours, standaloneFont, type } from '../drawings/theme.ts';
import { wrapText } from '../drawings/wrapText.ts';

const MARGIN = 24;
const TITLE = { size: 20, line: 28 } as const;
const FOOT = { size: type.small, line: 20 } as const;

/** What stands around a drawing. */
export interface ChartWords {
  finding: string;
  /** what the drawing shows, for who can't see it */
  description: string;
  /** whose figures these are: 平罗县红崖子乡人民政府本级，2024 年 */
  subject: string;
  /** what is to be known of the figures, and where they are printed */
  notes: readonly string[];
}

/**
 * The chart as a file of its own: title, what it is about, drawing, notes, sources; colours and font in the file, no style sheet.
 * Runs in the browser, where a reader asks for the file.
 * @param drawing the wide drawing as it stands in the page
 */
export function standaloneSvg({ finding, description, subject, notes }: ChartWords, drawing: string): string {
  const inner = drawingWidths.wide;
  const drawingHeight = Number(/^<svg[^>]* height="([\d.]+)"/.exec(drawing)?.[1]);
  const titles = wrapText(finding, inner, TITLE.size);
  const subjects = wrapText(subject, inner, FOOT.size);
  const foot = notes.flatMap((note) => wrapText(note, inner, FOOT.size));
  const drawingTop = MARGIN + titles.length * TITLE.line + subjects.length * FOOT.line + 8;
  const notesTop = drawingTop + drawingHeight + 12;
  const width = inner + 2 * MARGIN;
  const height = notesTop + foot.length * FOOT.line + MARGIN;
  const { ink, soft, paper } = standaloneColours;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeText(standaloneFont)}">`,
    `<title>${escapeText(finding)}</title>`,
    description && `<desc>${escapeText(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    textLines(titles, MARGIN, TITLE, `fill="${ink}" font-weight="700"`),
    textLines(subjects, MARGIN + titles.length * TITLE.line, FOOT, `fill="${soft}"`),
    drawing
      .replace('<svg ', `<svg x="${MARGIN}" y="${drawingTop}" `)
      .replace(/ data-mark="\d+"/g, '')
      .replace(/ class="([^"]*)"/g, (_, classes: string) => classes.split(' ').map(colourAttribute).join('')),
    textLines(foot, notesTop, FOOT, `fill="${soft}"`),
    '</svg>',
  ].join('');
}

/** Empty for the class of a mark that is pointed at. */
function colourAttribute(name: string): string {
  const colour = standaloneColours[name.slice(2)];
  return colour === undefined ? '' : ` ${name.startsWith('s-') ? 'stroke' : 'fill'}="${colour}"`;
}

function textLines(
  lines: readonly string[],
  top: number,
  { size, line }: { size: number; line: number },
  style: string,
): string {
  return lines
    .map(
      (text, index) =>
        `<text x="${MARGIN}" y="${top + index * line + size}" font-size="${size}" ${style}>${escapeText(text)}</text>`,
    )
    .join('');
}
