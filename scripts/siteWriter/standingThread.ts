import { answerAsked } from '../threads/answerAsked.ts';
import { lastBytes } from './lastBytes.ts';
import type { StandingTasks } from './tasks.ts';

answerAsked<StandingTasks>({
  standing: async ({ last, files }) => files.flatMap(([file, digest]) => (lastBytes(last, file, digest) ? [file] : [])),
});
