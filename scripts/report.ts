/** Says what the build does as it does it: a moving line on a terminal, plain lines in a log. */
export interface Report {
  /** Runs a stage and prints its name, what came out and how long it took. */
  stage<Result>(name: string, run: () => Result, say?: (result: Result) => string): Result;
  /** The same for a stage that is waited for. */
  stageAsync<Result>(name: string, run: () => Promise<Result>, say?: (result: Result) => string): Promise<Result>;
  /** Runs a step for each item, one after the other, with progress. */
  each<Item, Result>(
    name: string,
    items: readonly Item[],
    step: (item: Item) => Promise<Result>,
    say?: (results: Result[]) => string,
  ): Promise<Result[]>;
  line(text: string): void;
}

const BAR = 24;

/** A report on a stream; a bar is drawn only on a terminal. */
export function createReport(
  stream: NodeJS.WriteStream = process.stdout,
  now: () => number = () => performance.now(),
): Report {
  const done = (name: string, text: string, start: number) =>
    stream.write(
      `${stream.isTTY ? '\r\x1b[2K' : ''}${name.padEnd(4, '　')} ${text}  ${((now() - start) / 1000).toFixed(1)} 秒\n`,
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
    async each(name, items, step, say = () => '') {
      const start = now();
      const results: Awaited<ReturnType<typeof step>>[] = [];
      for (const [index, item] of items.entries()) {
        if (stream.isTTY) {
          const filled = Math.round((BAR * index) / items.length);
          stream.write(
            `\r\x1b[2K${name.padEnd(4, '　')} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${index}/${items.length}`,
          );
        }
        results.push(await step(item));
      }
      done(name, say(results), start);
      return results;
    },
    line: (text) => void stream.write(`${text}\n`),
  };
}
