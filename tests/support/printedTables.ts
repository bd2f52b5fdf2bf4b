import type { GivenTable } from './givenTables.ts';

/** Text documents as an office saves them, of tables in the common form. */
export function printedTables(title: string, tables: readonly GivenTable[]): string {
  return [title, ...tables.map(printed)].join('\n\n').concat('\n');
}

function printed({ unit = '', name = '', department = '', year = 2024, total = '', objective = name }: GivenTable) {
  return [
    '部门项目支出预算绩效目标表',
    `(${year ?? ''}年度)`,
    `项目名称\t${name}`,
    `主管部门及代码\t${department}\t\t实施单位\t${unit}`,
    '项目属性\t0101-一年期项目\t\t项目期\t1年',
    `项目资金 (万元)\t年度资金总额:\t\t${total}\t`,
    `\t其中: 财政拨款\t\t${total}\t`,
    '\t其他资金\t\t\t',
    `年度总体目标\t${objective}\t\t\t`,
    '名称\t一级指标\t二级指标\t三级指标\t指标值',
    '绩效指标\t产出指标\t数量指标（必填硬性指标）\t补助人数\t75人',
    `\t成本指标\t经济成本指标\t补助标准\t${total}万元`,
    '满意度指标\t\t服务对象满意度指标（必填）\t群众满意度\t≥95%',
  ].join('\n');
}
