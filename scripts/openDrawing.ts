import { Worker } from 'node:worker_threads';
import type { Draw } from '../src/charts/render/drawOnce.ts';

/** Charts drawn on another processor while this one makes the pages. */
export interface Drawing {
  draw: Draw;
  close(): Promise<unknown>;
}

/** Starts the drawing. A failure there fails every drawing that is waited for. */
export function openDrawing(): Drawing {
  const worker = new Worker(new URL('./drawingProcess.ts', import.meta.url));
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let asked = 0;
  worker.on('message', ({ number, svg }: { number: number; svg: string }) => {
    waiting.get(number)?.resolve(svg);
    waiting.delete(number);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return {
    draw(drawing) {
      const answer = Promise.withResolvers<string>();
      asked += 1;
      waiting.set(asked, answer);
      worker.postMessage({ number: asked, drawing });
      return answer.promise;
    },
    close: () => worker.terminate(),
  };
}
