import { expect, it } from 'vitest';
import { plan, ROWS, read } from './roadPlan.ts';

const LINES = plan(ROWS);
const withLine = (begin: string, line: string) => LINES.map((each) => (each.startsWith(begin) ? line : each));
const OBJECTIVE = '年度总体目标';

it('a value that was printed into its label is read from the cell beside it, and pointed out', async () => {
  const lines = withLine(OBJECTIVE, `维修村道，方便出行。${OBJECTIVE}\t维修村道，方便出行。`);
  const { projects, findings } = await read(lines);
  expect(projects).toMatchObject([{ objective: '维修村道，方便出行。' }]);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'table/glued-label' }));
});

it.each([
  ['the value does not begin as the cell does', OBJECTIVE, `方便出行，维修村道。${OBJECTIVE}\t维修村道，方便出行。`],
  ['only the end of the value is there', OBJECTIVE, `方便出行。${OBJECTIVE}\t维修村道，方便出行。`],
  ['it may be a longer label', OBJECTIVE, `三年期${OBJECTIVE}\t三年期维修村道。`],
  ['no value stands beside it', OBJECTIVE, `维修村道，方便出行。${OBJECTIVE}`],
  ['the label stands before it', OBJECTIVE, `${OBJECTIVE}维修村道，方便出行。\t维修村道，方便出行。`],
  [
    'the label is a short word that texts end with',
    OBJECTIVE,
    `本年内完成项目期\t本年内完成\n${OBJECTIVE}\t维修村道，方便出行。`,
  ],
])('nothing is read where %s', async (_, begin, line) => {
  expect((await read(withLine(begin, line))).projects).toEqual([]);
});
