import { formats } from '../../formats/formats.ts';
import { markup, type XmlElement } from '../../markup/xml.ts';

/** The name of the page. */
export const READER_TITLE = '拖进来看';

/** The same page as one file that needs no other, in the folder of a site. */
export const SINGLE_FILE = 'read/mingbai-read.html';

/** What it is for, in one sentence. */
export const READER_LEAD =
  '公开之前先看一眼：里面有没有个人信息，本站读得懂多少，网页上会怎么说。文件只在您这台设备上读，不上传，也不用安装什么。';

const ENDINGS = [...new Set([...formats.flatMap(({ extensions }) => extensions), '.et', '.wps', '.zip'])].join(',');

const el = (
  name: string,
  attributes: Record<string, string>,
  ...children: XmlElement['children'] & object
): XmlElement => ({
  name,
  attributes,
  children,
});

/**
 * What stands on the page before a file is dropped, for the page of a site and for the single file alike: HTML.
 * @param more what stands below, already markup
 */
export function readerMarkup(more = ''): string {
  return [
    markup(el('h1', {}, READER_TITLE)),
    markup(el('p', { class: 'lead' }, READER_LEAD)),
    `<noscript>${markup(WITHOUT_SCRIPT)}</noscript>`,
    markup(TOO_OLD),
    markup(DROP),
    markup(WORK),
    more,
  ].join('\n');
}

const WITHOUT_SCRIPT = el(
  'p',
  { class: 'note-box' },
  '这一页要用到网页脚本，现在没有开。不用网页也能看：在装有 Node 20 以上版本的电脑上，在本项目的文件夹里运行 ',
  el('code', {}, 'npm run check:publish -- 文件名'),
  '，报告是一样的。',
);

/** The readers are written for browsers of 2024: half of a table would be worse than none. */
const TOO_OLD = el(
  'p',
  { class: 'note-box', 'data-too-old': '', hidden: '' },
  '这个浏览器太旧，读不了文件。请换用 2024 年以后的 Edge、Chrome、火狐或 360 浏览器打开这一页。',
);

const DROP = el(
  'div',
  { class: 'drop no-print', 'data-drop': '', hidden: '' },
  el('input', {
    class: 'hidden-visually',
    type: 'file',
    id: 'files',
    multiple: '',
    accept: ENDINGS,
    'aria-describedby': 'files-kinds',
  }),
  el(
    'label',
    { class: 'drop-label', for: 'files' },
    el('strong', {}, '选文件'),
    el('span', { class: 'wide-only' }, '，或者把文件拖到这里'),
  ),
  el(
    'p',
    { class: 'small soft', id: 'files-kinds' },
    'Word、WPS、Excel、PDF、网页、CSV、文本，或者装着它们的 .zip；可以一次选好多个，每个不超过 50 MB。',
  ),
);

const WORK = el(
  'div',
  { 'data-work': '' },
  el(
    'p',
    { class: 'late', role: 'status', 'aria-live': 'polite', 'data-status': '' },
    '读文件的程序还没有传来，请刷新。',
  ),
  el(
    'p',
    { class: 'no-print', 'data-progress': '', hidden: '' },
    el('progress', { max: '1', value: '0', 'aria-label': '读到哪里了' }),
    ' ',
    el('button', { type: 'button', 'data-stop': '' }, '停下'),
  ),
  el('ol', { class: 'dropped', 'data-files': '', 'aria-label': '放进来的文件' }),
  el('div', { 'data-take': '', class: 'no-print', hidden: '' }),
);
