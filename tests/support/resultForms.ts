/** An indicator as a plan promises it and as its self-evaluation reports it, written for the two forms below. */
export interface FormRow {
  level1: string;
  level2: string;
  name: string;
  target: string;
  actual: string;
  /** the target that the self-evaluation prints, where it is another one */
  ownTarget?: string;
  /** printed on one side only */
  only?: 'plan' | 'result';
  weight?: string;
  score?: string;
  reason?: string;
}

interface Form {
  unit: string;
  name: string;
  /** empty where none is printed */
  code: string;
  year?: number;
  rows: readonly FormRow[];
}

const classes = (rows: readonly FormRow[], row: FormRow, at: number): [string, string] => {
  const above = rows[at - 1];
  const same1 = above?.level1 === row.level1;
  return [same1 ? '' : row.level1, same1 && above?.level2 === row.level2 ? '' : row.level2];
};

/** 预算项目绩效目标表 as the county of 怀来 prints it, cells between tabs; what is said is all 演示. */
export function planTable(form: Form & { wan: string; purpose?: string; objective?: string; other?: string }): string {
  const { unit, name, code, year = 2023, rows, wan, other = '' } = form;
  const own = rows.filter(({ only }) => only !== 'result');
  return [
    '预算项目绩效目标表',
    `（${year}年度）`,
    `单位名称：${unit}`,
    '单位：万元',
    `项目编码\t${code}\t项目名称\t${name}`,
    `预算规模及资金用途\t预算数\t${wan}\t其中：财政资金\t${wan}\t其他资金\t${other}`,
    `\t${form.purpose ?? '演示数据，用于说明本站怎样对照。'}`,
    `绩效目标\t${form.objective ?? '演示数据：按计划完成。'}`,
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
    ...own.map((row, at) => [...classes(own, row, at), row.name, '演示', row.target, '演示'].join('\t')),
  ].join('\n');
}

/** What a self-evaluation prints of its total money and of its points. */
export interface ResultMoneyForm {
  planned: string;
  adjusted: string;
  executed: string;
  rate: string;
  score?: string;
  total?: string;
  /** the three amounts of 财政拨款, where they are not those of the total */
  fiscal?: readonly [string, string, string];
}

/** 项目支出绩效自评表 as most provinces print it, cells between tabs. */
export function resultTable(form: Form & { money: ResultMoneyForm; objective?: string; achievement?: string }): string {
  const { unit, name, code, year = 2023, rows, money } = form;
  const {
    planned,
    adjusted,
    executed,
    rate,
    score = '9',
    total = '97',
    fiscal = [planned, adjusted, executed],
  } = money;
  const own = rows.filter(({ only }) => only !== 'plan');
  return [
    '项目支出绩效自评表',
    `（${year}年度）`,
    `项目名称\t${code === '' ? '' : `${code}-`}${name}`,
    `主管部门\t演示县财政局\t实施单位\t${unit}`,
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `\t年度资金总额：\t${planned}\t${adjusted}\t${executed}\t10\t${rate}\t${score}`,
    `\t其中：本年财政拨款\t${fiscal.join('\t')}\t\t\t`,
    '年度总体目标\t预期目标\t实际完成情况',
    `\t${form.objective ?? '演示数据：按计划完成。'}\t${form.achievement ?? '演示数据：已按计划完成。'}`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    ...own.map((row, at) =>
      [
        '',
        ...classes(own, row, at),
        row.name,
        row.ownTarget ?? row.target,
        row.actual,
        row.weight ?? '10',
        row.score ?? '10',
        row.reason ?? '',
      ].join('\t'),
    ),
    `总分\t\t\t\t\t\t100\t${total}`,
  ].join('\n');
}

/** 部门预算项目支出绩效自评表 as Sichuan prints it: comparator, value and unit of measurement in columns of their own. */
export function sichuanResultTable(form: Parameters<typeof resultTable>[0]): string {
  const { unit, name, code, year = 2023, rows, money } = form;
  const { planned, adjusted, executed, rate, score = '9', total = '97' } = money;
  return [
    `部门预算项目支出绩效自评表（${year}年度）`,
    `项目名称\t${code === '' ? '' : `${code}-`}${name}`,
    `主管部门\t演示县财政局\t实施单位\t${unit}`,
    '项目基本情况\t1.项目年度目标完成情况\t项目年度目标\t年度目标完成情况',
    `\t\t${form.objective ?? '演示数据：按计划完成。'}\t${form.achievement ?? '演示数据：已按计划完成。'}`,
    '\t2.项目实施内容及过程概述\t演示数据：按月组织。',
    '预算执行情况（10分）\t年度预算数（万元）\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\t原因',
    `\t总额\t${planned}\t${adjusted}\t${executed}\t${rate}\t10\t${score}\t`,
    `\t其中：财政资金\t${planned}\t${adjusted}\t${executed}\t${rate}\t/\t/\t`,
    '\t其他资金\t\t\t\t\t/\t/\t',
    '绩效指标（90分）\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分',
    ...rows.map((row, at) => {
      const [, comparator = '', value = '', unitOf = ''] = /^([≥≤=]?)(\d+)(.*)$/.exec(row.target) ?? [];
      const cells = [comparator, value, unitOf, row.actual, row.weight ?? '10', row.score ?? '10'];
      return ['', ...classes(rows, row, at), row.name, ...cells].join('\t');
    }),
    `合计\t\t\t\t\t\t\t\t100\t${total}`,
    `评价结论\t演示数据：自评总分${total}分`,
  ].join('\n');
}
