import type { Decided } from '../../src/privacy/decidePersonalData.ts';
import { alone } from '../threads/alone.ts';
import { openThread } from '../threads/openThread.ts';
import { threadsFor } from '../threads/threadsFor.ts';
import type { ToRead } from './readOne.ts';
import type { Tasks } from './tasks.ts';

/** Threads that read documents beside this one. */
export interface Readers {
  /** Has a document read; null where every thread has enough to do. */
  read(document: ToRead): Promise<Decided> | null;
}

/** A thread starts in the time in which some twenty documents are read. */
const DOCUMENTS_A_THREAD = 40;
const BYTES_A_THREAD = 500e6;
/** A thread has documents there while this one reads a long one, and few are left to it at the end. */
const AHEAD = 3;

/** How many threads are worth starting for so many documents that are no text. */
export const readersFor = (documents: number): number => threadsFor(documents, DOCUMENTS_A_THREAD, BYTES_A_THREAD);

/**
 * @param count how many threads
 * @param use is given them; they end with it
 */
export async function withReaders<Result>(count: number, use: (readers: Readers) => Promise<Result>): Promise<Result> {
  const threads = Array.from({ length: count }, () => openThread<Tasks>(new URL('readerThread.ts', import.meta.url)));
  try {
    return await use({
      read: (document) =>
        threads.find(({ left }) => left < AHEAD)?.ask('read', { ...document, bytes: alone(document.bytes) }) ?? null,
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}
