import { figureCsv } from '../../charts/render/figureCsv.ts';
import { standaloneSvg } from '../../charts/render/standaloneSvg.ts';
import { safeFileName } from '../../downloads/safeFileName.ts';
import { handOver } from '../handOver.ts';
import { downloadPng } from './downloadPng.ts';

const LONGEST_NAME = 80;

/** Lets a reader save a chart as picture and its figures as table. The files are made from what stands in the page. */
export function offerFiles(figure: HTMLElement): void {
  const place = figure.querySelector('[data-files]');
  const name = safeFileName(`${textOf(figure, '.chart-title')}（${figure.dataset.chart}）`, LONGEST_NAME);
  const offer = (label: string, save: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', save);
    place?.append(button, ' ');
  };
  offer('图（SVG）', () => handOver(new Blob([pictureOf(figure)], { type: 'image/svg+xml' }), `${name}.svg`));
  offer('图（PNG）', () => void downloadPng(pictureOf(figure), `${name}.png`));
  offer('数字（CSV）', () => handOver(new Blob([figuresOf(figure)], { type: 'text/csv' }), `${name}.csv`));
}

function pictureOf(figure: HTMLElement): string {
  const drawing = figure.querySelector('.chart-wide svg');
  if (!drawing) throw new Error('A chart without its wide drawing.');
  return standaloneSvg(
    {
      finding: textOf(figure, '.chart-title'),
      description: figure.querySelector('.chart-plot')?.getAttribute('aria-label') ?? '',
      subject: figure.dataset.chart ?? '',
      notes: [
        ...Array.from(figure.querySelectorAll('.chart-note:not([data-files])'), (note) => note.textContent ?? ''),
        ...(figure.dataset.unsaid?.split('\n') ?? []),
      ],
    },
    new XMLSerializer().serializeToString(drawing),
  );
}

function figuresOf(figure: HTMLElement): string {
  const [head, ...rows] = Array.from(figure.querySelectorAll<HTMLTableRowElement>('.chart-figures tr'), (row) => [
    ...row.cells,
  ]);
  return figureCsv(
    (head ?? []).map(({ textContent }) => ({ label: textContent ?? '' })),
    rows.map((cells) => ({
      cells: cells.map(({ textContent, dataset: { value } }) => ({
        text: textContent?.trim() ?? '',
        ...(value !== undefined && { value }),
      })),
    })),
  );
}

const textOf = (figure: HTMLElement, selector: string): string => figure.querySelector(selector)?.textContent ?? '';
