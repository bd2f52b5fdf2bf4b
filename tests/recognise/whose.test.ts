import { expect, it } from 'vitest';
import { plan, ROWS, read } from './roadPlan.ts';

const [TITLE = '', ...REST] = plan(ROWS);
const below = (...lines: string[]) => read([TITLE, ...lines, ...REST]);
const printed = { supervising_department: '样例县农业农村局', implementing_unit: '样例县甲镇人民政府' };

it.each(['实施单位：样例县乙镇人民政府', '实施单位：样例县乙镇人民政府   主管部门：样例县财政局'])(
  'what the table itself says of whose it is outranks the line above it: %s',
  async (line) => {
    const { projects, tables } = await below(line);
    expect(projects).toMatchObject([printed]);
    expect(tables[0]?.tables[0]?.rows[0]?.cells).toMatchObject([{ text: line, to: 'note' }]);
  },
);

it('the line above a table says whose it is where the table has no such label, and stands on the page as that', async () => {
  const units = '主管部门\t样例县农业农村局\t实施单位\t样例县甲镇人民政府';
  const line = '实施单位： 样例县乙镇人民政府（本级）  主管部门：样例县财政局';
  const { projects, tables } = await read([TITLE, line, ...REST.filter((each) => each !== units)]);
  expect(projects).toMatchObject([
    { supervising_department: '样例县财政局', implementing_unit: '样例县乙镇人民政府（本级）' },
  ]);
  const [table] = tables[0]?.tables ?? [];
  expect(table?.fields.implementingUnit).toMatchObject({
    printed: '样例县乙镇人民政府（本级）',
    places: [{ ref: 'L2 c1' }],
  });
  expect(table?.rows[0]?.cells).toMatchObject([{ text: line, to: 'field', field: 'implementingUnit' }]);
});
