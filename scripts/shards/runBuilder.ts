import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../projectFolders.ts';
import { STOP_SIGNALS } from '../threads/stopSignals.ts';

/** Where processes come in groups: one that Ctrl-C at a terminal does not reach. */
const GROUPS = process.platform !== 'win32';

/** A command that builds, in a process of its own. */
export interface Builder {
  /** @throws Error in the words of the command where it fails */
  ended: Promise<void>;
  /** ends it at once, with all it started */
  end(): void;
}

/** What became of one try. */
interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** What the command said last. */
  said: string;
}

/** Starts a command by the one that says in a sentence where the memory is used up. @param args its name and options */
export function runBuilder(args: readonly string[]): Builder {
  let child: ChildProcess | null = null;
  let isOver = false;
  const once = () =>
    new Promise<Ended>((done, fail) => {
      child = start(args);
      let said = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-2000);
      });
      child.on('error', fail);
      child.on('close', (code, signal) => done({ code, signal, said }));
    });
  const whole = async () => {
    let ended = await once();
    // Until it has a group of its own, a moment after it began, it has that of this process: what is told to all of that ends it.
    if (!isOver && ended.signal !== null && ended.signal in STOP_SIGNALS) ended = await once();
    if (ended.code !== 0) throw new Error(reason(ended));
  };
  const end = () => {
    isOver = true;
    if (child) endGroup(child);
  };
  return { ended: whole(), end };
}

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'scripts', 'run.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: GROUPS,
  });

function reason({ said, code, signal }: Ended): string {
  const last = said.trim().split('\n').at(-1) ?? '';
  return last.replace(/^错误：/, '').replace(/。$/, '') || `进程退出，${signal ? `信号 ${signal}` : `代码 ${code}`}`;
}

function endGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(GROUPS ? -pid : pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment before.
  }
}
