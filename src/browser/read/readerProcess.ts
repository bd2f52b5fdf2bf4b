import type { Known } from '../../report/checkFile.ts';
import type {
  FromWorker,
  PackedFile,
  PackRequest,
  Preparation,
  ReadAnswer,
  ReadRequest,
  Request,
  UnpackRequest,
  WorkbookRequest,
} from './messages.ts';

/** The program of the worker, as the edition of the page holds it, and what it works with. */
export interface Edition extends Preparation {
  /** A script without an address of its own: such a worker is under the policy of the page, one with an address under none. */
  worker(): Promise<Blob>;
  /** The fingerprint of the reading code. */
  reader: string;
}

/** A worker gives its memory back only by its end: a new one takes over after so many bytes. */
const MOST_BYTES = 32_000_000;

type Asked<Wanted> = [request: Request, transfer: Transferable[], pick: (message: FromWorker) => Wanted | null];

/** One who stops a file that is being read. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** What a reader says of a file or record that it does not take, in one sentence. */
export class Refused extends Error {
  override name = 'Refused';
}

/** Reads files one after the other in a worker, which is replaced when it has read enough, broke or was stopped. */
export class ReaderProcess {
  private readonly edition: Edition;
  private worker: Promise<Worker> | null = null;
  private bytes = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private giveUp: ((reason: Error) => void) | null = null;

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /**
   * Reads one file.
   * @throws Stopped where `stop` was called meanwhile, Error where the worker broke
   */
  async read(file: File, known: Known): Promise<ReadAnswer[]> {
    const request: ReadRequest = { file: file.name, bytes: await file.arrayBuffer(), known };
    return this.ask(request, [request.bytes], (message) => ('read' in message ? message.read : null));
  }

  /** The documents of a package of this page; null where an archive is another one. @throws Refused where it was changed, Stopped and Error as `read` does */
  async unpack(file: File): Promise<PackedFile[] | null> {
    const request: UnpackRequest = { unpack: await file.arrayBuffer(), file: file.name };
    const { unpacked } = await this.ask(request, [request.unpack], (message) =>
      'unpacked' in message ? message : null,
    );
    return unpacked;
  }

  /** Makes a file: an archive of others, or a workbook of the report. @throws Stopped and Error as `read` does */
  make(request: PackRequest | WorkbookRequest): Promise<Blob> {
    return this.ask(request, [], (message) => ('made' in message ? message.made : null));
  }

  /** Ends what is being read. */
  stop(): void {
    this.giveUp?.(new Stopped());
    this.end();
  }

  /** One request at a time: a package asked for while a file is read waits for its turn. */
  private ask<Wanted>(...request: Asked<Wanted>): Promise<Wanted> {
    const answer = this.turn.then(() => this.askNow(...request));
    this.turn = answer.catch(() => {});
    return answer;
  }

  private async askNow<Wanted>(...[request, transfer, pick]: Asked<Wanted>): Promise<Wanted> {
    if (this.bytes > MOST_BYTES) this.end();
    this.bytes += bytesOf(request);
    const stopped = new Promise<never>((_, reject) => {
      this.giveUp = reject;
    });
    try {
      this.worker ??= startWorker(this.edition);
      const worker = await Promise.race([this.worker, stopped]);
      const answer = messageOf(worker, pick);
      worker.postMessage(request, transfer);
      return await Promise.race([answer, stopped]);
    } catch (error) {
      this.end();
      throw error;
    }
  }

  private end(): void {
    this.worker?.then((worker) => worker.terminate()).catch(() => {});
    this.worker = null;
    this.bytes = 0;
  }
}

/** What a request gives the worker to hold. */
function bytesOf(request: Request): number {
  if ('bytes' in request) return request.bytes.byteLength;
  return 'unpack' in request ? request.unpack.byteLength : 0;
}

async function startWorker(edition: Edition): Promise<Worker> {
  const address = URL.createObjectURL(await edition.worker());
  const worker = new Worker(address);
  try {
    await messageOf(worker, (message) => ('ready' in message ? true : null));
  } finally {
    URL.revokeObjectURL(address);
  }
  const preparation: Preparation = { rules: edition.rules, maps: edition.maps };
  worker.postMessage(preparation);
  return worker;
}

function messageOf<Wanted>(worker: Worker, pick: (message: FromWorker) => Wanted | null): Promise<Wanted> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('refused' in data) reject(new Refused(data.refused));
      if ('failed' in data) reject(new Error(data.failed));
      const picked = pick(data);
      if (picked !== null) resolve(picked);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be started'));
  });
}
