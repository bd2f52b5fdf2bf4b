import { type FormLayout, label, value } from './formLayout.ts';

/** 部门项目支出预算绩效目标表: five columns, 项目资金 and 绩效指标 merged downwards. */
const department: FormLayout = {
  template: 'department-project',
  widths: [12, 15, 22, 33, 18],
  rows: [
    [label('name'), value('name', 4)],
    [
      label('supervisingDepartment'),
      value('supervisingDepartment', 2),
      label('implementingUnit'),
      value('implementingUnit'),
    ],
    [label('attribute'), value('attribute', 2), label('period'), value('period')],
    [label('group', 1, 4), label('total'), value('total', 3)],
    [label('fiscalAppropriation'), value('fiscalAppropriation', 3)],
    [label('carriedOver'), value('carriedOver', 3)],
    [label('otherFunds'), value('otherFunds', 3)],
    [label('objective'), value('objective', 4)],
  ],
  columns: [
    { role: 'block', width: 12 },
    { role: 'level1', width: 15 },
    { role: 'level2', width: 22 },
    { role: 'name', width: 33 },
    { role: 'target', width: 18 },
  ],
  twoTables: false,
};

/** 县级预算重点项目绩效目标表: four columns. */
const countyKey: FormLayout = {
  template: 'county-key-project',
  widths: [20, 30, 30, 20],
  rows: [
    [label('name'), value('name', 3)],
    [
      label('supervisingDepartment'),
      value('supervisingDepartment'),
      label('implementingUnit'),
      value('implementingUnit'),
    ],
    [label('attribute'), value('attribute'), label('period'), value('period')],
    [label('supervisingOffice'), value('supervisingOffice'), label('total'), value('total')],
    [label('objective'), value('objective', 3)],
  ],
  columns: [
    { role: 'level1', width: 20 },
    { role: 'level2', width: 30 },
    { role: 'name', width: 30 },
    { role: 'target', width: 20 },
  ],
  twoTables: false,
};

/** The form of Hebei: unit and 单位：万元 in the first row, and the indicators in a second table below an empty line. */
const hebei: FormLayout = {
  template: 'hebei-project',
  widths: [16, 12, 16, 16, 14, 12, 14],
  rows: [
    [value('implementingUnit', 5), value('currencyUnit', 2)],
    [label('code'), value('code', 2), label('name'), value('name', 3)],
    [
      label('group', 1, 2),
      label('total'),
      value('total'),
      label('fiscalAppropriation'),
      value('fiscalAppropriation'),
      label('otherFunds'),
      value('otherFunds'),
    ],
    [value('purpose', 6)],
    [label('schedule', 1, 2), label('schedule.1', 2), label('schedule.2'), label('schedule.3'), label('schedule.4', 2)],
    [value('schedule.1', 2), value('schedule.2'), value('schedule.3'), value('schedule.4', 2)],
    [label('objective'), value('objective', 6)],
  ],
  columns: [
    { role: 'level1', width: 14 },
    { role: 'level2', width: 16 },
    { role: 'name', width: 20 },
    { role: 'description', width: 24 },
    { role: 'target', width: 12 },
    { role: 'basis', width: 14 },
  ],
  twoTables: true,
};

/** 项目支出绩效目标表 of central departments: as the department form, with a column of weights. */
const central: FormLayout = {
  template: 'central-project',
  widths: [12, 14, 20, 28, 16, 10],
  rows: [
    [label('name'), value('name', 5)],
    [
      label('supervisingDepartment'),
      value('supervisingDepartment', 2),
      label('implementingUnit'),
      value('implementingUnit', 2),
    ],
    [label('attribute'), value('attribute', 2), label('period'), value('period', 2)],
    [label('group', 1, 4), label('total', 2), value('total', 3)],
    [label('fiscalAppropriation', 2), value('fiscalAppropriation', 3)],
    [label('carriedOver', 2), value('carriedOver', 3)],
    [label('otherFunds', 2), value('otherFunds', 3)],
    [label('objective'), value('objective', 5)],
  ],
  columns: [
    { role: 'block', width: 12 },
    { role: 'level1', width: 14 },
    { role: 'level2', width: 20 },
    { role: 'name', width: 28 },
    { role: 'target', width: 16 },
    { role: 'note', width: 10 },
  ],
  twoTables: false,
};

/** How each known form looks in the original. */
export const formLayouts: readonly FormLayout[] = [department, countyKey, hebei, central];
