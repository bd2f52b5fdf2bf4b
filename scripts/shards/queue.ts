import type { WorkerOptions } from 'bullmq';
import { InputError } from '../../src/model/inputError.ts';
import type { ShardTask } from '../../src/model/shardTask.ts';
import type { Wanted } from './buildShard.ts';

/** The queue of shards that every worker takes from. */
export const SHARDS = 'mingbai-shards';

/** A worker that is silent for so long is taken for lost, and its shard given to another. */
const LOST_MS = 10_000;
/** A shard that takes its worker with it is given out once more, and then named as one that cannot be built. */
const ONCE_MORE = 1;

/** A shard as it lies in the queue. */
export interface Order {
  task: ShardTask;
  wanted: Wanted;
}

/** BullMQ, which a machine that builds without a queue need not have. @throws InputError where it is not installed */
export async function engine() {
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

export const optionsOf = (redis: string) => ({
  // Where the server is away for a while the commands wait for it.
  connection: { url: redis, maxRetriesPerRequest: null },
});

/** How the queue treats a worker; the same for those that build and the one that waits. */
export const workerOptions = (redis: string): WorkerOptions => ({
  ...optionsOf(redis),
  concurrency: 1,
  lockDuration: LOST_MS,
  stalledInterval: LOST_MS / 2,
  maxStalledCount: ONCE_MORE,
});

/** The server is waited for however long it is away; that it is, is said once. */
export function awayOnce(say: (line: string) => void): (error: Error) => void {
  let said = false;
  return ({ message }) => {
    if (!said) say(`队列服务器没有应答（${message}），一直等到它应答`);
    said = true;
  };
}
