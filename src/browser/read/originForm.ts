import type { OriginRecord } from '../../model/settings.ts';
import { KIND_WORDS } from '../../words/kindWords.ts';
import { element } from '../search/element.ts';
import type { DroppedFile } from './droppedFile.ts';

/** What a clerk may know of a file and the file does not print, by its name in the origin record. */
const FIELDS: readonly {
  key: keyof OriginRecord;
  label: string;
  hint?: string;
  attributes?: Record<string, string>;
  /** Choices by what the record says. */
  options?: Readonly<Record<string, string>>;
}[] = [
  { key: 'county', label: '县（区、市）', hint: '如 平罗县' },
  { key: 'issuingUnit', label: '发布单位' },
  { key: 'fiscalYear', label: '年度', attributes: { type: 'number', min: '1949', max: '2200', inputmode: 'numeric' } },
  { key: 'kind', label: '是什么表', options: KIND_WORDS, hint: '和读出来的不同才选' },
  { key: 'title', label: '文件标题', hint: '不写就用文件里印的' },
  { key: 'published', label: '公开日期', attributes: { type: 'date' } },
  { key: 'url', label: '来源网址', attributes: { type: 'url', pattern: 'https?://.+', placeholder: 'https://' } },
  { key: 'supersedes', label: '取代哪份旧文件', hint: '写旧文件的文件名' },
];

/**
 * A form for what the clerk knows of a file. Every change is taken into its origin record at once.
 * @param changed called when the record is another one
 */
export function originForm(file: DroppedFile, id: string, changed: () => void): HTMLElement {
  const form = element(
    'form',
    { class: 'origin no-print' },
    element('h3', {}, '您还知道什么'),
    element(
      'p',
      { class: 'small soft' },
      '文件里没有印的，知道就写，不知道就空着。写下的记在交出去的包里，原文件不改一个字。',
    ),
    ...FIELDS.map(({ key, label, hint, attributes, options }) =>
      element(
        'p',
        {},
        element('label', { for: `${id}-${key}` }, label),
        options
          ? chooser(`${id}-${key}`, key, options)
          : element('input', { id: `${id}-${key}`, name: key, autocomplete: 'off', ...attributes }),
        ...(hint ? [element('span', { class: 'small soft' }, hint)] : []),
      ),
    ),
  );
  const decision = personalDataChoice(id);
  form.append(decision);
  fill(form, file.known.origin);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    if (!form.reportValidity()) return;
    const record = recordOf(new FormData(form), file.known.origin);
    if (JSON.stringify(record) === JSON.stringify(file.known.origin)) return;
    file.known = { ...file.known, origin: record };
    changed();
  });
  return form;
}

function personalDataChoice(id: string): HTMLElement {
  const option = (value: string, label: string) =>
    element('p', {}, element('label', {}, element('input', { type: 'radio', name: 'decision', value }), ` ${label}`));
  return element(
    'fieldset',
    { 'data-decision': '', id: `${id}-decision` },
    element('legend', {}, '里面的个人信息怎么办'),
    option('mask', '遮去：网页上以 * 代替，原文件不提供下载'),
    option('allow', '公开：确实应当公开，理由写在下面，会印在网页上'),
    element(
      'p',
      {},
      element('label', { for: `${id}-reason` }, '公开的理由'),
      element('input', { id: `${id}-reason`, name: 'reason', autocomplete: 'off' }),
    ),
  );
}

const chooser = (id: string, name: string, options: Readonly<Record<string, string>>): HTMLElement =>
  element(
    'select',
    { id, name },
    element('option', { value: '' }, '照读出来的'),
    ...Object.entries(options).map(([value, label]) => element('option', { value }, label)),
  );

/** Shows what is known already: of a file out of a package. */
function fill(form: HTMLFormElement, { personalData, ...origin }: OriginRecord): void {
  const decision = personalData === undefined ? '' : personalData === 'mask' ? 'mask' : 'allow';
  const reason = typeof personalData === 'object' ? personalData.allow : '';
  for (const [name, value] of Object.entries({ ...origin, decision, reason })) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = String(value);
  }
}

function recordOf(given: FormData, { retrieved, formerly }: OriginRecord): OriginRecord {
  const kept = { ...(retrieved && { retrieved }), ...(formerly && { formerly }) };
  const said = (key: string) => String(given.get(key) ?? '').trim();
  const entries = FIELDS.flatMap(({ key }) => {
    const value = said(key);
    return value === '' ? [] : [[key, key === 'fiscalYear' ? Number(value) : value] as const];
  });
  const decision = said('decision');
  const reason = said('reason');
  return {
    // What the form does not ask stays as it was.
    ...kept,
    ...Object.fromEntries(entries),
    ...(decision === 'mask' && { personalData: 'mask' as const }),
    // Without a reason nothing is decided.
    ...(decision === 'allow' && reason !== '' && { personalData: { allow: reason } }),
  };
}
