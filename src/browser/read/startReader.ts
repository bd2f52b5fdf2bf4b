import { partOf } from '../search/element.ts';
import { DroppedFile } from './droppedFile.ts';
import type { PackedFile } from './messages.ts';
import { type Edition, ReaderProcess, Refused, Stopped } from './readerProcess.ts';
import { showFile } from './showFile.ts';
import { takeAway } from './takeAway.ts';

/** The largest file that is read. */
const MOST_MEGABYTES = 50;
/** So many files the page bears: each has a form of its own in the list. */
const MOST_FILES = 1000;

const BEYOND = `这一页一次至多看 ${MOST_FILES} 份。请重新打开这一页，分几次放，或者用命令行读。`;

/** Makes the page take files: dropped or chosen, one or many, one after the other. */
export function startReader(edition: Edition): void {
  const drop = partOf<HTMLElement>(document, '[data-drop]');
  const input = partOf<HTMLInputElement>(document, '#files');
  const progress = partOf<HTMLElement>(document, '[data-progress]');
  const bar = partOf<HTMLProgressElement>(progress, 'progress');
  const list = partOf<HTMLElement>(document, '[data-files]');
  const status = partOf<HTMLElement>(document, '[data-status]');
  status.classList.remove('late');
  status.textContent = '';
  const process = new ReaderProcess(edition);
  const take = partOf<HTMLElement>(document, '[data-take]');
  const files: DroppedFile[] = [];
  const items = new Map<DroppedFile, HTMLElement>();
  let waiting: DroppedFile[] = [];
  let turnedAway = 0;
  let busy = false;
  let working: Promise<void> = Promise.resolve();

  const show = (file: DroppedFile) => showFile(file, () => queue([file]));
  const add = (chosen: readonly File[]) => {
    // Dropped words or a link are no file: no verdict over nothing.
    if (chosen.length === 0) return;
    const room = MOST_FILES - files.length;
    turnedAway += Math.max(0, chosen.length - room);
    const added = chosen.slice(0, room).map((file) => new DroppedFile(file));
    for (const file of added) items.set(file, show(file));
    list.append(...added.map((file) => items.get(file) ?? ''));
    files.push(...added);
    queue(added);
  };
  /** What was in a package takes its place, under the records that were packed with it. */
  const replace = (file: DroppedFile, packed: readonly PackedFile[]) => {
    if (files.length - 1 + packed.length > MOST_FILES) {
      return file.fail(`包里有 ${packed.length} 份文件，加上这里已有的，${BEYOND}`);
    }
    const added = packed.map(({ file: inner, known }) => new DroppedFile(inner, known));
    const item = items.get(file);
    for (const one of added) items.set(one, show(one));
    item?.replaceWith(...added.map((one) => items.get(one) ?? ''));
    files.splice(files.indexOf(file), 1, ...added);
    queue(added);
  };
  const queue = (more: readonly DroppedFile[]) => {
    waiting.push(...more.filter((file) => !waiting.includes(file)));
    for (const file of more) file.wait();
    if (!busy) working = work();
  };
  const work = async () => {
    busy = true;
    progress.hidden = false;
    let done = 0;
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      status.textContent = `正在读 ${file.name}（第 ${done + 1} 个，还有 ${waiting.length} 个）`;
      bar.value = done / (done + waiting.length + 1);
      const packed = await readOne(process, file);
      if (packed) replace(file, packed);
      done += 1;
    }
    busy = false;
    progress.hidden = true;
    const turned = turnedAway > 0 ? `多出的 ${turnedAway} 份没有放进来：${BEYOND}` : '';
    status.textContent = verdictOfAll(files) + turned;
    take.hidden = false;
    const [only] = files;
    if (only && files.length === 1) only.open();
  };
  partOf<HTMLButtonElement>(progress, '[data-stop]').addEventListener('click', () => {
    for (const file of waiting) file.fail('停下了，没有读。');
    waiting = [];
    process.stop();
  });
  input.addEventListener('change', () => {
    add([...(input.files ?? [])]);
    input.value = '';
  });
  takeDrops(drop, add);
  takeAway({ files, process, reader: edition.reader, allRead: () => working });
  drop.hidden = false;
}

/** Reads a file. @returns what is in it, where it is a package of this page, which is read then */
async function readOne(process: ReaderProcess, file: DroppedFile): Promise<readonly PackedFile[] | null> {
  if (file.size > MOST_MEGABYTES * 1_000_000) {
    file.fail(
      `${(file.size / 1_000_000).toFixed(0)} MB，比这里能读的 ${MOST_MEGABYTES} MB 大。请拆成几份，或者用命令行读。`,
    );
    return null;
  }
  file.begin();
  try {
    const packed = /\.zip$/i.test(file.name) ? await process.unpack(file.file) : null;
    if (packed) return packed;
    file.take(await process.read(file.file, file.known));
  } catch (error) {
    file.fail(error instanceof Stopped ? '停下了，没有读完。' : whyFailed(error));
  }
  return null;
}

/** What no reader foresaw: told, and the page goes on with the next file. */
function whyFailed(error: unknown): string {
  if (error instanceof Refused) return error.message;
  // As Chromium, Firefox and Safari each say that a part of the program did not come.
  if (/module/i.test(String(error))) return '读这种文件的程序没有取来，多半是断网了。请联网后重新打开这一页。';
  // A folder that is dropped passes for a file, and is not found when it is read.
  return error instanceof DOMException && /^Not(?:Readable|Found)Error$/.test(error.name)
    ? '浏览器打不开它：可能是文件夹，或者已经移走、改名，或者正被别的程序占用。是文件夹的，请打开它，选里面的文件；不是的，请重新选一次。'
    : `读的时候出了没有料到的错。请把这个文件和这句话发给本项目的维护者：${error instanceof Error ? error.message : String(error)}`;
}

function takeDrops(drop: HTMLElement, add: (files: File[]) => void): void {
  const over = (on: boolean) => drop.classList.toggle('over', on);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    add([...(event.dataTransfer?.files ?? [])]);
  });
}

function verdictOfAll(files: readonly DroppedFile[]): string {
  const reports = files.flatMap(({ answers }) => answers.map(({ report }) => report));
  const failed = files.filter(({ failure }) => failure !== null).length;
  const unreadable = failed + reports.filter((report) => report.unreadable !== null).length;
  const persons = files.reduce((sum, { undecided }) => sum + undecided, 0);
  const verdict = [
    persons > 0 && `有个人信息 ${persons} 处，处理之前不要公开`,
    unreadable > 0 && `有 ${unreadable} 份读不了`,
  ].filter(Boolean);
  return `看完了，${reports.length + failed} 份文件：${verdict.join('；') || '都能读，没有要先处理的个人信息'}。${files.length > 1 ? '点文件名，看每一份的报告。' : ''}`;
}
