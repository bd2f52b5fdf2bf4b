import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openLinkBook } from '../../src/publish/linkBook.ts';
import { finishPage } from './finishPage.ts';
import { siteFolder } from './siteFolder.ts';
import type { Answered, Asked, TaskName, Tasks, ThrownError, WriterData } from './tasks.ts';
import { openTurns } from './turns.ts';

const { last, site, turns: shared } = workerData as WriterData;
const turns = openTurns(shared);
const folder = siteFolder(last, site);
const links = openLinkBook();
const read = (page: string) => readFileSync(join(site, page), 'utf8');

const work: { [Name in TaskName]: (ask: Tasks[Name]['ask']) => Tasks[Name]['answer'] } = {
  take({ file, digest }) {
    const bytes = folder.take(file, digest);
    if (bytes && file.endsWith('.html')) links.add(file, new TextDecoder().decode(bytes));
    return bytes !== undefined;
  },
  put: ({ file, content, last }) => folder.put(file, content, last),
  page({ file, content: rendered, last }) {
    const { content, html } = finishPage(file, rendered);
    if (html !== undefined) links.add(file, html);
    return folder.put(file, content, last);
  },
  lostPlaces: () => links.lostPlaces(read),
  missingFiles: ({ files }) => links.missingFiles(files, read),
};

parentPort?.on('message', ({ number, name, ask }: Asked) =>
  turns.take(() => parentPort?.postMessage({ number, ...answerTo(name, ask) } satisfies Answered)),
);

function answerTo<Name extends TaskName>(name: Name, ask: Tasks[Name]['ask']) {
  try {
    return { answer: work[name](ask) };
  } catch (error) {
    return { error: thrown(error as NodeJS.ErrnoException & { dest?: string }) };
  }
}

function thrown({ message, stack, code, path, dest }: NodeJS.ErrnoException & { dest?: string }): ThrownError {
  return { message, stack, ...(code && { code }), ...(path && { path }), ...(dest && { dest }) };
}
