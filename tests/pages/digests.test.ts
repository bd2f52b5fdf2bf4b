import { expect, it } from 'vitest';
import { openDigests } from '../../scripts/pages/digests.ts';

const project = (yuan: string) => ({ id: 'a', yuan });

it('equal values have equal digests, whichever objects they are', () => {
  const [one, other] = [project('1'), project('1')];
  const digest = openDigests([one, other]);
  expect(digest(one)).toBe(digest(other));
  expect(digest({ list: [one] })).toBe(digest({ list: [other] }));
  expect(digest(new Map([['a', one]]))).toBe(digest(new Map([['a', other]])));
});

it.each([
  ['a project', (of: object) => of],
  ['a list that holds it', (of: object) => [of]],
  ['what is given to a template', (of: object) => ({ group: { name: '某局', projects: [of] } })],
  ['a map', (of: object) => new Map([['a', of]])],
  ['a map in an object', (of: object) => ({ by: new Map([['a', [of]]]) })],
  ['a set in an object', (of: object) => ({ all: new Set([of]) })],
])('a figure changed deep inside changes the digest of %s', (_, around) => {
  const [one, other] = [project('1'), project('2')];
  const digest = openDigests([one, other]);
  expect(digest(around(one))).not.toBe(digest(around(other)));
});

it('nothing there is not the same as null', () => {
  const digest = openDigests([]);
  expect(digest(undefined)).not.toBe(digest(null));
});
