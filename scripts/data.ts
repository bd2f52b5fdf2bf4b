import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { joinBytes } from '../src/values/joinBytes.ts';
import { commandLine } from './commandLine.ts';
import { gather, openContent } from './content/gather.ts';
import { writeInto } from './files/writeInto.ts';
import { PROTECTED } from './projectFolders.ts';
import { outputFolder } from './publisher/assertPublishable.ts';
import { openPublication } from './publisher/openPublication.ts';
import { PUBLISHED } from './publisher/publishedKinds.ts';
import { LIST } from './publisher/writtenFiles.ts';
import { createReport } from './report/report.ts';
import { summary } from './report/summary.ts';
import { runCommand } from './runCommand.ts';
import { tellHistory } from './tellHistory.ts';
import { writeData } from './writeData.ts';

const PAGES_LEFT =
  '网页 没有重做，还是上一次 build 写的。文档或设置改过的，请用同样的 --content 和 --out 再运行 npm run build，不然网页和数据对不上。';

/** `npm run data`: writes only `<out>/data/`, without pages. */
await runCommand(async () => {
  const { content, out, previous, strict } = commandLine('data');
  const report = createReport();
  outputFolder(out, [content, ...PROTECTED], '--out');
  const publication = openPublication(join(out, 'data'), {
    keep: [content, ...PROTECTED],
    mark: PUBLISHED.data.mark,
    say: report.line,
  });
  const gathered = await gather(content, openContent(content, report), report, strict !== '');
  const history = tellHistory(gathered.site, previous, publication.folder, report);
  await publication.publish(async (unfinished) => {
    await report.stageAsync(
      '数据',
      () =>
        writeData(gathered, history, async ({ path, pieces }) => writeInto(unfinished, path, joinBytes([...pieces]))),
      (files) => `${files} 个文件`,
    );
  });
  for (const line of summary(gathered)) report.line(line);
  // Its pages print the figures of the last build and lead to documents that the new data may not have.
  if (existsSync(join(out, LIST)) && existsSync(join(out, 'index.html'))) report.line(PAGES_LEFT);
});
