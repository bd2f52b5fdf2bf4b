import { answerProcess } from '../../scripts/threads/answerProcess.ts';
import { InputError } from '../../src/model/inputError.ts';

const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/disk/a.js' });
const failures: Record<string, Error> = {
  input: new InputError('指南.md', '读不成网页', '平常的 Markdown', '减少嵌套'),
  full,
  wrapped: new Error('', { cause: full }),
};

answerProcess(async (name: string) => {
  throw failures[name];
});
