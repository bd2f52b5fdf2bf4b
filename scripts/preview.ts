import { join } from 'node:path';
import { preview } from 'astro';
import { commandLine } from './commandLine.ts';
import { restorePublication } from './publisher/openPublication.ts';
import { createReport } from './report.ts';
import { runCommand } from './runCommand.ts';

/** `npm run preview`: serves a built site on this machine. */
await runCommand(async () => {
  const { out } = commandLine('preview');
  restorePublication(out, createReport().line);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await preview({ root: join(import.meta.dirname, '..'), outDir: out, server: { host: '127.0.0.1' } });
  process.stdout.write(`http://127.0.0.1:${server.port}/\n`);
});
