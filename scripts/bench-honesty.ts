import { InputError } from '../src/model/inputError.ts';
import { documentWriters } from '../tests/formats/writers/documentWriters.ts';
import { seededRandom } from '../tests/formats/writers/invent/seededRandom.ts';
import { caseForms } from '../tests/recognise/honesty/caseForms.ts';
import { judge, type Verdict } from '../tests/recognise/honesty/judge.ts';
import { harmlessKinds, meaningKinds } from '../tests/recognise/honesty/kinds.ts';
import { printedForms } from '../tests/recognise/honesty/printedForms.ts';
import { seedOf } from '../tests/support/seedOf.ts';
import { commandLine } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const VERDICTS: readonly Verdict[] = ['right', 'withheld', 'refused', 'flagged', 'wrong'];
/** Kinds apply to some forms only; so many are tried for one that does. */
const TRIES = 12;

/**
 * `npm run bench:honesty [-- <mutants a kind> [seed] [part of a kind's name [part of a form's name]]]`: damages printed
 * forms in one way each, the truth known, and counts what is published: right, right with what is doubtful withheld, refused, flagged but published,
 * silently wrong. Half of the forms are the four old ones, half those of the cases; counted by kind of damage, and by form below.
 */
await runCommand(async () => {
  const [each = '20', seed = '1', named = '', ofForm = ''] = commandLine('bench:honesty').operands;
  const odd = [each, seed].find((number) => !/^[1-9]\d{0,6}$/.test(number));
  if (odd !== undefined) throw new InputError('命令行', odd, '正整数', '检查拼写');
  /** Old and other forms, in turn. */
  const groups = [printedForms(40), await caseForms(20)]
    .map((documents) => documents.filter(([form]) => form?.name.includes(ofForm)))
    .filter((documents) => documents.length > 0);
  const ofForms = new Map<string, Map<Verdict, number>>();
  function count(form: string, verdict: Verdict): void {
    const counts = ofForms.get(form) ?? new Map<Verdict, number>();
    ofForms.set(form, counts.set(verdict, (counts.get(verdict) ?? 0) + 1));
  }
  const sums = { harmless: new Map<Verdict, number>(), meaning: new Map<Verdict, number>() };
  const wanted = new RegExp(named);
  for (const kind of [...harmlessKinds, ...meaningKinds].filter(({ name }) => wanted.test(name))) {
    const random = seededRandom(seedOf(kind.name, seed));
    const counts = new Map<Verdict, number>();
    const said: string[] = [];
    let judged = 0;
    for (let tried = 0; judged < Number(each) && tried < Number(each) * TRIES; tried += 1) {
      const forms = random.pick(random.pick(groups));
      const [form, other, writer] = [random.pick(forms), random.pick(forms), random.pick(documentWriters)];
      let found: Awaited<ReturnType<typeof judge>>;
      try {
        found = await judge(kind, form, other, writer, random.whole(1, 1e6));
      } catch (error) {
        found = { verdict: 'wrong', said: `${String(error)} ${(error as Error).stack?.split('\n')[1]}` };
      }
      if (!found) continue;
      judged += 1;
      counts.set(found.verdict, (counts.get(found.verdict) ?? 0) + 1);
      const sum = sums[kind.effect];
      sum.set(found.verdict, (sum.get(found.verdict) ?? 0) + 1);
      if (found.said || (found.verdict === 'refused' && kind.effect === 'harmless'))
        said.push(`${found.verdict}, ${form.name}, ${writer.like}: ${found.said}`);
      count(form.name, found.verdict);
    }
    const row = VERDICTS.map((verdict) => `${verdict} ${String(counts.get(verdict) ?? 0).padStart(3)}`).join('  ');
    process.stdout.write(`${row}  ${kind.effect.padEnd(8)} ${kind.name}\n`);
    for (const line of said.slice(0, 2)) process.stdout.write(`      ${line.slice(0, 220)}\n`);
  }
  for (const [name, counts] of [...ofForms, ...Object.entries(sums)]) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const shares = VERDICTS.map((verdict) => {
      const count = counts.get(verdict) ?? 0;
      return `${verdict} ${count} (${((100 * count) / Math.max(all, 1)).toFixed(1)} %)`;
    });
    process.stdout.write(`${name}: ${all} mutants, ${shares.join(', ')}\n`);
  }
});
