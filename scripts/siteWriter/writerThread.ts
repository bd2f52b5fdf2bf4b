import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { losesPlaces, openLinkBook } from '../../src/publish/linkBook.ts';
import type { Answered, Asked } from '../threads/askOver.ts';
import { toldOf } from '../threads/failure.ts';
import { finishPage } from './finishPage.ts';
import { siteFolder } from './siteFolder.ts';
import type { Tasks, WriterData } from './tasks.ts';
import { openTurns } from './turns.ts';

const { last, site, links: known, standing, turns: shared } = workerData as WriterData;
const turns = openTurns(shared);
const folder = siteFolder(last, site, standing);
const links = openLinkBook(known);
const read = (page: string) => readFileSync(join(site, page), 'utf8');

const work: { [Name in keyof Tasks]: (ask: Tasks[Name]['ask']) => Tasks[Name]['answer'] } = {
  take({ file, digest }) {
    const taken = folder.take(file, digest);
    if (taken && file.endsWith('.html')) links.addUnchanged(file);
    return taken;
  },
  put: ({ file, content, last }) => folder.put(file, content, last),
  append({ file, content }) {
    folder.append(file, content);
    return null;
  },
  close: ({ file, last }) => folder.close(file, last),
  page({ file, content: rendered, last }) {
    const { content, html } = finishPage(file, rendered);
    if (html !== undefined) links.add(file, html);
    const digest = folder.put(file, content, last);
    if (html !== undefined && last !== undefined && last !== digest) {
      const before = folder.before(file, last);
      if (before === undefined || losesPlaces(before, html)) links.addLost(file);
    }
    return digest;
  },
  lostPlaces: () => links.lostPlaces(read),
  missingFiles: ({ files }) => links.missingFiles(files, read),
  knownLinks: () => links.known(),
};

hear(parentPort as MessagePort);

function hear(port: MessagePort): void {
  port.on('message', (asked: Asked<Tasks>[]) => {
    const answered: Answered<Tasks>[] = [];
    for (const { number, name, ask } of asked) {
      turns.take(() => answered.push({ number, ...answerTo(name, ask) }));
    }
    port.postMessage(answered);
  });
}

function answerTo<Name extends keyof Tasks>(name: Name, ask: Tasks[Name]['ask']) {
  try {
    return { answer: work[name](ask) };
  } catch (error) {
    return { error: toldOf(error) };
  }
}
