import { safeFileName } from '../../downloads/safeFileName.ts';
import { WORKBOOK_TYPE } from '../../spreadsheet/packWorkbook.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { writeCsv } from '../../spreadsheet/writeCsv.ts';
import { writeWorkbook } from '../../spreadsheet/writeWorkbook.ts';
import sheet from '../../styles/takeAway.css?url';
import { type CitedPart, gbCitationOf, sentenceOf } from '../../words/webCitation.ts';
import { downloadPng } from '../charts/downloadPng.ts';
import { handOver } from '../handOver.ts';
import { element } from '../search/element.ts';
import { copyText } from './copyText.ts';
import { citedOnPage, linkTo, pageTerms } from './pageFacts.ts';
import type { Thing } from './thing.ts';

const LONGEST_NAME = 80;

/** Shows everything by which a thing can be cited and taken away. It closes with Escape and gives the focus back. */
export async function showDialog(thing: Thing): Promise<void> {
  await dressed();
  const link = thing.address ?? linkTo(thing.fragment);
  const cited = citedOnPage(thing.said, link);
  const status = element('p', { role: 'status', class: 'small' });
  const close = element('button', { type: 'button' }, '关闭');
  const dialog = element(
    'dialog',
    { class: 'take-away', 'aria-label': `引用、下载：${thing.name}` },
    element('p', {}, element('strong', {}, thing.name)),
    ...citations(thing, link, cited).map(([label, text]) => copyField(label, text, status)),
    element('p', { class: 'tags' }, '下载 ', ...downloads(thing, link, cited, status)),
    status,
    close,
  );
  close.addEventListener('click', () => dialog.close());
  // A press on what lies around the dialog is one on the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

let dress: Promise<unknown> | undefined;

/** Waits for the style sheet of the dialog, which no page loads by itself; without it the dialog only looks plain. */
function dressed(): Promise<unknown> {
  dress ??= new Promise((done) => {
    const link = element('link', { rel: 'stylesheet', href: sheet });
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    document.head.append(link);
  });
  return dress;
}

const citations = ({ embed }: Thing, link: string, cited: CitedPart): [label: string, text: string][] => [
  ['链接', link],
  ['引用，写成一句话', sentenceOf(cited)],
  ['引用，GB/T 7714—2015 格式', gbCitationOf(cited)],
  ...(embed ? ([['嵌到别的网页里', embedCode(embed, cited.part)]] as [string, string][]) : []),
];

const embedCode = (address: string, title: string): string =>
  element('iframe', { src: address, title, width: '100%', height: '560', loading: 'lazy' }).outerHTML;

function copyField(label: string, text: string, status: HTMLElement): HTMLElement {
  const field = element('textarea', { readonly: '', rows: text.length > 60 ? '3' : '2', 'aria-label': label }, text);
  const button = element('button', { type: 'button', 'aria-label': `复制${label}` }, '复制');
  button.addEventListener('click', async () => {
    const copied = await copyText(field);
    status.textContent = copied
      ? `复制好了：${label}。`
      : '浏览器不让自动复制。文字已经选中，请按 Ctrl+C，或长按再点“复制”。';
  });
  return element('div', { class: 'take-field' }, element('span', { class: 'small soft' }, label), field, button);
}

function downloads(thing: Thing, link: string, cited: CitedPart, status: HTMLElement): HTMLElement[] {
  const { name, sheets, picture } = thing;
  const file = safeFileName(name, LONGEST_NAME);
  const save = (label: string, make: () => void | Promise<void>) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', async () => {
      try {
        await make();
        status.textContent = `${label} 存好了。`;
      } catch {
        status.textContent = `${label} 没有做成，请换一个浏览器再试。`;
      }
    });
    return button;
  };
  return [
    save('表格（XLSX）', () => {
      const bytes = writeWorkbook([...sheets, notesSheet(thing, link, cited)]);
      handOver(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK_TYPE }), `${file}.xlsx`);
    }),
    save('表格（CSV）', () => handOver(new Blob([writeCsv(sheets)], { type: 'text/csv' }), `${file}.csv`)),
    ...(picture
      ? [
          save('图（SVG）', () => handOver(new Blob([picture()], { type: 'image/svg+xml' }), `${file}.svg`)),
          save('图（PNG）', () => downloadPng(picture(), `${file}.png`)),
        ]
      : []),
  ];
}

/** What the figures are, whose, and how to cite them: a file is read long after the page is closed. */
const notesSheet = ({ name, notes }: Thing, link: string, cited: CitedPart): Sheet => ({
  name: '出处和说明',
  heads: ['栏目', '内容'],
  rows: [
    ['内容', name],
    ['所在网页', cited.title],
    ['网站', cited.site],
    ['链接', link],
    ['取用日期', cited.day],
    ['引用', sentenceOf(cited)],
    ['引用（GB/T 7714—2015）', gbCitationOf(cited)],
    ...notes,
    ...pageTerms(),
  ],
});
