import type { DocumentReport } from '../../report/publicationReport.ts';
import { element, partOf } from '../search/element.ts';
import { correctionForm, replaceForms } from './correctionForm.ts';
import { contentOf, type DroppedFile } from './droppedFile.ts';
import type { ReadAnswer } from './messages.ts';
import { originForm } from './originForm.ts';
import { renderReport } from './renderReport.ts';
import { renderSaid } from './renderSaid.ts';
import { renderTables } from './renderTables.ts';

let made = 0;

/**
 * A dropped file in the list: its name and verdict, and all the rest when it is opened.
 * @param readAgain asks for it to be read under its changed record
 */
export function showFile(file: DroppedFile, readAgain: () => void): HTMLElement {
  made += 1;
  const id = `f${made}`;
  const verdict = element('span', { class: 'verdict' });
  const report = element('div');
  const form = originForm(file, id, readAgain);
  const corrections = element('div', { class: 'no-print', id: `${id}-corrections` });
  const box = element(
    'details',
    {},
    element('summary', {}, element('span', { class: 'file-name' }, file.name), ' ', verdict),
    report,
    corrections,
    form,
  );
  let shown: readonly unknown[] | null = null;
  const show = async () => {
    verdict.textContent = verdictOf(file);
    box.classList.toggle('warning', isGrave(file));
    form.hidden = file.answers.every(({ report }) => report.unreadable !== null);
    partOf<HTMLElement>(form, '[data-decision]').hidden = file.answers.every(
      ({ report }) => report.personalData.length === 0,
    );
    if (!box.open) {
      report.replaceChildren();
      corrections.replaceChildren();
      shown = null;
    } else if (file.state === 'done' && shown !== file.answers) {
      const { answers } = file;
      shown = answers;
      const { parts, forms } = await drawFile(file, id, readAgain);
      report.replaceChildren();
      for (const part of parts) {
        // It may have been read again meanwhile, or folded.
        if (shown !== answers) return;
        report.append(part);
        await moment();
      }
      if (shown === answers) replaceForms(corrections, forms);
    }
  };
  file.changed = () => void show();
  file.open = () => {
    box.open = true;
    return show();
  };
  box.addEventListener('toggle', () => void show());
  void show();
  return element('li', {}, box);
}

/** Lets the page draw what it has: the report of a book at once would stop it for the twentieth of a second. */
const moment = () => new Promise((resolve) => setTimeout(resolve));

/** So many documents of an archive are drawn at once, and so much of what is shown of them: a page bears no more. The others are drawn when they are opened. */
const MOST_DRAWN = 20;
const MOST_BYTES = 20_000_000;

interface Drawn {
  parts: HTMLElement[];
  forms: HTMLElement[];
}

async function drawFile(file: DroppedFile, id: string, readAgain: () => void): Promise<Drawn> {
  if (file.failure !== null) return { parts: [element('p', {}, file.failure)], forms: [] };
  const drawn: Drawn = { parts: [], forms: [] };
  const folded: HTMLElement[] = [];
  let bytes = 0;
  for (const [at, document] of file.answers.entries()) {
    bytes += document.json.size;
    const draw = () => drawDocument(file, document, id, at, readAgain);
    if (at > 0 && (at >= MOST_DRAWN || bytes > MOST_BYTES)) folded.push(drawnOnceOpen(document, draw));
    else {
      const { parts, forms } = await draw();
      const head = file.answers.length > 1 ? [element('h2', {}, document.report.file)] : [];
      drawn.parts.push(...head, ...parts);
      drawn.forms.push(...forms);
    }
  }
  if (folded.length > 0) drawn.parts.push(element('div', {}, ...folded));
  return drawn;
}

/** A document by its name, and all the rest while it is open. */
function drawnOnceOpen({ report }: ReadAnswer, draw: () => Promise<Drawn>): HTMLElement {
  const inside = element('div');
  const box = element('details', {}, element('summary', {}, report.file, ' ', verdictOfDocument(report)), inside);
  box.addEventListener('toggle', async () => {
    const { parts, forms } = box.open ? await draw() : { parts: [], forms: [] };
    inside.replaceChildren(...parts, element('div', { class: 'no-print' }, ...forms));
  });
  return box;
}

async function drawDocument(
  file: DroppedFile,
  document: ReadAnswer,
  id: string,
  at: number,
  readAgain: () => void,
): Promise<Drawn> {
  const { report } = document;
  if (report.unreadable !== null) return { parts: [element('p', {}, report.unreadable)], forms: [] };
  const content = await contentOf(document);
  const own = `${id}d${at}`;
  return {
    parts: [...renderReport(report, id), ...renderTables(content, own), ...renderSaid(content, own)],
    forms: correctionForm(file, content, `${id}c${at}`, readAgain),
  };
}

function verdictOf(file: DroppedFile): string {
  const { state, failure, answers } = file;
  if (state === 'waiting') return '等着读';
  if (state === 'reading') return '正在读';
  if (failure !== null) return '没有读';
  const [only] = answers;
  if (answers.length === 1 && only)
    return verdictOfDocument(only.report, sayPersons(file, only.report.personalData.length));
  const persons = answers.reduce((sum, { report }) => sum + report.personalData.length, 0);
  return [`${answers.length} 份文件`, sayPersons(file, persons)].filter(Boolean).join('，');
}

/** How many places with personal data there are, and what was decided about them; empty where there are none. */
function sayPersons({ known: { origin } }: DroppedFile, count: number): string {
  const decided = origin.personalData === 'mask' ? '，会遮去' : '，写明了公开的理由';
  return count > 0 && origin.personalData ? sayCount(count) + decided : sayCount(count);
}

const sayCount = (persons: number) => (persons > 0 ? `有个人信息 ${persons} 处` : '');

function verdictOfDocument(
  { unreadable, unread, findings, books, personalData }: DocumentReport,
  persons = sayCount(personalData.length),
): string {
  if (unreadable !== null) return '读不了';
  const doubts = findings.filter(({ severity }) => severity === 'warning').length;
  return [
    persons,
    `读懂 ${books.tables} 张表`,
    unread.length > 0 && `没读懂 ${unread.length} 处`,
    doubts > 0 && `待核实 ${doubts} 处`,
    findings.length > doubts && `提示 ${findings.length - doubts} 处`,
  ]
    .filter(Boolean)
    .join('，');
}

const isGrave = (file: DroppedFile) =>
  file.failure !== null || file.undecided > 0 || file.answers.some(({ report }) => report.unreadable !== null);
