import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type Asking, askOver, type TaskTable } from './askOver.ts';

/** A thread that does tasks. */
export interface Thread<Tasks extends TaskTable> extends Asking<Tasks> {
  /** Ends it at once; what it has not done is never done. */
  end(): Promise<unknown>;
}

/**
 * @param script what runs in the thread
 * @param options with whether no task can do what it should once one could not
 */
export function openThread<Tasks extends TaskTable>(
  script: URL,
  { endsAtFault, ...options }: WorkerOptions & { endsAtFault?: boolean } = {},
): Thread<Tasks> {
  const worker = new Worker(script, options);
  const asking = askOver<Tasks>(worker, endsAtFault);
  worker.on('error', asking.fail);
  worker.on('exit', () => asking.fail(new Error(`the thread of ${script.pathname} has ended`)));
  return Object.assign(asking, { end: () => worker.terminate() });
}
