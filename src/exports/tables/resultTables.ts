import type { PrintedIndicator } from '../../model/documentTables.ts';
import type { Link, PairedIndicator } from '../../model/outcome.ts';
import type { ResultAmountKey, ResultMoney } from '../../model/printedResult.ts';
import type { Result, SiteData } from '../../model/site.ts';
import { boolean, integer, number, REMARK, SOURCE_REF, text } from '../columns.ts';
import type { AnyDataTable, DataTable } from '../dataTable.ts';

type ResultIndicatorRow = PrintedIndicator & { resultId: string; pair: PairedIndicator | undefined };

const totalOf = ({ result }: Result): ResultMoney | undefined => result.money.find(({ row }) => row === 'total');

const amount = (name: string, title: string, key: ResultAmountKey, printed: string) =>
  number<Result>(
    name,
    title,
    (row) => totalOf(row)?.[key]?.yuan,
    `${printed}，资金总额那一行的，单位元；没有印或读不成数字时为空。不和计划的金额相加。`,
  );

const results = (rows: readonly Result[]): DataTable<Result> => ({
  name: 'results',
  title: '自评',
  description: '单位自己的绩效评价（自评表），每份一行；说的都是单位自己填的，本站没有核对。和 projects（计划）分开。',
  primaryKey: ['id'],
  foreignKeys: { document_id: 'documents', unit_id: 'units' },
  rows,
  listedWithRows: true,
  columns: [
    text('id', '自评编号', ({ id }) => id, '本站给自评的固定编号，由单位、年度和项目名称或编码决定。'),
    text('document_id', '文档编号', ({ documentId }) => documentId, '自评所在的文档。'),
    text('unit_id', '单位编号', ({ unitId }) => unitId, '实施单位。'),
    text('name', '项目名称', ({ fields }) => fields.name?.text, '原文所印的项目名称，名称前的项目编码不算在内。'),
    text('code', '项目编码', ({ fields }) => fields.code?.text, '原文所印的项目编码；没有印时为空。'),
    integer('fiscal_year', '年度', ({ fiscalYear }) => fiscalYear, '预算年度。'),
    text(
      'supervising_department',
      '主管部门',
      ({ fields }) => fields.supervisingDepartment?.text,
      '主管部门名称，不含前面的编码。',
    ),
    text('implementing_unit', '实施单位', ({ fields }) => fields.implementingUnit?.text, '原文所印的实施单位。'),
    amount('planned_yuan', '年初预算', 'planned', '年初预算数'),
    amount('adjusted_yuan', '全年预算', 'adjusted', '全年预算数（调整后预算数）'),
    amount('executed_yuan', '全年执行', 'executed', '全年执行数（预算执行数）'),
    text(
      'execution_rate_printed',
      '执行率（原文）',
      (row) => totalOf(row)?.rate?.text,
      '资金总额那一行所印的执行率，原样，不重算。',
    ),
    text(
      'total_score_printed',
      '总分（原文）',
      ({ result }) => result.totalScore?.text,
      '合计得分那一格所印，单位自己打的分；表上没有这一行时为空。',
    ),
    text('objective', '预期目标', ({ fields }) => fields.objective?.text, '自评表里所印的年度目标（预期目标）。'),
    text('achievement', '实际完成情况', ({ fields }) => fields.achievement?.text, '单位自己写的完成情况。'),
    text('source_ref', '原文位置', ({ sourceRef }) => sourceRef, SOURCE_REF),
    text('path', '页面', ({ path }) => path, '自评页的位置，相对于网站根目录。'),
  ],
});

const resultIndicators = (rows: readonly ResultIndicatorRow[]): DataTable<ResultIndicatorRow> => ({
  name: 'result-indicators',
  title: '自评指标',
  description: '自评表里的每项指标一行，按原文顺序：目标值、单位自己填的完成值和得分。',
  primaryKey: ['result_id', 'position'],
  foreignKeys: { result_id: 'results' },
  rows,
  listedWithRows: true,
  columns: [
    text('result_id', '自评编号', ({ resultId }) => resultId, '指标所属的自评。'),
    integer('position', '序号', ({ position }) => position, '在自评表里的顺序，从 1 数起。'),
    text('level1', '一级指标', ({ level1 }) => level1.text, '产出、效益、满意度或成本指标。'),
    text('level2', '二级指标', ({ level2 }) => level2.text, '数量、质量、时效等指标类别的标准名称。'),
    text('name', '指标名称', ({ name }) => name.text, '原文所印的三级指标；空白时为空。'),
    text('target_printed', '目标值（原文）', ({ target }) => target.printed, '自评表里所印的年度指标值。'),
    text('actual_printed', '完成值（原文）', ({ actual }) => actual?.printed, '单位自己填的实际完成值，原样。'),
    text(
      'comparator',
      '比较符',
      ({ target }) => target.comparator,
      '目标值的比较符：≥ ≤ > < = range（区间）approx（约）；没有印时为空。',
    ),
    number('number', '数值', ({ target }) => target.number, '目标值里的数，不换算；日期和文字目标为空。'),
    text('measurement_unit', '计量单位', ({ target }) => target.measurementUnit, '目标值数后面所印的单位。'),
    text('weight_printed', '分值（原文）', ({ weight }) => weight?.text, '所印的分值或权重；没有印时为空。'),
    text('score_printed', '得分（原文）', ({ score }) => score?.text, '单位自己打的分；没有印时为空。'),
    text('reason', '原因', ({ reason }) => reason?.text, '单位自己写的偏差原因和改进措施；没有印时为空。'),
    text('source_ref', '原文位置', ({ place }) => place.ref, SOURCE_REF),
    integer(
      'target_position',
      '对应的目标',
      ({ pair }) => pair?.targetPosition,
      '绩效目标表里同一项指标的序号（indicators 的 position）；没有连上计划或计划里没有这一项时为空。',
    ),
    text(
      'state',
      '比较',
      ({ pair }) => pair?.outcome.state,
      '单位填的完成值和公开过的目标值比：达到、超过、未达到、单位自述完成、只在自评里、不能比；没有连上计划时为空。',
    ),
    boolean(
      'target_changed',
      '目标值前后不同',
      ({ pair }) => (pair && pair.targetPosition !== null ? pair.ownOutcome !== null : null),
      '自评表里的目标值和原来公开的不一样为 true；没有对应的目标时为空。',
    ),
    text('state_reason', '不能比的原因', ({ pair }) => pair?.outcome.reason, '不能比时为什么；别的时候为空。'),
    text(
      'state_against_own_target',
      '和自评表自己的目标值比',
      ({ pair }) => pair?.ownOutcome?.state,
      '两边的目标值不同时，完成值和自评表所印的目标值比；相同时为空。',
    ),
    text('remark', '备注', ({ remark }) => remark?.text, REMARK),
  ],
});

const links = (rows: readonly Link[]): DataTable<Link> => ({
  name: 'links',
  title: '目标和自评的对应',
  description: '哪个项目的绩效目标对哪份自评，每对一行；拿不准的不在这里。',
  primaryKey: ['project_id', 'result_id'],
  foreignKeys: { project_id: 'projects', result_id: 'results' },
  rows,
  listedWithRows: true,
  columns: [
    text('project_id', '项目编号', ({ projectId }) => projectId, '绩效目标表的项目。'),
    text('result_id', '自评编号', ({ resultId }) => resultId, '同一项目的自评。'),
    text(
      'basis',
      '依据',
      ({ basis }) => basis,
      'code（单位、年度和项目编码相同）name（单位和年度相同，去掉名称前面的年度和文号后名称相同）given（单位自己说明）。',
    ),
    text(
      'only_promised',
      '只在目标里',
      ({ indicators }) =>
        indicators
          .flatMap(({ targetPosition, resultPosition }) => (resultPosition === null ? targetPosition : []))
          .join(' '),
      '公开的目标里有、自评表里没有的指标，是它们的序号（indicators 的 position），用空格隔开；都有时为空。',
    ),
  ],
});

/** The data of self-evaluations, apart from those of plans. */
export function resultTables({
  results: all,
  links: known,
}: Pick<SiteData, 'results' | 'links'>): readonly AnyDataTable[] {
  const linkOf = new Map(known.map((link) => [link.resultId, link]));
  return [
    results(all),
    resultIndicators(
      all.flatMap(({ id, indicators }) =>
        indicators.map((indicator) => ({
          ...indicator,
          resultId: id,
          pair: linkOf.get(id)?.indicators.find(({ resultPosition }) => resultPosition === indicator.position),
        })),
      ),
    ),
    links(known),
  ];
}
