const SIGNALS: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

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
    process.stderr.write('\n已中断；原有的网站没有改动。\n');
    process.exit(SIGNALS[signal]);
  };
  const done = onExit(cleanUp);
  for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  return () => {
    for (const signal of Object.keys(SIGNALS)) process.off(signal, onSignal);
    done();
  };
}
