import { answerAsked } from '../../scripts/threads/answerAsked.ts';
import { InputError } from '../../src/model/inputError.ts';

export type Tasks = {
  double: { ask: number; answer: number };
  refuse: { ask: string; answer: never };
  fill: { ask: null; answer: number };
};

answerAsked<Tasks>({
  double: async (number) => 2 * number,
  async refuse(file) {
    throw new InputError(file, '读不了', '文档', '换一个');
  },
  async fill() {
    const all: number[][] = [];
    for (;;) all.push(Array.from({ length: 1e4 }, (_, at) => at + all.length));
  },
});
