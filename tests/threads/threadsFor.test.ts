import { expect, it } from 'vitest';
import { threadsFor } from '../../scripts/threads/threadsFor.ts';

const room = { processors: 8, bytes: 8e9 };

it('no thread is started where there is little to do, one processor, or little memory', () => {
  expect(threadsFor(39, 40, 5e8, room)).toBe(0);
  expect(threadsFor(500, 40, 5e8, { ...room, processors: 1 })).toBe(0);
  expect(threadsFor(500, 40, 5e8, { ...room, bytes: 9e8 })).toBe(0);
});

it('there are as many as the work, the processors and the memory are for, and never many', () => {
  expect(threadsFor(100, 40, 5e8, room)).toBe(2);
  expect(threadsFor(500, 40, 5e8, { ...room, processors: 2 })).toBe(1);
  expect(threadsFor(500, 40, 5e8, { ...room, bytes: 2.5e9 })).toBe(2);
  expect(threadsFor(5_000, 40, 5e8, { ...room, processors: 64 })).toBe(3);
});
