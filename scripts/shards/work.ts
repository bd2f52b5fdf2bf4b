import type { Job } from 'bullmq';
import { parseInput } from '../../src/model/parseInput.ts';
import { ShardTask } from '../../src/model/shardTask.ts';
import { onExit } from '../publisher/onLeaving.ts';
import { type BuiltShard, buildShard } from './buildShard.ts';
import { awayOnce, engine, type Order, SHARDS, workerOptions } from './queue.ts';
import { nameOf } from './shardRun.ts';
import type { ShardStore } from './shardStore.ts';

/** A worker: builds one shard after the other until it is told to stop. @param say takes a line on each */
export async function work(redis: string, store: ShardStore, say: (line: string) => void): Promise<void> {
  const { Worker, UnrecoverableError } = await engine();
  let inHand = 0;
  const worker = new Worker(
    SHARDS,
    async (job: Job): Promise<BuiltShard> => {
      const { wanted } = job.data as Order;
      const task = parseInput(ShardTask, (job.data as Order).task, '队列里的任务');
      say(`开始 ${nameOf(task)}`);
      inHand += 1;
      try {
        const built = await buildShard(task, wanted === 'build' ? 'build' : 'data', store, onExit);
        say(`${built.built ? '做成' : '已有'} ${nameOf(task)}`);
        return built;
      } catch (error) {
        say(`失败 ${nameOf(task)}：${(error as Error).message}`);
        throw new UnrecoverableError((error as Error).message);
      } finally {
        inHand -= 1;
      }
    },
    workerOptions(redis),
  );
  const away = awayOnce(say);
  let isAway = false;
  worker.on('error', (error) => {
    isAway = true;
    away(error);
  });
  worker.on('ready', () => {
    isAway = false;
  });
  say('等候任务');
  await new Promise<void>((stop) => onSignals(stop, () => process.exit(130)));
  // A server that does not answer could not be told, and would be waited for.
  if (inHand === 0 && isAway) process.exit(130);
  say('做完手上这一份就停；要马上停，再按一次 Ctrl-C');
  await worker.close();
}

/** One press of Ctrl-C arrives more than once: from the terminal, and from each process before this one that passes it on. */
const ONE_PRESS_MS = 1000;

/** Tells the first signal that asks for an end from a second that means it. */
function onSignals(first: () => void, again: () => void): void {
  let begun: number | null = null;
  const told = () => {
    begun ??= performance.now();
    if (performance.now() - begun < ONE_PRESS_MS) first();
    else again();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told);
}
