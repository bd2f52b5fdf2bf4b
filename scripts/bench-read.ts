import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchFormats } from './bench/benchFormats.ts';
import { type Measured, measureFormat } from './bench/measureFormat.ts';
import { runCommand } from './runCommand.ts';

/**
 * `npm run bench:read [-- --documents 200 --rounds 5 --format csv --format pdf]`: for each format the processor time of the reader (bytes →
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
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '5' },
      format: { type: 'string', multiple: true },
      // For the process of a single format: what one has loaded and left behind is not there for the next.
      only: { type: 'string' },
    },
  });
  const alone = benchFormats.find(({ id }) => id === values.only);
  if (alone) {
    process.stdout.write(JSON.stringify(await measureFormat(alone, Number(values.documents), Number(values.rounds))));
    return;
  }
  row(
    ...['format', 'documents', 'KB each', 'bare ms', 'reader ms', 'whole ms', 'reader ×', 'whole ×', 'peak MB'],
    ...['time n^', 'memory n^', 'bare parser'],
  );
  for (const { id, bareIs } of benchFormats) {
    if (values.format && !values.format.includes(id)) continue;
    const asked = ['--only', id, '--documents', values.documents, '--rounds', values.rounds];
    const run = spawnSync(process.execPath, [import.meta.filename, ...asked], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (run.status !== 0) throw new Error(`${id} could not be measured`);
    const { documents, kilobytes, ...measured } = JSON.parse(run.stdout) as Measured;
    const { bare, reader, whole, readerRatio, wholeRatio, peak, growth, peakGrowth } = measured;
    row(
      ...[id, `${documents}`, kilobytes.toFixed(1)],
      ...[bare, reader, whole, readerRatio, wholeRatio].map((one) => one.toFixed(2)),
      ...[peak.toFixed(0), growth.toFixed(2), peakGrowth.toFixed(2), bareIs],
    );
  }
});

function row(...cells: string[]): void {
  const line = cells.map((cell) => cell.padEnd(9)).join(' ');
  process.stdout.write(`${line.trimEnd()}\n`);
}
