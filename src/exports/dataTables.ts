import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import { FUNDING_ROWS, type FundingColumn } from '../model/fundingRows.ts';
import type { Change } from '../model/history.ts';
import type { Place } from '../model/printed.ts';
import type { Reply } from '../model/reply.ts';
import { DEMONSTRATION, type SiteSettings } from '../model/settings.ts';
import type { DisclosedDocument, LedgerEntry, Project, SiteData, Unit } from '../model/site.ts';
import { lineOf } from '../model/sourceRef.ts';
import { TEXT_FIELDS, type TextFieldKey } from '../model/textFields.ts';
import { isDoubtful } from '../values/amount.ts';
import { countedYuan } from '../values/countedYuan.ts';
import { largestOf } from '../values/largestOf.ts';
import { boolean, column, integer, number, SOURCE_REF, text } from './columns.ts';
import type { AnyDataTable, DataColumn, DataTable } from './dataTable.ts';
import { historyTable } from './historyTable.ts';
import { resultTables } from './resultTables.ts';

type IndicatorRow = PrintedIndicator & { projectId: string };
type LedgerRow = LedgerEntry & { documentId: string };

const documents = (rows: readonly DisclosedDocument[]): DataTable<DisclosedDocument> => ({
  name: 'documents',
  title: '文档',
  description: '每份公开文档一行。',
  primaryKey: ['id'],
  rows,
  columns: [
    text('id', '文档编号', ({ id }) => id, '本站给文档的固定编号。'),
    text('title', '标题', ({ printedTitle }) => printedTitle, '文档自己的第一个标题。'),
    text('county', '县', ({ county }) => county, '文档所属的县；不知道时为空。'),
    text('issuing_unit', '发布单位', ({ issuingUnit }) => issuingUnit, '发布文档的单位；未登记时为空。'),
    integer('fiscal_year', '年度', ({ fiscalYear }) => fiscalYear, '预算年度；各表年度不一时为空。'),
    text(
      'printed_currency_unit',
      '金额单位',
      ({ currencyUnit }) => currencyUnit,
      '表上印的金额单位：元或万元；各表不一时为空。',
    ),
    integer('table_count', '表数', ({ tables }) => tables.length, '文档里的表格数，包括样式未登记的表。'),
    integer('cell_count', '单元格数', ({ cellCount }) => cellCount, '原文非空单元格数，表外文字也计算在内。'),
    text(
      'file',
      '原文',
      ({ source }) => source?.file,
      '交来的文件的位置，相对于网站根目录；含个人信息、不提供下载的为空。',
    ),
    text('sha256', '校验值', ({ source }) => source?.sha256, '这个文件的 SHA-256 校验值。'),
    text('path', '页面', ({ path }) => path, '文档页的位置，相对于网站根目录。'),
    text(
      'kinds',
      '表的种类',
      ({ tables }) => [...new Set(tables.map(({ kind }) => kind))].join(';'),
      '文档里各表的种类，以分号相连：target（绩效目标）self-evaluation（自评）approval（审批）whole-unit（部门整体）other（其他）。',
    ),
    text(
      'format',
      '格式',
      ({ source }) => source?.format,
      '原文的格式：text docx doc xlsx xls pdf html csv；没有原文时为空。',
    ),
    text('supersedes', '取代', ({ supersedes }) => supersedes, '它取代的旧文档的编号；没有登记时为空。'),
  ],
});

const units = (rows: readonly Unit[]): DataTable<Unit> => ({
  name: 'units',
  title: '单位',
  description: '每个实施单位一行；名称按原文，名称前的预算编码不算在内。',
  primaryKey: ['id'],
  rows,
  columns: [
    text('id', '单位编号', ({ id }) => id, '本站给单位的固定编号。'),
    text('name', '单位名称', ({ name }) => name, '原文所印的实施单位；表上没有这一栏时，是印在表上方的单位。'),
    text('county', '县', ({ county }) => county, '单位所属的县；不知道时为空。'),
    integer('project_count', '项目数', ({ projectIds }) => projectIds.length, '本站收录的项目数，各年度合计。'),
    number(
      'total_yuan',
      '金额合计',
      ({ totalYuan, projectIds }) => (projectIds.length > 0 ? totalYuan : null),
      '收录项目的年度资金总额合计，单位元；几份文件印得不一样的不算在内；不是该单位的全部预算；只有自评的单位为空。',
    ),
    text('path', '页面', ({ path }) => path, '单位页的位置，相对于网站根目录。'),
  ],
});

/** Fields whose value in the data is not their text. */
const OTHER_VALUES: Partial<Record<TextFieldKey, DataColumn<Project>['value']>> = {
  fiscalYear: ({ fiscalYear }) => fiscalYear,
  implementingUnit: ({ fields, unitName }) => fields.implementingUnit && unitName,
};

/** The columns of text fields, in the order of their list. */
const fieldColumns = (which: (field: (typeof TEXT_FIELDS)[number]) => boolean): DataColumn<Project>[] =>
  TEXT_FIELDS.filter(which).flatMap(({ key, label: title, column: about }) => {
    if (!about) return [];
    const value = OTHER_VALUES[key] ?? (({ fields }: Project) => fields[key]?.text);
    return [column(about.type ?? 'string')(about.name, title, value, about.description)];
  });

/** The columns of rows of money, in the order of their list. */
const fundingColumns = (which: (column: FundingColumn) => boolean): DataColumn<Project>[] =>
  FUNDING_ROWS.flatMap(({ key, columns }) =>
    columns
      .filter(which)
      .map(({ name, title, description, holds }) =>
        (holds === 'printed' ? text : number)<Project>(
          name,
          title,
          (project) => (key === 'total' && holds === 'yuan' ? countedYuan(project) : project.funding[key]?.[holds]),
          description,
        ),
      ),
  );

const isCorrected = (value: { places: readonly Place[] } | undefined): boolean =>
  value?.places.some(({ corrected }) => corrected !== undefined) ?? false;

/** Names of the columns whose value the office set; every amount where it set the unit of money. */
function correctedOf({ fields, funding }: Project): string {
  const texts = TEXT_FIELDS.flatMap(({ key, column: about }) =>
    about && isCorrected(fields[key]) ? [about.name] : [],
  );
  const inUnit = isCorrected(fields.currencyUnit);
  const amounts = FUNDING_ROWS.flatMap(({ key, columns }) => {
    const amount = funding[key];
    if (!amount) return [];
    const set = columns.filter(
      ({ holds }) => isCorrected(amount) || (inUnit && holds === 'yuan' && amount.yuan !== null),
    );
    return set.map(({ name }) => name);
  });
  return [...texts, ...amounts].join(';');
}

/** Names of the columns whose value is in doubt and left empty. */
function withheldOf({ counted, fields, funding }: Project): string {
  const texts = TEXT_FIELDS.flatMap(({ key, column: about }) =>
    about && fields[key]?.withheld !== undefined ? [about.name] : [],
  );
  const amounts = FUNDING_ROWS.flatMap(({ key, columns }) => {
    const amount = funding[key];
    return amount && isDoubtful(amount) ? columns.filter(({ holds }) => !amount[holds]).map(({ name }) => name) : [];
  });
  return [...new Set([...texts, ...amounts, ...(counted ? [] : ['total_yuan'])])].join(';');
}

/** The texts of an indicator that can be withheld, by column. */
const INDICATOR_TEXTS = ['description', 'basis', 'nature', 'weight', 'direction', 'standard'] as const;
const TARGET_COLUMNS = ['target_printed', 'comparator', 'number', 'number_upper', 'measurement_unit'];

const withheldOfIndicator = (indicator: IndicatorRow): string =>
  [
    ...(indicator.target.withheld === undefined ? [] : TARGET_COLUMNS),
    ...INDICATOR_TEXTS.filter((key) => indicator[key]?.withheld !== undefined),
  ].join(';');

const correctedOfIndicator = (indicator: IndicatorRow): string =>
  [
    ...(isCorrected(indicator.name) ? ['name'] : []),
    ...(isCorrected(indicator.target) ? TARGET_COLUMNS : []),
    ...INDICATOR_TEXTS.filter((key) => isCorrected(indicator[key])),
  ].join(';');

const projects = (rows: readonly Project[]): DataTable<Project> => ({
  name: 'projects',
  title: '项目',
  description: '每个项目（每张绩效目标表）一行。',
  primaryKey: ['id'],
  foreignKeys: { document_id: 'documents', unit_id: 'units' },
  rows,
  columns: [
    text('id', '项目编号', ({ id }) => id, '本站给项目的固定编号，由单位、年度和项目名称或编码决定。'),
    text('document_id', '文档编号', ({ documentId }) => documentId, '项目所在的文档。'),
    text('unit_id', '单位编号', ({ unitId }) => unitId, '实施单位。'),
    ...fieldColumns((field) => !field.prose && !field.column?.added),
    ...fundingColumns(({ added }) => !added),
    ...fieldColumns((field) => field.prose === true && !field.column?.added),
    text(
      'functional_class',
      '功能分类',
      ({ functionalClass }) => functionalClass.code,
      '推断的支出功能分类“类”代码；未分类时为空。',
    ),
    text(
      'functional_class_basis',
      '分类依据',
      ({ functionalClass }) => functionalClass.basis,
      '推断功能分类所用的规则。',
    ),
    integer(
      'source_line',
      '原文行号',
      ({ sourceRef }) => lineOf(sourceRef),
      '项目名称或编码在文本原文中的行号，从 1 数起；其他格式为空。',
    ),
    text('path', '页面', ({ path }) => path, '项目页的位置，相对于网站根目录。'),
    text('source_ref', '原文位置', ({ sourceRef }) => sourceRef, SOURCE_REF),
    ...fundingColumns(({ added }) => added === true),
    ...fieldColumns((field) => field.column?.added === true),
    text(
      'withheld',
      '存疑未填的栏',
      withheldOf,
      '读不准而留空的栏，以分号相连；几份文件印的金额不一样时是 total_yuan。空着又不在这里的，是没有印或表上没有这一栏。',
    ),
    text(
      'also_in',
      '也印在',
      ({ alsoIn }) => alsoIn.map(({ documentId }) => documentId).join(';'),
      '也印着这个项目的其他文档的编号，以分号相连；没有时为空。',
    ),
    text(
      'corrected',
      '更正过的栏',
      correctedOf,
      '按单位的更正读、与原文所印不同的栏，以分号相连；每处更正见 findings。',
    ),
    text('topic', '话题', ({ topic }) => topic.name, '推断的话题：这笔钱是办什么事的；没有词对上时是“其他”。'),
    text('topic_basis', '话题依据', ({ topic }) => topic.basis, '推断话题时对上的词和它所在的栏；“其他”为空。'),
  ],
});

/** An earlier address and a page it may have meant. */
interface AliasRow {
  path: string;
  target: string;
  target_id: string;
}

const aliases = ({
  projects: all,
  units: known,
  documents: files,
}: Pick<SiteData, 'projects' | 'units' | 'documents'>): DataTable<AliasRow> => ({
  name: 'aliases',
  title: '旧地址',
  description: '项目、单位和文档从前用过、现在仍然通到它的页面地址；一个旧地址分不清是哪一个时有几行。',
  primaryKey: ['path', 'target'],
  rows: [...all, ...known, ...files].flatMap(({ id, path, aliases: earlier }) => {
    const folder = path.slice(0, path.indexOf('/') + 1);
    return earlier.map((alias) => ({ path: `${folder}${alias}/`, target: path, target_id: id }));
  }),
  columns: [
    text('path', '旧地址', ({ path }) => path, '从前的页面位置，相对于网站根目录。'),
    text('target', '现在的页面', ({ target }) => target, '现在的页面位置，相对于网站根目录。'),
    text('target_id', '现在的编号', (row) => row.target_id, '现在的项目编号、单位编号或文档编号。'),
  ],
});

const indicators = (rows: readonly IndicatorRow[]): DataTable<IndicatorRow> => ({
  name: 'indicators',
  title: '指标',
  description: '每项绩效指标一行，按原文顺序。',
  primaryKey: ['project_id', 'position'],
  foreignKeys: { project_id: 'projects' },
  rows,
  columns: [
    text('project_id', '项目编号', ({ projectId }) => projectId, '指标所属的项目。'),
    integer('position', '序号', ({ position }) => position, '在项目中的顺序，从 1 数起。'),
    text('level1', '一级指标', ({ level1 }) => level1.text, '产出、效益、满意度或成本指标。'),
    text('level2', '二级指标', ({ level2 }) => level2.text, '数量、质量、时效等指标类别的标准名称。'),
    boolean(
      'required',
      '必填',
      ({ required }) => required,
      '表上给这一类印了“必填”为 true，给别的类印了而这一类没印为 false，都没印为空。',
    ),
    text('name', '指标名称', ({ name }) => name.text, '原文所印的三级指标；空白时为空。'),
    text(
      'description',
      '指标描述',
      ({ description }) => description?.text,
      '原文所印的绩效指标描述；表上没有这一栏时为空。',
    ),
    text('target_printed', '指标值（原文）', ({ target }) => target.printed, '原文所印的指标值。'),
    text(
      'comparator',
      '比较符',
      ({ target }) => target.comparator,
      '≥ ≤ > < = range（区间）approx（约）；没有印时为空。',
    ),
    number('number', '数值', ({ target }) => target.number, '所印的数，不换算；日期和文字目标为空。'),
    number('number_upper', '数值上限', ({ target }) => target.numberUpper, '区间的上限。'),
    text('measurement_unit', '计量单位', ({ target }) => target.measurementUnit, '数后面所印的单位。'),
    text('basis', '指标值确定依据', ({ basis }) => basis?.text, '原文所印；表上没有这一栏时为空。'),
    integer(
      'source_line',
      '原文行号',
      ({ place }) => lineOf(place.ref),
      '指标名称（没有名称时是指标值）在文本原文中的行号；其他格式为空。',
    ),
    text('source_ref', '原文位置', ({ place }) => place.ref, SOURCE_REF),
    text(
      'phase',
      '期间',
      ({ phase }) => (phase === undefined ? 'year' : phase),
      'year（本年度的指标）whole-life（整个项目或实施期的指标）；表样没有说是哪一种时为空。',
    ),
    text('nature', '性质', ({ nature }) => nature?.text, '原文所印的定性或定量；没有印时为空。'),
    text('weight', '权重', ({ weight }) => weight?.text, '原文所印的权重；表上没有这一栏时为空。'),
    text('direction', '方向', ({ direction }) => direction?.text, '原文所印的指标方向性；表上没有这一栏时为空。'),
    text('standard', '绩效标准', ({ standard }) => standard?.text, '原文所印的绩效标准；表上没有这一栏时为空。'),
    text('withheld', '存疑未填的栏', withheldOfIndicator, '读不准而留空的栏，以分号相连。'),
    text('corrected', '更正过的栏', correctedOfIndicator, '按单位的更正读、与原文所印不同的栏，以分号相连。'),
  ],
});

const findings = (rows: readonly Finding[]): DataTable<Finding> => ({
  name: 'findings',
  title: '提示',
  description: '读者可能想核对的地方，每条一行。提示不等于差错。',
  foreignKeys: { document_id: 'documents' },
  rows,
  columns: [
    text('code', '种类', ({ code }) => code, '提示的种类。'),
    text('severity', '程度', ({ severity }) => severity, 'notice（提示）或 warning（待核实）。'),
    text('subject', '对象', ({ subject }) => subject, 'document、table、project、indicator、unit 或 result。'),
    text('subject_id', '对象编号', ({ subjectId }) => subjectId, '提示所指的文档、表、项目或指标。'),
    text('document_id', '文档编号', ({ documentId }) => documentId, '所在的文档。'),
    integer(
      'source_line',
      '原文行号',
      ({ sourceRef }) => (sourceRef === null ? null : lineOf(sourceRef)),
      '在文本原文中的行号，从 1 数起；其他格式为空。',
    ),
    text('printed', '原文', ({ printed }) => printed, '原文所印，或由原文算出的数。'),
    text('expected', '对照', ({ expected }) => expected, '通常会是什么。'),
    text('message', '说明', ({ message }) => message, '一句话说明。'),
    text('source_ref', '原文位置', ({ sourceRef }) => sourceRef, SOURCE_REF),
    text('id', '提示编号', ({ id }) => id, '由提示的种类、对象和内容决定，与顺序无关。'),
  ],
});

const ledger = (rows: readonly LedgerRow[]): DataTable<LedgerRow> => ({
  name: 'ledger',
  title: '对账',
  description: '每份文档的每个非空单元格归入哪一处；合计等于原文的单元格数和字数。',
  primaryKey: ['document_id', 'destination'],
  foreignKeys: { document_id: 'documents' },
  rows,
  columns: [
    text('document_id', '文档编号', ({ documentId }) => documentId, '所在的文档。'),
    text(
      'destination',
      '归入',
      ({ destination }) => destination,
      'field（栏目内容）、label（栏目名）、title（标题）、narrative（正文）、contents（目录）、page-number（页码）、empty-row-label（空行的类别）、note（附注）、unplaced（未归入）。',
    ),
    integer('cells', '单元格数', ({ cells }) => cells, '非空单元格数。'),
    integer('characters', '字数', ({ characters }) => characters, '非空白字符数。'),
    integer('corrected', '更正', (row) => row.corrected, '其中单位更正过的单元格数。'),
  ],
});

/** A table of which nothing is said, with its document. */
type UnreadRow = DisclosedDocument['tables'][number] & { documentId: string };

const unread = (rows: readonly UnreadRow[]): DataTable<UnreadRow> => ({
  name: 'unread',
  title: '还没读懂的表',
  description: '样式没有登记、整张原样保留的表，每张一行；它们不在别的数据文件里。',
  primaryKey: ['document_id', 'table'],
  foreignKeys: { document_id: 'documents' },
  rows,
  columns: [
    text('document_id', '文档编号', ({ documentId }) => documentId, '所在的文档。'),
    integer('table', '第几张表', ({ number }) => number, '在文档里的顺序，从 1 数起。'),
    text(
      'title',
      '标题',
      ({ rows: [first] }) => (first?.cells.length === 1 ? first.cells[0]?.text.trim() : ''),
      '表的第一行只有一格时，那一格所印；没有时为空。',
    ),
    text('nearest_form', '最像的表样', (table) => table.unread?.nearestForm, '最像哪一种已登记的表样；都不像时为空。'),
    text(
      'unexplained_labels',
      '没有登记的栏目',
      (table) => table.unread?.labels.join(';'),
      '那种表样解释不了的文字，以分号相连。',
    ),
    integer('rows', '行数', ({ rows }) => rows.length, '有文字的行数。'),
    integer(
      'columns',
      '列数',
      ({ rows }) =>
        largestOf(
          rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
          0,
        ),
      '最宽的一行的列数。',
    ),
    text('source_ref', '原文位置', ({ ref }) => ref, SOURCE_REF),
  ],
});

const replies = (rows: readonly Reply[]): DataTable<Reply> => ({
  name: 'replies',
  title: '回复',
  description: '单位对提示或项目的回复，每条一行。',
  primaryKey: ['subject_id'],
  rows,
  columns: [
    text('about', '回复什么', ({ about }) => about, 'finding（提示）或 project（项目）。'),
    text('subject_id', '编号', ({ id }) => id, '提示的编号（findings.csv 的 id），或项目编号。'),
    text('office', '回复的单位', ({ office }) => office, '谁回复的。'),
    text('date', '日期', ({ date }) => date, '回复的日期。'),
    text('text', '回复', (reply) => reply.text, '回复的全文。'),
  ],
});

/** Every public data table, in the order of the contract; of a demonstration each row says so in a column of its own. */
export function dataTables(
  site: Omit<SiteData, 'nearMisses'>,
  allFindings: readonly Finding[],
  allReplies: readonly Reply[] = [],
  { demonstration = false }: Pick<SiteSettings, 'demonstration'> = {},
  changes: readonly Change[] = [],
): readonly AnyDataTable[] {
  const tables: readonly AnyDataTable[] = [
    documents(site.documents),
    units(site.units),
    projects(site.projects),
    indicators(
      site.projects.flatMap((project) =>
        [...(project.wholeLifeIndicators ?? []), ...project.indicators]
          .sort((a, b) => a.position - b.position)
          .map((indicator) => ({ ...indicator, projectId: project.id })),
      ),
    ),
    findings(allFindings),
    ledger(
      site.documents.flatMap((document) => document.ledger.map((entry) => ({ ...entry, documentId: document.id }))),
    ),
    unread(
      site.documents.flatMap(({ id, tables }) =>
        tables.filter(({ template }) => template === null).map((table) => ({ ...table, documentId: id })),
      ),
    ),
    aliases(site),
    ...resultTables(site),
    replies(allReplies),
    historyTable(changes),
  ];
  return demonstration
    ? tables.map((table) => ({ ...table, columns: [...table.columns, DEMONSTRATION_COLUMN] }))
    : tables;
}

const DEMONSTRATION_COLUMN = text<unknown>(
  'notice',
  '说明',
  () => DEMONSTRATION,
  '演示数据：单位、项目和数都是编的，不是任何地方公开的信息。',
);
