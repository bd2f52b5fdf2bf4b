import { Worker } from 'node:worker_threads';
import { type Draw, drawHere } from '../src/charts/render/drawOnce.ts';

/** Charts drawn on another processor while this one makes the pages. */
export interface Drawing {
  draw: Draw;
  close(): Promise<unknown>;
}

/** So many drawings wait for the other processor while this one has pages to make; of more, this one draws some itself. */
const MOST_WAITING = 24;

/** Drawing starts with the first chart that is asked for. A failure there fails every drawing that is waited for. */
export function openDrawing(): Drawing {
  let worker: Worker | undefined;
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let asked = 0;
  const start = () => {
    const started = new Worker(new URL('./drawingProcess.ts', import.meta.url));
    started.on('message', ({ number, svg }: { number: number; svg: string }) => {
      waiting.get(number)?.resolve(svg);
      waiting.delete(number);
    });
    started.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return started;
  };
  return {
    draw(drawing) {
      if (waiting.size >= MOST_WAITING) return drawHere(drawing);
      const answer = Promise.withResolvers<string>();
      asked += 1;
      waiting.set(asked, answer);
      worker ??= start();
      worker.postMessage({ number: asked, drawing });
      return answer.promise;
    },
    close: async () => worker?.terminate(),
  };
}
