/** What asks a command to stop, each with the exit code that shells know it by: 128 and its number. */
export const STOP_SIGNALS: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
};

/** What a command says that was stopped. */
export const STOPPED = '\n已中断；原有的网站没有改动。\n';
