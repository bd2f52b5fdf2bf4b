import { expect, it } from 'vitest';
import { LONGEST_ID } from '../../src/identity/makeId.ts';
import { assertPathsApart } from '../../src/publish/assertPathsApart.ts';

const a = { name: '单位“甲镇”', path: 'units/jia/' };

it('pages of which each has an address of its own pass', () => {
  expect(() => assertPathsApart([a, { name: '单位“乙镇”', path: 'units/yi/' }])).not.toThrow();
});

it.each(['units/jia/', 'units/JIA/'])('two pages of one address end a build, and both are named: %s', (path) => {
  expect(() => assertPathsApart([a, { name: '单位“假镇”', path }])).toThrow(
    /单位“假镇”：与单位“甲镇”的地址都是 units\/jia/i,
  );
});

it('an address that no folder can hold ends a build, and its page is named', () => {
  const path = `units/${'x'.repeat(LONGEST_ID + 1)}/`;
  expect(() => assertPathsApart([{ name: '单位“长”', path }])).toThrow(/单位“长”：地址 .* 太长/);
});
