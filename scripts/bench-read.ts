import { type BenchFormat, namedFormats } from './bench/benchFormats.ts';
import type { Measured } from './bench/measureFormat.ts';
import { commandLine } from './commandLine.ts';
import { runCommand } from './runCommand.ts';
import { askProcess } from './threads/askProcess.ts';

/**
 * `npm run bench:read [-- --documents 200 --rounds 5 --format csv,pdf]`: for each format the processor time of the reader (bytes →
 * blocks and the plain count) and of the whole read (→ tables, books balanced) against that of the bare parser on the same generated
 * documents, the three in turn in one process.
 *
 * What the numbers are not. Recognising the forms takes the same time in every format, some milliseconds a document; against a parser that
 * hardly looks at the text that is many times, so that the reader's own ratio is the one to watch for text, csv and doc. The bare
 * parsers do unlike amounts of work: splitting and papaparse without quotes next to none, `cfb` only takes the container apart, SheetJS
 * makes whole workbooks of its own. The documents are invented forms of one to five projects: small files, in which what is done once a
 * file weighs more than in a book. The PDF files are those of one printer (Chromium). Growth is that of one document of 10 to 80
 * such forms (PDF: 5 to 40), each read once before; of memory it is the peak above that of the smallest document, coarse where there is
 * little, since the collector of garbage decides when it runs.
 */
await runCommand(async () => {
  const { documents, rounds, format } = commandLine('bench:read');
  const chosen = namedFormats(format);
  row(
    ...['format', 'documents', 'KB each', 'bare ms', 'reader ms', 'whole ms', 'reader ×', 'whole ×', 'peak MB'],
    ...['time n^', 'memory n^', 'bare parser'],
  );
  for (const one of chosen) {
    // In a process of its own: what one format has loaded and left behind is not there for the next.
    const told = { id: one.id, documents: Number(documents), rounds: Number(rounds) };
    print(one, await askProcess<Measured>('bench/measuringProcess.ts', told));
  }
});

function print({ bareIs }: BenchFormat, measured: Measured): void {
  const { id, documents, kilobytes, bare, reader, whole, readerRatio, wholeRatio, peak, growth, peakGrowth } = measured;
  row(
    ...[id, `${documents}`, kilobytes.toFixed(1)],
    ...[bare, reader, whole, readerRatio, wholeRatio].map((one) => one.toFixed(2)),
    ...[peak.toFixed(0), growth.toFixed(2), peakGrowth.toFixed(2), bareIs],
  );
}

function row(...cells: string[]): void {
  const line = cells.map((cell) => cell.padEnd(9)).join(' ');
  process.stdout.write(`${line.trimEnd()}\n`);
}
