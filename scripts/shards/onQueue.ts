import { randomUUID } from 'node:crypto';
import type { Job, WorkerOptions } from 'bullmq';
import { InputError } from '../../src/model/inputError.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { ShardTask } from '../../src/model/shardTask.ts';
import { type BuiltShard, buildShard, type Wanted } from './buildShard.ts';
import { nameOf, type ShardEngine, type ShardResult } from './shardRun.ts';
import type { ShardStore } from './shardStore.ts';

const SHARDS = 'mingbai-shards';
const PORTAL = 'mingbai-portal';

/** A worker that is silent for so long is taken for lost, and its shard given to another. */
const LOST_MS = 10_000;
/** A shard that takes its worker with it is given out once more, and then named as one that cannot be built. */
const ONCE_MORE = 1;

interface Order {
  task: ShardTask;
  wanted: Wanted;
}

async function engine() {
  try {
    return await import('bullmq');
  } catch {
    throw new InputError(
      'BullMQ',
      '没有安装',
      '装好的 bullmq',
      '运行 npm ci（不要加 --omit=optional），或去掉 --redis',
    );
  }
}

const optionsOf = (redis: string) => ({
  // Where the server is away for a while the commands wait for it.
  connection: { url: redis, maxRetriesPerRequest: null },
});

/** How the queue treats a worker; the same for those that build and the one that waits. */
const workerOptions = (redis: string): WorkerOptions => ({
  ...optionsOf(redis),
  concurrency: 1,
  lockDuration: LOST_MS,
  stalledInterval: LOST_MS / 2,
  maxStalledCount: ONCE_MORE,
});

/**
 * The engine of several machines: BullMQ on Redis. A job a shard, and one for the portal that waits for all of them, whatever becomes of
 * each. The queue keeps them while workers, this command or the server come and go.
 */
export const onQueue =
  (redis: string): ShardEngine =>
  async (tasks, wanted, done) => {
    const { FlowProducer, QueueEvents, Worker } = await engine();
    const run = randomUUID();
    const events = new QueueEvents(SHARDS, optionsOf(redis));
    const ours = new Map(tasks.map((task, at) => [`${run}-${at}`, task]));
    const tell = ({ jobId }: { jobId: string }) => {
      if (ours.has(jobId)) done();
    };
    events.on('completed', tell);
    events.on('failed', tell);
    await events.waitUntilReady();
    const flow = new FlowProducer(optionsOf(redis));
    const waiting = new Promise<Map<string, Partial<BuiltShard> & { failed?: string }>>((resolve, reject) => {
      const portal = new Worker(
        PORTAL,
        async (job: Job) => {
          const built = Object.entries((await job.getChildrenValues()) as Record<string, BuiltShard>);
          const failed = Object.entries(await job.getIgnoredChildrenFailures()).map(([key, why]) => [
            key,
            { failed: why },
          ]);
          const idOf = (key: string) => key.slice(key.lastIndexOf(':') + 1);
          resolve(new Map([...built, ...failed].map(([key, value]) => [idOf(key as string), value as BuiltShard])));
        },
        workerOptions(redis),
      );
      portal.on('error', () => {});
      portal.on('completed', () => void portal.close());
      flow
        .add({
          name: 'portal',
          queueName: PORTAL,
          opts: { removeOnComplete: true },
          children: [...ours].map(([jobId, task]) => ({
            name: nameOf(task),
            queueName: SHARDS,
            data: { task, wanted } satisfies Order,
            opts: {
              jobId,
              attempts: 1,
              ignoreDependencyOnFailure: true,
              removeOnComplete: 10_000,
              removeOnFail: 10_000,
            },
          })),
        })
        .catch(reject);
    });
    const results = await waiting;
    await Promise.all([events.close(), flow.close()]);
    return [...ours].map(([id, task]): ShardResult => {
      const { digest, built = true, failed } = results.get(id) ?? {};
      return digest === undefined ? { task, failed: failed ?? '没有结果' } : { task, digest, built };
    });
  };

/** A worker: builds one shard after the other until it is told to stop. @param say takes a line on each */
export async function work(redis: string, store: ShardStore, say: (line: string) => void): Promise<void> {
  const { Worker, UnrecoverableError } = await engine();
  const worker = new Worker(
    SHARDS,
    async (job: Job): Promise<BuiltShard> => {
      const { wanted } = job.data as Order;
      const task = parseInput(ShardTask, (job.data as Order).task, '队列里的任务');
      say(`开始 ${nameOf(task)}`);
      try {
        const built = await buildShard(task, wanted === 'build' ? 'build' : 'data', store);
        say(`${built.built ? '做成' : '已有'} ${nameOf(task)}`);
        return built;
      } catch (error) {
        say(`失败 ${nameOf(task)}：${(error as Error).message}`);
        throw new UnrecoverableError((error as Error).message);
      }
    },
    workerOptions(redis),
  );
  worker.on('error', () => {});
  say('等候任务');
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await worker.close();
}
