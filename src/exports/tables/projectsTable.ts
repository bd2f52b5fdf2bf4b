import { disputedRows } from '../../assemble/counted.ts';
import { FUNDING_ROWS, type FundingColumn } from '../../model/fundingRows.ts';
import type { Project } from '../../model/site.ts';
import { lineOf } from '../../model/sourceRef.ts';
import { TEXT_FIELDS, type TextFieldKey } from '../../model/textFields.ts';
import { isDoubtful } from '../../values/amount.ts';
import { countedYuan } from '../../values/countedYuan.ts';
import { column, integer, number, SOURCE_REF, text } from '../columns.ts';
import type { DataColumn, DataTable } from '../dataTable.ts';
import { isCorrected } from './isCorrected.ts';

/** Fields whose value in the data is not their text. */
const OTHER_VALUES: Partial<Record<TextFieldKey, DataColumn<Project>['value']>> = {
  fiscalYear: ({ fiscalYear }) => fiscalYear,
};

/** The columns of text fields, in the order of their list. */
const fieldColumns = (which: (field: (typeof TEXT_FIELDS)[number]) => boolean): DataColumn<Project>[] =>
  TEXT_FIELDS.filter(which).flatMap(({ key, label: title, column: about }) => {
    if (!about) return [];
    const value = OTHER_VALUES[key] ?? (({ fields }: Project) => fields[key]?.text);
    return [column(about.type ?? 'string')(about.name, title, value, about.description)];
  });

/** The columns of rows of money, those that came later behind the others, else in the order of their list. */
const fundingColumns = (which: (addition: number) => boolean): DataColumn<Project>[] =>
  FUNDING_ROWS.flatMap(({ key, columns }) => columns.map((column: FundingColumn) => ({ key, added: 0, ...column })))
    .filter(({ added }) => which(added))
    .sort((a, b) => a.added - b.added)
    .map(({ key, name, title, description, holds }) =>
      (holds === 'printed' ? text : number)<Project>(
        name,
        title,
        (project) => {
          if (holds === 'yuan' && key === 'total') return countedYuan(project);
          return holds === 'yuan' && disputedRows(project).includes(key) ? null : project.funding[key]?.[holds];
        },
        description,
      ),
    );

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
function withheldOf(project: Project): string {
  const { counted, fields, funding } = project;
  const disputed = disputedRows(project);
  const texts = TEXT_FIELDS.flatMap(({ key, column: about }) =>
    about && fields[key]?.withheld !== undefined ? [about.name] : [],
  );
  const amounts = FUNDING_ROWS.flatMap(({ key, columns }) => {
    const amount = funding[key];
    const isLeftOut = ({ holds }: FundingColumn) =>
      amount && ((isDoubtful(amount) && !amount[holds]) || (holds === 'yuan' && disputed.includes(key)));
    return columns.filter(isLeftOut).map(({ name }) => name);
  });
  return [...new Set([...texts, ...amounts, ...(counted ? [] : ['total_yuan'])])].join(';');
}

/** One row a project. */
export const projectsTable = (rows: readonly Project[]): DataTable<Project> => ({
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
    ...fundingColumns((addition) => addition === 0),
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
    ...fundingColumns((addition) => addition === 1),
    ...fieldColumns((field) => field.column?.added === true),
    text(
      'withheld',
      '存疑未填的栏',
      withheldOf,
      '读不准而留空的栏，以分号相连；几份文件印的金额不一样时，是 total_yuan 和印得不一样的各栏。空着又不在这里的，是没有印或表上没有这一栏。',
    ),
    text(
      'also_in',
      '也印在',
      ({ documentId, alsoIn }) =>
        [...new Set(alsoIn.map((version) => version.documentId))].filter((id) => id !== documentId).join(';'),
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
    ...fundingColumns((addition) => addition > 1),
  ],
});
