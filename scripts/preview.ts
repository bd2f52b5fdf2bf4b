import { join } from 'node:path';
import { preview } from 'astro';
import { commandLine } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

/** `npm run preview`: serves a built site on this machine. */
await runCommand(async () => {
  const { out } = commandLine('preview');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await preview({ root: join(import.meta.dirname, '..'), outDir: out, server: { host: '127.0.0.1' } });
  process.stdout.write(`http://127.0.0.1:${server.port}/\n`);
});
