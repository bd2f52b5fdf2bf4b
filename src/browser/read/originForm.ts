import type { OriginRecord } from '../../model/settings.ts';
import { element } from '../search/element.ts';
import type { DroppedFile } from './droppedFile.ts';

/** What a clerk may know of a file and the file does not print, by its name in the origin record. */
const FIELDS: readonly {
  key: keyof OriginRecord;
  label: string;
  hint?: string;
  attributes?: Record<string, string>;
}[] = [
  { key: 'county', label: '县（区、市）', hint: '如 平罗县' },
  { key: 'issuingUnit', label: '发布单位' },
  { key: 'fiscalYear', label: '年度', attributes: { type: 'number', min: '1949', max: '2200', inputmode: 'numeric' } },
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
    ...FIELDS.map(({ key, label, hint, attributes }) =>
      element(
        'p',
        {},
        element('label', { for: `${id}-${key}` }, label),
        element('input', { id: `${id}-${key}`, name: key, autocomplete: 'off', ...attributes }),
        ...(hint ? [element('span', { class: 'small soft' }, hint)] : []),
      ),
    ),
  );
  const decision = personalDataChoice(id);
  form.append(decision);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    if (!form.reportValidity()) return;
    const record = recordOf(new FormData(form));
    if (JSON.stringify(record) === JSON.stringify(file.origin)) return;
    file.origin = record;
    changed();
  });
  return form;
}

function personalDataChoice(id: string): HTMLElement {
  const option = (value: string, label: string) =>
    element('p', {}, element('label', {}, element('input', { type: 'radio', name: 'decision', value }), ` ${label}`));
  return element(
    'fieldset',
    { 'data-decision': '' },
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

function recordOf(given: FormData): OriginRecord {
  const said = (key: string) => String(given.get(key) ?? '').trim();
  const entries = FIELDS.flatMap(({ key }) => {
    const value = said(key);
    return value === '' ? [] : [[key, key === 'fiscalYear' ? Number(value) : value] as const];
  });
  const decision = said('decision');
  const reason = said('reason');
  return {
    ...Object.fromEntries(entries),
    ...(decision === 'mask' && { personalData: 'mask' as const }),
    // Without a reason nothing is decided.
    ...(decision === 'allow' && reason !== '' && { personalData: { allow: reason } }),
  };
}
