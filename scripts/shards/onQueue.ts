import { randomUUID } from 'node:crypto';
import type { Job } from 'bullmq';
import type { BuiltShard } from './buildShard.ts';
import { awayOnce, engine, type Order, optionsOf, SHARDS, workerOptions } from './queue.ts';
import { nameOf, type ShardEngine, type ShardResult } from './shardRun.ts';

type Results = Record<string, Partial<BuiltShard> & { failed?: string }>;

/** What became of the shards a portal waited for, by the id of their jobs. */
async function resultsOf(job: Job): Promise<Results> {
  const built = Object.entries<BuiltShard>(await job.getChildrenValues());
  const failed = Object.entries(await job.getIgnoredChildrenFailures()).map(([key, why]) => [key, { failed: why }]);
  return Object.fromEntries([...built, ...failed].map(([key, value]) => [String(key).split(':').at(-1), value]));
}

/**
 * The engine of several machines: BullMQ on Redis. A job a shard, and one for the portal that waits for all of them, whatever becomes of
 * each. The queue keeps them while workers, this command or the server come and go. What waits is a queue of each run, so that no run
 * takes the answer to another, one that was killed included.
 * @param say takes a line where the server is not there
 */
export const onQueue =
  (redis: string, say: (line: string) => void): ShardEngine =>
  async (tasks, wanted, done) => {
    const { FlowProducer, Queue, QueueEvents, Worker } = await engine();
    const run = randomUUID();
    const queueName = `mingbai-portal-${run}`;
    const ours = new Map(tasks.map((task, at) => [`${run}-${at}`, task]));
    const events = new QueueEvents(SHARDS, optionsOf(redis));
    const flow = new FlowProducer(optionsOf(redis));
    const queue = new Queue(queueName, optionsOf(redis));
    const portal = new Worker<unknown, Results>(queueName, resultsOf, workerOptions(redis));
    const away = awayOnce(say);
    events.on('error', away);
    flow.on('error', away);
    queue.on('error', away);
    portal.on('error', away);
    const tell = ({ jobId }: { jobId: string }) => {
      if (ours.has(jobId)) done();
    };
    events.on('completed', tell);
    events.on('failed', tell);
    try {
      await events.waitUntilReady();
      const waiting = new Promise<Results>((resolve, reject) => {
        portal.on('completed', (_, results) => resolve(results));
        portal.on('failed', (_, error) => reject(error));
      });
      await flow.add({
        name: 'portal',
        queueName,
        children: [...ours].map(([jobId, task]) => ({
          name: nameOf(task),
          queueName: SHARDS,
          data: { task, wanted } satisfies Order,
          opts: { jobId, attempts: 1, ignoreDependencyOnFailure: true, removeOnComplete: 10_000, removeOnFail: 10_000 },
        })),
      });
      const results = await waiting;
      await queue.obliterate({ force: true });
      return [...ours].map(([id, task]): ShardResult => {
        const { digest, built = true, failed } = results[id] ?? {};
        return digest === undefined ? { task, failed: failed ?? '没有结果' } : { task, digest, built };
      });
    } finally {
      await Promise.all([events, flow, queue, portal].map((one) => one.close()));
    }
  };
