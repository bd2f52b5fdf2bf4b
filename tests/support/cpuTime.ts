import process from 'node:process';

/** Milliseconds of processor time this process has used: unlike the clock, it does not run while other work has the processor. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
