type Listener = (event: { data: unknown }) => void;

interface Options {
  signal?: AbortSignal;
}

/** How pdf.js marks the message by which a stream of results ends with an error. */
const STREAM_ERROR = 5;

/**
 * The wire between the two halves of pdf.js, here on one thread: what is sent arrives, copied, at all listeners. It also keeps the
 * errors that pass: pdf.js gives a list of operators that ends in the middle of a page as if it were whole.
 */
export class Loopback {
  private readonly listeners = new Set<Listener>();
  private errors: string[] = [];
  private sent: Promise<unknown> = Promise.resolve();

  postMessage(message: unknown, transfer?: Transferable[] | null): void {
    const data: unknown = structuredClone(message, transfer ? { transfer } : undefined);
    const { stream, reason } = data as { stream?: number; reason?: { message?: string } };
    if (stream === STREAM_ERROR) this.errors.push(reason?.message ?? '');
    this.sent = this.sent.then(() => {
      for (const listener of this.listeners) listener({ data });
    });
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
