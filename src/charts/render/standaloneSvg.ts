import type { Chart, Plot } from '../data/chart.ts';
import { drawingWidths, standaloneColours, standaloneFont, type } from '../options/theme.ts';
import { wrapText } from '../options/wrapText.ts';
import { drawingOf } from './drawings.ts';
import { renderChart } from './renderChart.ts';

const MARGIN = 24;
const TITLE = { size: 20, line: 28 } as const;
const FOOT = { size: type.small, line: 20 } as const;

/**
 * The chart as a file of its own: title, what it is about, drawing, notes, sources; colours and font in the file, no style sheet.
 * @param plot the plot of the chart
 * @param subject whose figures these are: 平罗县红崖子乡人民政府本级，2024 年
 */
export function standaloneSvg(chart: Chart, plot: Plot, subject: string): string {
  const drawing = drawingOf(plot, 'wide');
  const inner = drawingWidths.wide;
  const titles = wrapText(chart.finding, inner, TITLE.size);
  const subjects = wrapText(subject, inner, FOOT.size);
  const notes = [...chart.notes, ...(chart.source ? [chart.source.said] : [])].flatMap((note) =>
    wrapText(note, inner, FOOT.size),
  );
  const drawingTop = MARGIN + titles.length * TITLE.line + subjects.length * FOOT.line + 8;
  const notesTop = drawingTop + drawing.height + 12;
  const width = inner + 2 * MARGIN;
  const height = notesTop + notes.length * FOOT.line + MARGIN;
  const { ink, soft, paper } = standaloneColours;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(standaloneFont)}">`,
    `<title>${escapeXml(chart.finding)}</title>`,
    chart.description && `<desc>${escapeXml(chart.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    textLines(titles, MARGIN, TITLE, `fill="${ink}" font-weight="700"`),
    textLines(subjects, MARGIN + titles.length * TITLE.line, FOOT, `fill="${soft}"`),
    renderChart(drawing)
      .replace('<svg ', `<svg x="${MARGIN}" y="${drawingTop}" `)
      .replace(/ data-mark="\d+"/g, '')
      .replace(/ class="([^"]*)"/g, (_, classes: string) => classes.split(' ').map(colourAttribute).join('')),
    textLines(notes, notesTop, FOOT, `fill="${soft}"`),
    '</svg>',
  ].join('');
}

function colourAttribute(name: string): string {
  return ` ${name.startsWith('s-') ? 'stroke' : 'fill'}="${standaloneColours[name.slice(2)]}"`;
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
        `<text x="${MARGIN}" y="${top + index * line + size}" font-size="${size}" ${style}>${escapeXml(text)}</text>`,
    )
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
