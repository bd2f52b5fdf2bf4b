import { expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { findingKinds } from '../../../src/views/findings/findingWords.ts';

it('kinds of findings to be verified stand first, and those that found nothing are left out', () => {
  const kinds = [
    { code: 'indicator/a', severity: 'notice' as const },
    { code: 'project/b', severity: 'warning' as const },
    { code: 'table/c', severity: 'warning' as const },
  ];
  const found = findingKinds(kinds, [{ code: 'indicator/a' }, { code: 'project/b' }] as Finding[]);
  expect(found.map(({ kind, found: same }) => [kind.code, same.length])).toEqual([
    ['project/b', 1],
    ['indicator/a', 1],
  ]);
});
