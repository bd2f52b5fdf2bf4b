import { join } from 'node:path';
import { dev } from 'astro';
import { commandLine } from './commandLine.ts';
import { readerVersion } from './derivedTables.ts';
import { gather } from './gather.ts';
import { createReport } from './report.ts';
import { runCommand } from './runCommand.ts';
import { writeGenerated } from './writeGenerated.ts';

/** `npm run dev`: pages that follow edits of the code; documents are read once, at the start. */
await runCommand(async () => {
  const { content } = commandLine('dev');
  const { site, findings, content: read } = await gather(content, createReport());
  // Not the folder that `npm run check` looks into by default: what dev left there may be of an older shape.
  const generated = join(import.meta.dirname, '../.astro/dev');
  writeGenerated({ ...site, findings, settings: read.settings, reader: readerVersion(), ...read.rules }, generated);
  Object.assign(process.env, {
    MINGBAI_GENERATED: generated,
    MINGBAI_CONTENT: content,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  await dev({ root: join(import.meta.dirname, '..'), server: { host: '127.0.0.1' } });
});
