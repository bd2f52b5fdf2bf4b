import { describe, expect, it } from 'vitest';
import { process } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';

const STEPS = '\t25%\t50%\t75%\t100%';
const scheduleOf = async (lines: readonly string[]) => {
  const { site } = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return site.projects[0]?.schedule;
};
const withSteps = (steps: string) => HEBEI_PLAN.map((line) => (line === STEPS ? steps : line));

describe('what a plan says of when its money goes out', () => {
  it('is the share by the end of each month, with its place', async () => {
    expect(await scheduleOf(HEBEI_PLAN)).toEqual([
      { label: '3月底', printed: '25%', percent: '25', places: [expect.objectContaining({ ref: 'L5 c2' })] },
      { label: '6月底', printed: '50%', percent: '50', places: [expect.objectContaining({ ref: 'L5 c3' })] },
      { label: '10月底', printed: '75%', percent: '75', places: [expect.objectContaining({ ref: 'L5 c4' })] },
      { label: '12月底', printed: '100%', percent: '100', places: [expect.objectContaining({ ref: 'L5 c5' })] },
    ]);
  });

  it.each([
    ['a share without its sign', '\t33.5\t50\t75\t100', ['33.5', '50', '75', '100']],
    ['in full width', '\t２５％\t50%\t75%\t100%', ['25', '50', '75', '100']],
    ['what is no share is kept as printed', '\t25万\t约50%\t75%以上\t1000%', [null, null, null, null]],
    ['a blank is none', '\t\t50%\t\t100%', [null, '50', null, '100']],
  ])('%s', async (_, steps, percents) => {
    const schedule = await scheduleOf(withSteps(steps));
    expect(schedule?.map(({ percent }) => percent)).toEqual(percents);
    expect(schedule?.map(({ printed }) => printed)).toEqual(steps.split('\t').slice(1));
  });

  it('is not read where its heads are of other years', async () => {
    const years = HEBEI_PLAN.map((line) =>
      line.replace('3月底\t6月底\t10月底\t12月底', '2024年\t2025年\t2026年\t2027年'),
    );
    expect((await scheduleOf(years)) ?? []).toEqual([]);
  });
});
