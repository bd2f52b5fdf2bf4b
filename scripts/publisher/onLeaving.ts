import { STOP_SIGNALS, STOPPED } from '../threads/stopSignals.ts';

/** Cleans up when the process ends, or when the function that comes back is called. */
export function onExit(cleanUp: () => void): () => void {
  process.on('exit', cleanUp);
  return () => {
    process.off('exit', cleanUp);
    cleanUp();
  };
}

/** The same, and ends the process when a signal asks for it. */
export function onLeaving(cleanUp: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    process.stderr.write(STOPPED);
    process.exit(STOP_SIGNALS[signal]);
  };
  const done = onExit(cleanUp);
  for (const signal of Object.keys(STOP_SIGNALS)) process.on(signal, onSignal);
  return () => {
    for (const signal of Object.keys(STOP_SIGNALS)) process.off(signal, onSignal);
    done();
  };
}
