import { join } from 'node:path';
import { commandLine } from './commandLine.ts';
import { gather } from './gather.ts';
import { assertReplaceable, replaceFolder } from './replaceFolder.ts';
import { createReport } from './report.ts';
import { runCommand } from './runCommand.ts';
import { summary } from './summary.ts';
import { writeData } from './writeData.ts';

/** `npm run data`: writes only `<out>/data/`, without pages. */
await runCommand(async () => {
  const { content, out } = commandLine('data');
  const report = createReport();
  const gathered = await gather(content, report);
  const folder = join(out, 'data');
  assertReplaceable(folder, [content], 'datapackage.json');
  await replaceFolder(folder, async (unfinished) => {
    report.stage(
      '数据',
      () => writeData(gathered, unfinished),
      (files) => `${files} 个文件`,
    );
  });
  for (const line of summary(gathered)) report.line(line);
});
