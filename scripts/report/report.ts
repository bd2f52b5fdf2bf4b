import { shownWhole } from '../../src/values/oddCharacters.ts';

/** Says what the build does as it does it: a moving line on a terminal, plain lines in a log. */
export interface Report {
  /** Runs a stage and prints its name, what came out and how long it took. */
  stage<Result>(name: string, run: () => Result, say?: (result: Result) => string): Result;
  /** The same for a stage that is waited for. */
  stageAsync<Result>(name: string, run: () => Promise<Result>, say?: (result: Result) => string): Promise<Result>;
  /** The same for one that says, by the function it is given, whenever one of `total` things is done. */
  counted<Result>(
    name: string,
    total: () => number,
    run: (done: () => void) => Promise<Result>,
    say?: (result: Result) => string,
  ): Promise<Result>;
  line(text: string): void;
}

const BAR = 24;
/** How often a bar moves, and how often a log gets a line of a stage that takes long. */
const MOVES_MS = 100;
const LINES_MS = 15_000;

/** Of fewer nothing is foretold: what changed is made first, one by one, and all the rest of a site is taken in a moment. */
const FORETOLD_FROM = 0.02;

/** 120/550，每秒 24 个，还要约 18 秒。 */
function sayProgress(count: number, total: number, passed: number): string {
  const rate = (count * 1000) / passed;
  const said = `${count}/${total}，每秒 ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} 个`;
  if (count < total * FORETOLD_FROM) return `${said}。`;
  const left = Math.ceil((total - count) / rate);
  return `${said}，还要约 ${left < 90 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`}。`;
}

/** A report on a stream; a bar is drawn only on a terminal. */
export function createReport(
  stream: NodeJS.WriteStream = process.stdout,
  now: () => number = () => performance.now(),
): Report {
  const done = (name: string, text: string, start: number) =>
    stream.write(
      `${stream.isTTY ? '\r\x1b[2K' : ''}${name.padEnd(4, '　')} ${shownWhole(text)}  ${((now() - start) / 1000).toFixed(1)} 秒\n`,
    );
  const begin = (name: string) => stream.isTTY && stream.write(`${name.padEnd(4, '　')} …`);
  return {
    stage(name, run, say = () => '') {
      const start = now();
      begin(name);
      const result = run();
      done(name, say(result), start);
      return result;
    },
    async stageAsync(name, run, say = () => '') {
      const start = now();
      begin(name);
      const result = await run();
      done(name, say(result), start);
      return result;
    },
    async counted(name, total, run, say = () => '') {
      const start = now();
      begin(name);
      let count = 0;
      let said = start;
      const result = await run(() => {
        count += 1;
        if (now() - said < (stream.isTTY ? MOVES_MS : LINES_MS)) return;
        said = now();
        const text = sayProgress(count, total(), now() - start);
        const filled = Math.round((BAR * count) / Math.max(total(), count));
        const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
        const head = name.padEnd(4, '　');
        stream.write(stream.isTTY ? `\r\x1b[2K${head} ${bar}${text}` : `${head} ${text}\n`);
      });
      done(name, say(result), start);
      return result;
    },
    // What a document or a file name holds never steers the terminal.
    line: (text) => void stream.write(`${shownWhole(text)}\n`),
  };
}
