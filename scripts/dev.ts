import { join } from 'node:path';
import { dev } from 'astro';
import { indexCorpus } from '../src/corpus/corpus.ts';
import { writtenFolder } from '../src/environment.ts';
import { handToPages } from '../src/views/handedToPages.ts';
import { readGlossary } from '../src/written/readGlossary.ts';
import { commandLine } from './commandLine.ts';
import { readerVersion } from './content/derivedTables.ts';
import { gather, openContent } from './content/gather.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';

/** `npm run dev`: pages that follow edits of the code; documents are read once, at the start. */
await runCommand(async () => {
  const { content } = commandLine('dev');
  const report = createReport();
  const read = openContent(content, report);
  const { site, findings } = await gather(content, read, report);
  const { settings, rules, replies, everydayWords } = read;
  Object.assign(process.env, {
    MINGBAI_CONTENT: content,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const corpus = indexCorpus({ ...site, findings, settings, terms: readGlossary(writtenFolder('glossary')) });
  handToPages({ corpus, rules, reader: readerVersion(), replies, everydayWords });
  await dev({ root: join(import.meta.dirname, '..'), server: { host: '127.0.0.1' } });
});
