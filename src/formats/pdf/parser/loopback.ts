type Listener = (event: { data: unknown }) => void;

interface Options {
  signal?: AbortSignal;
}

/** How pdf.js marks the message by which a stream of results ends with an error. */
const STREAM_ERROR = 5;

/**
 * How often a page may put its state aside without taking it back; the standard asks viewers for 28 (ISO 32000-1, annex C). Each state of
 * pdf.js leads to the one before, so that a page of nothing else would take the square of its length.
 */
const DEEPEST = 1000;

/** How pdf.js numbers putting aside and taking back. */
type StateOperators = Record<string, number>;

interface Message {
  stream?: number;
  streamId?: number;
  reason?: { message?: string };
  chunk?: { fnArray?: readonly number[] };
}

/**
 * The wire between the two halves of pdf.js, here on one thread: what is sent arrives, copied, at all listeners. It also keeps the
 * errors that pass: pdf.js gives a list of operators that ends in the middle of a page as if it were whole.
 */
export class Loopback {
  private readonly listeners = new Set<Listener>();
  private errors: string[] = [];
  private depth = { stream: -1, states: 0 };
  private readonly operators: StateOperators;
  private sent: Promise<unknown> = Promise.resolve();

  constructor(operators: StateOperators) {
    this.operators = operators;
  }

  /** @throws Error where a page puts its state aside too often: pdf.js then ends its list of operators */
  postMessage(message: unknown, transfer?: Transferable[] | null): void {
    const data: unknown = structuredClone(message, transfer ? { transfer } : undefined);
    const { stream, streamId = -1, reason, chunk } = data as Message;
    if (chunk?.fnArray) this.follow(streamId, chunk.fnArray);
    if (stream === STREAM_ERROR) this.errors.push(reason?.message ?? '');
    this.sent = this.sent.then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  private follow(stream: number, operators: readonly number[]): void {
    if (this.depth.stream !== stream) this.depth = { stream, states: 0 };
    for (const operator of operators) {
      if (operator === this.operators.save) this.depth.states += 1;
      else if (operator === this.operators.restore && this.depth.states > 0) this.depth.states -= 1;
      if (this.depth.states > DEEPEST) throw new Error('states without end');
    }
  }

  addEventListener(name: string, listener: Listener, options: Options = {}): void {
    if (name !== 'message') return;
    this.listeners.add(listener);
    options.signal?.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }

  /** The errors since the last call. */
  takeErrors(): string[] {
    const taken = this.errors;
    this.errors = [];
    return taken;
  }
}
