import type { Correction } from '../../model/correction.ts';
import { entryOf } from '../../values/entryOf.ts';
import { type Correctable, correctable } from '../../views/read/correctable.ts';
import type { ReadDocument } from '../../views/read/readDropped.ts';
import { element } from '../search/element.ts';
import type { DroppedFile } from './droppedFile.ts';

/**
 * Puts new forms in the place of the old ones. What somebody is typing meanwhile stays, and so does the place where.
 */
export function replaceForms(box: HTMLElement, forms: readonly HTMLElement[]): void {
  const fields = () => [...box.querySelectorAll('input')];
  const typed = new Map(fields().map(({ name, value }) => [name, value]));
  const focused = fields().find((field) => field === document.activeElement)?.name;
  box.replaceChildren(...forms);
  for (const field of fields()) {
    field.value = typed.get(field.name) ?? field.value;
    if (field.name === focused) field.focus({ preventScroll: true });
  }
}

/** More than these nobody corrects one by one. */
const MOST = 30;

/**
 * What may be corrected in a document of a file: each place with its print and a field for what it is read as. A correction counts as soon
 * as its reason and its day are there as well. Nothing where there is no such place.
 * @param changed called when the corrections are others
 */
export function correctionForm(
  file: DroppedFile,
  { tables, report }: ReadDocument,
  id: string,
  changed: () => void,
): HTMLElement[] {
  const places = tables ? correctable(tables) : [];
  if (!tables || places.length === 0) return [];
  const title = file.answers.length > 1 ? `更正：${report.file}` : '更正';
  return [documentForm(file, tables.id, places, id, title, changed)];
}

function documentForm(
  file: DroppedFile,
  document: string,
  places: readonly Correctable[],
  id: string,
  title: string,
  changed: () => void,
): HTMLElement {
  const known = entryOf(file.known.corrections, document) ?? [];
  const shown = places.slice(0, MOST);
  const [first] = known;
  const reason = element('input', { id: `${id}-reason`, name: `${document} reason`, autocomplete: 'off' });
  const date = element('input', { id: `${id}-date`, name: `${document} date`, type: 'date' });
  reason.value = first?.reason ?? '';
  date.value = first?.date ?? '';
  const said = element('p', { class: 'small', role: 'status' });
  const values = shown.map(({ ref }, index) => {
    const input = element('input', { id: `${id}-${index}`, name: `${document} ${ref}`, autocomplete: 'off' });
    input.value = known.find(({ place }) => place === ref)?.value ?? '';
    return input;
  });
  const form = element(
    'form',
    { class: 'origin' },
    element('h3', {}, title),
    element(
      'p',
      { class: 'small soft' },
      '印错了的、读不准的，写应当读作什么，下面再写理由和日期。原文件不改，网页上印的和更正并排登出。对的不写。',
    ),
    ...shown.map(({ place, says, why, suggestion }, index) =>
      element(
        'p',
        {},
        element('label', { for: `${id}-${index}` }, `${place}印着“${says}”`),
        values[index] ?? '',
        element(
          'span',
          { class: 'small soft' },
          suggestion && why !== '已经更正' ? `${why}；是不是“${suggestion}”？` : why,
        ),
      ),
    ),
    ...(places.length > MOST
      ? [
          element(
            'p',
            { class: 'small soft' },
            `另有 ${places.length - MOST} 处，请先改正原文件，或写在 corrections/${document}.yaml 里。`,
          ),
        ]
      : []),
    element('p', {}, element('label', { for: `${id}-reason` }, '更正的理由'), reason),
    element('p', {}, element('label', { for: `${id}-date` }, '更正的日期'), date),
    said,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const written = shown.flatMap(({ ref, says }, index): Correction[] => {
      const value = values[index]?.value.trim() ?? '';
      const before = known.find(({ place }) => place === ref);
      // Out of a package each may have a reason of its own; the fields show that of the first.
      const isOther = before?.reason !== first?.reason || before?.date !== first?.date;
      if (before?.value === value && isOther) return [before];
      return value === '' ? [] : [{ place: ref, says, value, reason: reason.value.trim(), date: date.value }];
    });
    const isWhole = reason.value.trim() !== '' && date.value !== '';
    said.textContent = written.length > 0 && !isWhole ? '写了理由和日期，更正才算数。' : '';
    if (written.length > 0 && !isWhole) return;
    // Those beyond the list, out of a package, stay.
    const others = known.filter(({ place }) => !shown.some(({ ref }) => ref === place));
    const all = [...written, ...others];
    if (JSON.stringify(all) === JSON.stringify(known)) return;
    file.known = { ...file.known, corrections: { ...file.known.corrections, [document]: all } };
    changed();
  });
  return form;
}
