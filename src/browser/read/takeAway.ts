import { handOver } from '../handOver.ts';
import { element, partOf } from '../search/element.ts';
import type { DroppedFile } from './droppedFile.ts';

/** What can be taken away of all that was read: the report on paper and as JSON. Nothing is kept otherwise. */
export function takeAway(files: readonly DroppedFile[]): void {
  const place = partOf<HTMLElement>(document, '[data-take]');
  const print = element('button', { type: 'button' }, '打印报告');
  print.addEventListener('click', () => globalThis.print());
  const json = element('button', { type: 'button' }, '下载全部（JSON）');
  json.addEventListener('click', () => {
    const documents = files.flatMap(({ answers }) => answers.map((answer) => answer.json));
    const pieces = documents.flatMap((document, at): BlobPart[] => (at > 0 ? [',', document] : [document]));
    handOver(new Blob(['[', ...pieces, ']'], { type: 'application/json' }), 'mingbai-report.json');
  });
  place.replaceChildren(element('h2', {}, '带走'), print, ' ', json);
  place.hidden = files.length === 0;
}
