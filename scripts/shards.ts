import { dirname, join, resolve } from 'node:path';
import { InputError } from '../src/model/inputError.ts';
import { parseInput } from '../src/model/parseInput.ts';
import { ShardTasks } from '../src/model/shardTask.ts';
import { shardKey } from '../src/portal/shardKey.ts';
import { commandLine } from './commandLine.ts';
import { readYaml } from './files/readYaml.ts';
import { shown } from './files/shown.ts';
import { writeTo } from './files/writeTo.ts';
import { PROTECTED } from './projectFolders.ts';
import { outputFolder } from './publisher/assertPublishable.ts';
import { openPublication } from './publisher/openPublication.ts';
import { PUBLISHED } from './publisher/publishedKinds.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';
import { layOut } from './shards/layOut.ts';
import { onQueue } from './shards/onQueue.ts';
import { inOrder, nameOf } from './shards/shardRun.ts';
import { folderStore } from './shards/shardStore.ts';
import { storeFolder } from './shards/storeFolder.ts';
import { work } from './shards/work.ts';

/** The list for `npm run portal`, beside the shards. */
const LIST = PUBLISHED.shards.mark;

/** `npm run shards`: builds many shards, here in order or by workers on many machines, and lays them out for `npm run portal`. */
await runCommand(async () => {
  const { tasks: path, store: place, out, redis, worker, pages } = commandLine('shards');
  if (redis !== '' && !(/^rediss?:\/\/./i.test(redis) && URL.canParse(redis)))
    throw new InputError('命令行', `--redis ${redis}`, '以 redis:// 或 rediss:// 开头的网址', '检查拼写');
  const report = createReport();
  if (place === '') throw new InputError('命令行', '没有 --store', '--store <文件夹>', '写上各台机器都看得到的文件夹');
  const store = folderStore(storeFolder(place));
  if (worker !== '') {
    if (redis === '') throw new InputError('命令行', '--worker 没有 --redis', '--redis <网址>', '写上队列服务器的网址');
    return work(redis, store, report.line);
  }
  if (path === '')
    throw new InputError('命令行', '没有 --tasks', '--tasks <清单>', '写一个列出各县内容文件夹的 YAML 文件');
  const yaml = readYaml(path);
  const { portal, shards } = parseInput(ShardTasks, yaml.value ?? {}, shown(path), yaml);
  const tasks = shards.map((task) => ({ ...task, content: resolve(dirname(path), task.content) }));
  const contents = tasks.map(({ content }) => content);
  outputFolder(place, contents, '--store');
  const publication = openPublication(out, { keep: [place, ...contents, ...PROTECTED], mark: LIST, say: report.line });
  const build = redis === '' ? inOrder(store) : onQueue(redis, report.line);
  const results = await report.counted(
    '各县',
    () => tasks.length,
    (done) => build(tasks, pages === '' ? 'data' : 'build', done),
    (all) => {
      const [built, kept] = [true, false].map((now) => all.filter((one) => 'built' in one && one.built === now).length);
      return `${all.length} 份：做成 ${built}，没有变的 ${kept}，失败 ${all.length - (built ?? 0) - (kept ?? 0)}`;
    },
  );
  let failed: Awaited<ReturnType<typeof layOut>> = [];
  await publication.publish(async (unfinished) => {
    failed = await layOut(results, store, unfinished);
    for (const { task, failed: why } of failed) report.line(`${nameOf(task)} 失败：${why}`);
    if (failed.length === tasks.length) {
      throw new InputError(shown(path), '一份也没有做成', '至少一份做得成', '看上面每一份的原因');
    }
    const listed = tasks.map(({ county, year, site, ...task }) => ({
      county,
      year,
      from: shardKey({ county, year, ...task }),
      site,
    }));
    writeTo(join(unfinished, LIST), `${JSON.stringify({ ...(portal && { portal }), shards: listed }, null, 1)}\n`);
  });
  report.line(`下一步：npm run portal -- --shards ${join(out, LIST)} --out <文件夹>`);
  if (failed.length > 0) process.exitCode = 1;
});
