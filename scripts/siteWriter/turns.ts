/** Lets a thread do its work turn by turn, so that another can stop it between two turns. */
export interface Turns {
  /** In the thread: does something, unless it was stopped. */
  take(turn: () => void): void;
  /** In the other: no turn begins from now on, and when this comes back none is going on. */
  stop(): void;
}

/** What two threads share about the turns of one of them. */
export const sharedTurns = (): SharedArrayBuffer => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);

const [STOPPED, BUSY] = [0, 1];
/** Longer than writing any file takes; a disk that answers no more must not hold up the end of a command for ever. */
const LONGEST_MS = 5_000;

export function openTurns(shared: SharedArrayBuffer): Turns {
  const state = new Int32Array(shared);
  return {
    take(turn) {
      // In this order: whoever stops sees that a turn has begun, or the turn sees that it was stopped.
      Atomics.store(state, BUSY, 1);
      try {
        if (Atomics.load(state, STOPPED) === 0) turn();
      } finally {
        Atomics.store(state, BUSY, 0);
        Atomics.notify(state, BUSY);
      }
    },
    stop() {
      Atomics.store(state, STOPPED, 1);
      Atomics.wait(state, BUSY, 1, LONGEST_MS);
    },
  };
}
