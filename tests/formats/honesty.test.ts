import { describe, expect, it } from 'vitest';
import { caseForms } from '../recognise/honesty/caseForms.ts';
import { judge } from '../recognise/honesty/judge.ts';
import type { Kind } from '../recognise/honesty/kind.ts';
import { harmlessKinds, meaningKinds } from '../recognise/honesty/kinds.ts';
import { printedForms } from '../recognise/honesty/printedForms.ts';
import { runs } from '../support/runs.ts';
import { seedOf } from '../support/seedOf.ts';
import { documentWriters } from './writers/documentWriters.ts';
import { seededRandom } from './writers/invent/seededRandom.ts';

/** The four old forms and those of the cases, in turn. */
const groups = [printedForms(8), await caseForms(2)];

/** Forms damaged in each way. */
const FORMS = Math.max(2, runs(1));
/** Kinds apply to some forms only; so many are tried for one that does. */
const TRIES = 60;

/** What becomes of some forms damaged so, one line each that says something false. */
async function damaged(kind: Kind) {
  const random = seededRandom(seedOf(kind.name));
  const said: string[] = [];
  let [judged, right] = [0, 0];
  for (let tried = 0; judged < FORMS && tried < TRIES * FORMS; tried += 1) {
    const forms = random.pick(random.pick(groups));
    const [form, other, writer] = [random.pick(forms), random.pick(forms), random.pick(documentWriters)];
    const found = await judge(kind, form, other, writer, random.whole(1, 1e6));
    if (!found) continue;
    judged += 1;
    if (found.verdict === 'right') right += 1;
    if (found.verdict === 'wrong') said.push(`${writer.like}: ${found.said}`);
  }
  return { judged, right, said };
}

describe('a table damaged so that its meaning changes says nothing false', () => {
  it.each(meaningKinds.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const { judged, said } = await damaged(kind);
    expect(said).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  });
});

describe('ordinary variation changes nothing that is published', () => {
  let [all, whole] = [0, 0];
  it.each(harmlessKinds.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const { judged, right, said } = await damaged(kind);
    [all, whole] = [all + judged, whole + right];
    expect(said).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  });

  it('and nearly every such table is read', () => {
    expect(whole / all).toBeGreaterThanOrEqual(0.95);
  });
});
