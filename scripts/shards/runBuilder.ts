import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../projectFolders.ts';

/** Where processes come in groups: one that Ctrl-C at a terminal does not reach. */
const GROUPS = process.platform !== 'win32';

/** A command that builds, in a process of its own. */
export interface Builder {
  /** @throws Error in the words of the command where it fails */
  ended: Promise<void>;
  /** ends it at once, with all it started */
  end(): void;
}

/** Starts a command by the one that says in a sentence where the memory is used up. @param args its name and options */
export function runBuilder(args: readonly string[]): Builder {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'run.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: GROUPS,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const ended = new Promise<void>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(reason(said, code)));
    });
  });
  return { ended, end: () => endGroup(child) };
}

/** What the command said last. */
function reason(said: string, code: number | null): string {
  const last = said.trim().split('\n').at(-1) ?? '';
  return last.replace(/^错误：/, '').replace(/。$/, '') || `进程退出，代码 ${code}`;
}

function endGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(GROUPS ? -pid : pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment before.
  }
}
