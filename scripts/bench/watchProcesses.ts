import { readdirSync, readFileSync } from 'node:fs';

const EVERY = 200;
/** Linux counts processor time in hundredths. */
const TICKS = 100;

interface Used {
  /** seconds of computing on all processors */
  processor: number;
  /** the largest sum of resident memory, bytes */
  memory: number;
}

/** Watches what a process and all it started use, where the system tells in /proc; zeros elsewhere. @returns a function that ends it */
export function watchProcesses(root: number): () => Used {
  const ticks = new Map<number, number>();
  let memory = 0;
  const look = () => {
    const running = new Map(processes().map((process) => [process.pid, process]));
    const belongs = (pid: number): boolean => pid === root || belongsTo(running.get(pid)?.parent);
    const belongsTo = (parent: number | undefined): boolean => parent !== undefined && parent !== 0 && belongs(parent);
    const own = [...running.values()].filter(({ pid }) => belongs(pid));
    for (const process of own) ticks.set(process.pid, process.ticks);
    memory = Math.max(
      memory,
      own.reduce((sum, process) => sum + process.memory, 0),
    );
  };
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    return { processor: [...ticks.values()].reduce((sum, own) => sum + own, 0) / TICKS, memory };
  };
}

function processes(): { pid: number; parent: number; ticks: number; memory: number }[] {
  return listed().flatMap((name) => {
    try {
      // The name of the program, in brackets, can hold anything.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const pages = Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]);
      return [
        {
          pid: Number(name),
          parent: Number(fields[1]),
          ticks: Number(fields[11]) + Number(fields[12]),
          memory: pages * 4096,
        },
      ];
    } catch {
      return []; // ended meanwhile
    }
  });
}

function listed(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
