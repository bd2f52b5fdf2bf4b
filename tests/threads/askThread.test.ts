import { afterEach, expect, it } from 'vitest';
import { systemFault } from '../../scripts/files/systemFault.ts';
import { openThread, type Thread } from '../../scripts/threads/openThread.ts';
import { InputError } from '../../src/model/inputError.ts';
import type { Tasks } from '../support/failingThread.ts';

const script = new URL('../support/failingThread.ts', import.meta.url);
let thread: Thread<Tasks>;
afterEach(() => thread.end());

const message = (asked: Promise<unknown>) => asked.then(String, (error: Error) => error.message);

it('a task that fails in a thread fails alone, and an unusable input is told as one', async () => {
  thread = openThread<Tasks>(script);
  const asked = [thread.ask('double', 2), thread.ask('refuse', '甲.docx'), thread.ask('double', 3)];
  expect(await Promise.all(asked.map(message))).toEqual(['4', '甲.docx：读不了；应为文档。请换一个。', '6']);
  await expect(asked[1]).rejects.toBeInstanceOf(InputError);
  expect(thread.left).toBe(0);
});

it('where no task can do what it should once one could not, all fail with what the first could not do', async () => {
  thread = openThread<Tasks>(script, { endsAtFault: true });
  const asked = [thread.ask('refuse', '甲.docx'), thread.ask('double', 3)];
  const sentence = '甲.docx：读不了；应为文档。请换一个。';
  expect(await Promise.all(asked.map(message))).toEqual([sentence, sentence]);
  await expect(thread.ask('double', 4)).rejects.toThrow(sentence);
  await expect(thread.wait(() => true)).rejects.toThrow(sentence);
});

it('a thread that has no memory left is told in a sentence', async () => {
  thread = openThread<Tasks>(script, { resourceLimits: { maxOldGenerationSizeMb: 20 } });
  const error = await thread.ask('fill', null).catch((error: unknown) => error);
  expect(systemFault(error)?.message).toBe('文件：内存不够；应为更多的内存。请关掉别的程序，或把文档分几次生成。');
});
