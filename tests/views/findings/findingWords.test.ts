import { expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { byMeaning, findingKinds, SEVERITY_WORDS } from '../../../src/views/findings/findingWords.ts';
import { LABELS } from '../../../src/words/labels.ts';

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

it('no degree is called as all findings are: 提示 that are 提示 nobody can tell from the others', () => {
  expect(Object.values(SEVERITY_WORDS)).not.toContain(LABELS.finding);
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
