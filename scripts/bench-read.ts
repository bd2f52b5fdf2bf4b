import { readdirSync, readFileSync } from 'node:fs';
import { readTables } from '../src/pipeline.ts';

/** `npm run bench:read`: reading speed against plainly splitting the same text into cells, side by side, over 100 times the corpus. */

const FOLDER = 'content/documents';
const ROUNDS = 5;

const corpus = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));

const split = (text: string) => text.split('\n').map((line) => line.split('\t').filter((cell) => cell.trim() !== ''));

const timed = async (run: () => unknown) => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

for (const times of [1, 10, 50, 100]) {
  const texts = corpus.map((text) => text.repeat(times));
  const bytes = texts.map((text) => Buffer.from(text));
  const megabytes = bytes.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const read: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [
      await timed(() => Promise.all(bytes.map((document, index) => readTables(document, `bench-${index}.txt`)))),
      await timed(() => texts.map(split)),
    ];
    // The first round warms up and does not count.
    if (round > 0) [read, plain].forEach((list, index) => void list.push(pair[index] ?? 0));
  }
  const ratios = read.map((value, index) => value / (plain[index] ?? 1));
  process.stdout.write(
    `${String(times).padStart(3)} × corpus, ${megabytes.toFixed(2)} MB: read ${median(read).toFixed(0)} ms (${(median(read) / megabytes).toFixed(0)} ms/MB), split ${median(plain).toFixed(1)} ms, ratio ${median(ratios).toFixed(1)}\n`,
  );
}
