import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { InputError } from '../src/model/inputError.ts';
import { commandLine } from './commandLine.ts';
import { shown } from './files/shown.ts';
import { restorePublication } from './publisher/openPublication.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';

/** `npm run preview`: serves a built site on this machine. */
await runCommand(async () => {
  const { out } = commandLine('preview');
  restorePublication(out, createReport().line);
  if (!existsSync(join(out, 'index.html'))) {
    throw new InputError(
      shown(out),
      '这里没有生成好的网站',
      'npm run build 生成的文件夹',
      '先生成网站，或检查 --out 后面的路径',
    );
  }
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await preview({ root: join(import.meta.dirname, '..'), outDir: out, server: { host: '127.0.0.1' } });
  process.stdout.write(`http://127.0.0.1:${server.port}/\n`);
});
