import { expect, it } from 'vitest';
import { openTurns, sharedTurns } from '../../scripts/siteWriter/turns.ts';

it('takes turns until it is stopped', () => {
  const shared = sharedTurns();
  const [thread, other] = [openTurns(shared), openTurns(shared)];
  let turns = 0;
  const take = () =>
    thread.take(() => {
      turns += 1;
    });
  take();
  take();
  other.stop();
  take();
  expect(turns).toBe(2);
});

it('takes the next turn after one that failed', () => {
  const turns = openTurns(sharedTurns());
  expect(() =>
    turns.take(() => {
      throw new Error('full');
    }),
  ).toThrow('full');
  let taken = false;
  turns.take(() => {
    taken = true;
  });
  expect(taken).toBe(true);
});
