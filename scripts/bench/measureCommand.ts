import { spawn } from 'node:child_process';
import { watchProcesses } from './watchProcesses.ts';

/** A command run to its end. */
export interface MeasuredCommand {
  seconds: number;
  /** seconds of computing on all processors: says less of what else ran at the time */
  processor: number;
  /** bytes, summed over the command and all it started */
  memory: number;
  output: string;
}

/** Runs a Node script alone. @throws Error with what it printed where it fails */
export async function measureCommand(script: string, args: readonly string[]): Promise<MeasuredCommand> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = watchProcesses(child.pid ?? 0);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const used = stop();
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${output}`);
  return { seconds: (performance.now() - start) / 1000, ...used, output };
}
