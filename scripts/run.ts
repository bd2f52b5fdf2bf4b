import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../src/model/inputError.ts';
import { shownWhole } from '../src/values/oddCharacters.ts';
import { COMMANDS } from './commandLine.ts';
import { correction } from './correction.ts';
import { endWithParent } from './threads/endWithParent.ts';
import { STOP_SIGNALS, STOPPED } from './threads/stopSignals.ts';

/**
 * Runs a command in a process of its own: `node scripts/run.ts build --out site`. A process whose memory is used up can say nothing any
 * more, and the system prints a dump of it; this one holds the dump back and says in one sentence what happened and what helps.
 */
const [name = '', ...given] = process.argv.slice(2);
const program = (command: string) => join(import.meta.dirname, `${command}.ts`);
const commands = Object.keys(COMMANDS).map((command) => command.replace(':', '-'));
const known = commands.filter((command) => existsSync(program(command)));
if (!known.includes(name)) {
  const found = name === '' ? '没有写命令' : `没有 ${name} 这个命令`;
  const { message } = new InputError('命令行', found, known.join('、'), correction(name, known));
  process.stderr.write(`错误：${shownWhole(message)}\n`);
  process.exit(1);
}

/**
 * Room for what is new, in MB: V8 itself takes more, with which a build takes a tenth to a third more memory and no less time. It is cleared
 * by the thread that made it: with the four that V8 starts for that beside it, a build of 3,003 projects computed a third more.
 */
const YOUNG_MB = 16;
const flags = [`--max-semi-space-size=${YOUNG_MB}`, '--no-parallel-scavenge', ...process.execArgv];
const command = spawn(process.execPath, [...flags, program(name), ...given], {
  stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  env: {
    // Else each run takes the types out of every program anew, which is most of the time of reading one document.
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../.astro/programs'),
    // The C library of Linux keeps memory for each thread apart, which no other can have: a build of 3,003 projects took a seventh more.
    MALLOC_ARENA_MAX: '2',
    // The bundler's own allocator keeps what is free for a while: compiling took a seventh more.
    MIMALLOC_PURGE_DELAY: '0',
    ...process.env,
  },
});

/** How a dump begins: of the last clearings of memory, of what failed, or of a place in the program. */
const DUMP = /^(?:<--- |FATAL ERROR: |#\n# Fatal |# Fatal |\[\d+:0x[0-9a-f]+\])/m;
let dumped = false;
command.stderr?.setEncoding('utf8').on('data', (text: string) => {
  const start = dumped ? 0 : text.search(DUMP);
  if (start >= 0) dumped = true;
  process.stderr.write(start >= 0 ? text.slice(0, start).trimStart() : text);
});

// Whoever reads the report may stop reading; the command goes on, and hears what this process is told.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of Object.keys(STOP_SIGNALS)) process.on(signal, () => command.kill(signal as NodeJS.Signals));

endWithParent(() => command.kill('SIGTERM'));

/** How a process ends that has no memory left, by its own hand or the system's. */
const OUT_OF_MEMORY: ReadonlySet<NodeJS.Signals> = new Set(['SIGABRT', 'SIGILL', 'SIGKILL', 'SIGTRAP']);

// Neither process nor file can be opened any more.
command.on('error', ({ message }) => {
  process.stderr.write(
    `错误：${name}：程序开不了新的进程（${message}）；应为能再开一个进程的电脑。请关掉别的程序再运行；原有的网站没有改动。\n`,
  );
  process.exitCode = 1;
});

command.on('close', (code, signal) => {
  process.exitCode = code ?? 1;
  // Stopped before it could listen.
  const stopped = signal && STOP_SIGNALS[signal];
  if (stopped) {
    process.stderr.write(STOPPED);
    process.exitCode = stopped;
  }
  if (!dumped && !(signal && OUT_OF_MEMORY.has(signal))) return;
  const killed = signal === 'SIGKILL' ? '被系统结束了，多半是内存不够' : '把能用的内存用完了';
  process.stderr.write(
    `错误：${name}：程序${killed}；应为放得下这些文档的内存。请设 NODE_OPTIONS=--max-old-space-size=4096 再运行，或把文档分成几份；原有的网站没有改动。\n`,
  );
  process.exitCode = 1;
});
