import { standaloneSvg } from '../../charts/render/standaloneSvg.ts';

/** A chart of the page as a picture, whole in itself: title, drawing, and all that is to be said of it. */
export function chartPicture(figure: HTMLElement): string {
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

const textOf = (figure: HTMLElement, selector: string): string => figure.querySelector(selector)?.textContent ?? '';
