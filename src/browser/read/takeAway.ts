import { handOver } from '../handOver.ts';
import { element, partOf } from '../search/element.ts';
import type { DroppedFile } from './droppedFile.ts';
import { handOverPackage } from './handOverPackage.ts';
import type { ReaderProcess } from './readerProcess.ts';

interface Taking {
  /** Those on the page, also the ones that come later. */
  files: readonly DroppedFile[];
  process: ReaderProcess;
  /** The fingerprint of the reading code. */
  reader: string;
  /** Waits until nothing is being read: a field just filled in has its file read again. */
  allRead: () => Promise<void>;
}

/**
 * What can be taken away: the report on paper, everything as JSON, the files with their records as a package for whoever builds the site.
 * Nothing is kept otherwise.
 */
export function takeAway(taking: Taking): void {
  const said = element('p', { role: 'status', 'aria-live': 'polite' });
  partOf<HTMLElement>(document, '[data-take]').replaceChildren(
    element('h2', {}, '带走'),
    element(
      'ul',
      { class: 'ways' },
      way(
        '打包交出去（ZIP）',
        '文件、您写下的来源和更正、读出的表，合成一个包。交给生成网站的人，放进 content 文件夹就行；拖回这一页，还能接着改。',
        () => givePackage(taking, said),
      ),
      way('打印报告', '每份文件的报告，和打开着的表。', () => printReport(taking.files)),
      way('下载报告（XLSX）', '要看的地方、读出的栏目、网页上会怎么说，用表格软件打开。', () =>
        giveWorkbook(taking, said),
      ),
      way('下载全部（JSON）', '报告和读出的每一格，给会写程序的人。', () => giveJson(taking.files)),
    ),
    said,
  );
}

/** More files than these, or more of what is shown of them, are printed as their verdicts, unless somebody opens them. */
const MOST_PRINTED = 30;
const MOST_PRINTED_BYTES = 60_000_000;
/** A workbook is made of all at once. */
const MOST_WORKBOOK_BYTES = 200_000_000;

/** Everything that is shown of the files. */
const shownOf = (files: readonly DroppedFile[]): Blob[] =>
  files.flatMap(({ answers }) => answers.map(({ json }) => json));

const bytesOf = (blobs: readonly Blob[]) => blobs.reduce((sum, { size }) => sum + size, 0);

async function printReport(files: readonly DroppedFile[]) {
  if (files.length <= MOST_PRINTED && bytesOf(shownOf(files)) <= MOST_PRINTED_BYTES) {
    await Promise.all(files.map((file) => file.open()));
  }
  globalThis.print();
}

function way(name: string, meaning: string, run: () => unknown): HTMLElement {
  const button = element('button', { type: 'button' }, name);
  button.addEventListener('click', () => void run());
  return element('li', {}, button, element('span', { class: 'meaning' }, meaning));
}

async function givePackage({ files, process, reader, allRead }: Taking, said: HTMLElement) {
  said.textContent = '正在打包……';
  try {
    await allRead();
    const made = await handOverPackage(files, reader);
    if ('refused' in made) {
      said.textContent = made.refused;
      return;
    }
    handOver(await process.make({ pack: made.pack }), 'mingbai-content.zip');
    said.textContent =
      made.leftOut.length > 0 ? `包好了。读不了的没有放进去：${made.leftOut.join('、')}。` : '包好了，一份不少。';
  } catch (error) {
    said.textContent = `没有包成：${error instanceof Error ? error.message : String(error)}。请少选几个文件再试。`;
  }
}

async function giveWorkbook({ files, process, allRead }: Taking, said: HTMLElement) {
  said.textContent = '正在做报告……';
  try {
    await allRead();
    const documents = shownOf(files);
    if (bytesOf(documents) > MOST_WORKBOOK_BYTES) {
      said.textContent = '没有做成：读出的太多，一张表格装不下。请分几次放进来，或者下载全部（JSON）。';
      return;
    }
    handOver(await process.make({ workbook: documents }), 'mingbai-report.xlsx');
    said.textContent = '报告做好了。';
  } catch (error) {
    said.textContent = `没有做成：${error instanceof Error ? error.message : String(error)}。请少选几个文件再试。`;
  }
}

function giveJson(files: readonly DroppedFile[]): void {
  const pieces = shownOf(files).flatMap((document, at): BlobPart[] => (at > 0 ? [',', document] : [document]));
  handOver(new Blob(['[', ...pieces, ']'], { type: 'application/json' }), 'mingbai-report.json');
}
