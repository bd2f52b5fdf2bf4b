import type { OriginRecord } from '../../model/settings.ts';
import type { FromWorker, Preparation, ReadAnswer, ReadRequest } from './messages.ts';

/** The program of the worker, as the edition of the page holds it, and what it works with. */
export interface Edition extends Preparation {
  /** A script without an address of its own: such a worker is under the policy of the page, one with an address under none. */
  worker(): Promise<Blob>;
}

/** A worker gives its memory back only by its end: a new one takes over after so many bytes. */
const MOST_BYTES = 32_000_000;

/** One who stops a file that is being read. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Reads files one after the other in a worker, which is replaced when it has read enough, broke or was stopped. */
export class ReaderProcess {
  private readonly edition: Edition;
  private worker: Promise<Worker> | null = null;
  private bytes = 0;
  private giveUp: ((reason: Error) => void) | null = null;

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /**
   * Reads one file.
   * @throws Stopped where `stop` was called meanwhile, Error where the worker broke
   */
  async read(file: File, origin: OriginRecord): Promise<ReadAnswer[]> {
    if (this.bytes > MOST_BYTES) this.end();
    const request: ReadRequest = { file: file.name, bytes: await file.arrayBuffer(), origin };
    this.bytes += file.size;
    try {
      return await this.ask(request);
    } catch (error) {
      this.end();
      throw error;
    }
  }

  /** Ends what is being read. */
  stop(): void {
    this.giveUp?.(new Stopped());
    this.end();
  }

  private async ask(request: ReadRequest): Promise<ReadAnswer[]> {
    const stopped = new Promise<never>((_, reject) => {
      this.giveUp = reject;
    });
    this.worker ??= startWorker(this.edition);
    const worker = await Promise.race([this.worker, stopped]);
    const answer = answerOf(worker);
    worker.postMessage(request, [request.bytes]);
    return Promise.race([answer, stopped]);
  }

  private end(): void {
    this.worker?.then((worker) => worker.terminate()).catch(() => {});
    this.worker = null;
    this.bytes = 0;
  }
}

async function startWorker(edition: Edition): Promise<Worker> {
  const address = URL.createObjectURL(await edition.worker());
  const worker = new Worker(address, { type: 'module' });
  try {
    await messageOf(worker, (message) => ('ready' in message ? true : null));
  } finally {
    URL.revokeObjectURL(address);
  }
  const preparation: Preparation = { rules: edition.rules, maps: edition.maps };
  worker.postMessage(preparation);
  return worker;
}

const answerOf = (worker: Worker): Promise<ReadAnswer[]> =>
  messageOf(worker, (message) => {
    if ('failed' in message) throw new Error(message.failed);
    return 'read' in message ? message.read : null;
  });

function messageOf<Wanted>(worker: Worker, pick: (message: FromWorker) => Wanted | null): Promise<Wanted> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      try {
        const picked = pick(data);
        if (picked !== null) resolve(picked);
      } catch (error) {
        reject(error);
      }
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be started'));
  });
}
