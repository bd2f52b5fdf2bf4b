import { expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { byMeaning, findingKinds } from '../../../src/views/findings/findingWords.ts';

const kinds = [
  { code: 'indicator/a', severity: 'notice' as const },
  { code: 'project/b', severity: 'warning' as const },
  { code: 'project/m', severity: 'notice' as const, about: 'money' as const },
  { code: 'project/p', severity: 'notice' as const, about: 'promise' as const },
  { code: 'table/c', severity: 'warning' as const },
];
const findings = ['indicator/a', 'project/b', 'project/m', 'project/p', 'project/b'].map((code) => ({
  code,
})) as Finding[];

it('kinds of findings stand by what they mean: money, promises, form, the graver first; what found nothing is left out', () => {
  expect(
    findingKinds(kinds, findings).map(({ theme, kinds: own }) => [
      theme,
      ...own.map(({ kind, found }) => `${kind.code} ${found.length}`),
    ]),
  ).toEqual([
    ['money', 'project/m 1'],
    ['promise', 'project/p 1'],
    ['form', 'project/b 2', 'indicator/a 1'],
  ]);
});

it('the findings of a project are told in that order', () => {
  expect(byMeaning(kinds, findings).map(({ code }) => code)).toEqual([
    'project/m',
    'project/p',
    'project/b',
    'project/b',
    'indicator/a',
  ]);
});
