import { expect, it } from 'vitest';
import { systemFault } from '../../scripts/files/systemFault.ts';
import { askProcess } from '../../scripts/threads/askProcess.ts';
import { InputError } from '../../src/model/inputError.ts';

const failure = (name: string): Promise<unknown> =>
  askProcess('../tests/support/failingProcess.ts', name).then(
    () => null,
    (error: unknown) => error,
  );

it('an unusable input that another process found is told as one, not as a fault of the program', async () => {
  const error = await failure('input');
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toBe('指南.md：读不成网页；应为平常的 Markdown。请减少嵌套。');
});

it.each(['full', 'wrapped'])('a full disk that another process met is told with its file (%s)', async (name) => {
  expect(systemFault(await failure(name))?.message).toBe(
    '/disk/a.js：磁盘满了；应为有空闲的磁盘。请腾出空间后再运行。',
  );
});
