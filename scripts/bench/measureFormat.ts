import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../src/formats/formats.ts';
import { readTables } from '../../src/pipeline.ts';
import type { DescribedDocument } from '../../tests/formats/writers/describe/described.ts';
import { generateDocuments } from '../../tests/formats/writers/invent/generateDocuments.ts';
import { useCharacterMaps } from '../pages/characterMaps.ts';
import { askProcess } from '../threads/askProcess.ts';
import type { BenchFormat } from './benchFormats.ts';

export interface Measured {
  id: string;
  documents: number;
  kilobytes: number;
  /** Processor time a document, in milliseconds: medians of the rounds. */
  reader: number;
  whole: number;
  bare: number;
  /** Against the bare parser in the same round: medians of the rounds. */
  readerRatio: number;
  wholeRatio: number;
  /** Peak of a process that reads all of them one after the other and does nothing else, in MB. */
  peak: number;
  /** Exponents of time and of memory over documents 1, 2, 4 and 8 times as long; 1 is linear. */
  growth: number;
  peakGrowth: number;
}

/** Documents put together into one, for growth. */
const TOGETHER = [10, 20, 40, 80];
/** A browser takes long to print so many pages. */
const TOGETHER_PDF = [5, 10, 20, 40];

/** @param rounds that count; one more goes before to warm up */
export async function measureFormat(format: BenchFormat, documents: number, rounds: number): Promise<Measured> {
  useCharacterMaps();
  const described = generateDocuments(documents, 3).map(({ document }) => document);
  const files = await format.write(described);
  const times = await timeRounds(format, files, rounds);
  const sizes = format.id === 'pdf' ? TOGETHER_PDF : TOGETHER;
  const long = await format.write(sizes.map((count) => together(described.slice(0, count))));
  const longTimes: number[] = [];
  for (const bytes of long)
    longTimes.push(Math.min(await timeOf(() => whole(bytes)), await timeOf(() => whole(bytes))));
  const base = await peakOf(files.slice(0, 1));
  const peaks: number[] = [];
  for (const bytes of long) peaks.push(Math.max((await peakOf([bytes])) - base, 1));
  return {
    ...{
      id: format.id,
      documents,
      kilobytes: files.reduce((sum, { length }) => sum + length, 0) / 1000 / files.length,
    },
    reader: median(times.map(({ reader }) => reader)) / files.length,
    whole: median(times.map(({ whole }) => whole)) / files.length,
    bare: median(times.map(({ bare }) => bare)) / files.length,
    readerRatio: median(times.map(({ reader, bare }) => reader / bare)),
    wholeRatio: median(times.map(({ whole, bare }) => whole / bare)),
    peak: await peakOf(files),
    growth: exponent(sizes, longTimes),
    peakGrowth: exponent(sizes, peaks),
  };
}

const whole = (bytes: Uint8Array) => readTables(bytes, 'bench');
const reader = (bytes: Uint8Array) => readDocument(bytes, 'bench');

type Times = Record<'reader' | 'whole' | 'bare', number>;

/** The three take turns in going first, so that none always finds the garbage of another. */
async function timeRounds({ bare }: BenchFormat, files: readonly Uint8Array[], rounds: number): Promise<Times[]> {
  const runs = Object.entries({ reader, whole, bare });
  const times: Times[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const time: Times = { reader: 0, whole: 0, bare: 0 };
    const turn = round % runs.length;
    for (const [name, run] of [...runs.slice(turn), ...runs.slice(0, turn)]) {
      time[name as keyof Times] = await timeOf(async () => {
        for (const bytes of files) await run(bytes);
      });
    }
    if (round > 0) times.push(time);
  }
  return times;
}

/** Processor time in milliseconds, which other work on the machine does not lengthen as it does the clock's. */
async function timeOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const together = (documents: readonly DescribedDocument[]): DescribedDocument => ({
  name: 'together',
  blocks: documents.flatMap(({ blocks }) => blocks),
});

/** Slope of a line through the logarithms. */
function exponent(sizes: readonly number[], values: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), values.map(Math.log)];
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, one, index) => sum + (one - meanX) * ((y[index] ?? 0) - meanY), 0);
  return covariance / x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
}

/** In MB, of a process that reads these files and does nothing else. */
async function peakOf(files: readonly Uint8Array[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  try {
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `${index}`), bytes);
    return (await askProcess<number>('bench/peakOfReading.ts', folder)) / 1e6;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
