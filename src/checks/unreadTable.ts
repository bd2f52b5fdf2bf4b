import type { PrintedTable } from '../model/documentTables.ts';
import { sayPlace } from '../model/sourceRef.ts';
import { templates } from '../recognise/templates.ts';
import { compactText } from '../values/compactText.ts';
import type { Check } from './check.ts';

/** A report that names every label of another form hides what to do. */
const MOST_NAMED = 5;

/** What a table is that is no plan of a project. */
const KINDS: Partial<Record<PrintedTable['kind'], string>> = {
  'self-evaluation': '这是单位的自评表，印的是做完以后的结果，不是计划；这一种样式本站还不读',
  'whole-unit': '这是部门整体支出的绩效目标表，不是一个项目的；这种表本站还不读',
  approval: '这是审批表；这种表本站还不读',
};

/** What a table lacks, as `unexplained` says it among what is printed: 没有项目名称, 没有“指标值”一栏. */
const LACKS = /^没有(?:项目名称|一项指标|资金总额一行|“[^”]+”一栏)$/;

/** Why a table was not read, in words: `像“部门项目支出预算绩效目标表”，但“项目资金总额”“项目性质”等没有登记`. */
export function whyUnread({ kind, unread, rows }: Pick<PrintedTable, 'kind' | 'unread' | 'rows'>): string {
  const { nearestForm, labels, near = [], at } = unread ?? { nearestForm: null, labels: [] };
  const nearest = templates.find(({ id }) => id === nearestForm);
  const known = KINDS[kind];
  if (known && nearest?.kind !== kind) return known;
  const form = nearest?.title;
  if (!form) return '不是已登记的表样';
  const lacking = labels.filter((label) => LACKS.test(label));
  const printed = labels.filter((label) => !lacking.includes(label));
  const cells = rows.flatMap((row) => row.cells);
  const placeOf = (label: string) => {
    const [beginning = '', rest] = label.split('…');
    const cell = cells.find(({ text }) => {
      const printedText = compactText(text);
      return rest === '' ? printedText.startsWith(beginning) : printedText === label;
    });
    return cell ? `（${sayPlace(cell.ref)}）` : '';
  };
  const named = printed.slice(0, MOST_NAMED).map((label, index) => `“${label}”${index === 0 ? placeOf(label) : ''}`);
  const all = printed.length > MOST_NAMED ? `${named.join('')}等 ${printed.length} 处` : named.join('');
  const unsaid = at ? `${sayPlace(at)}印的读不准` : '有的格子归不到登记过的栏目';
  const unknown = printed.length > 0 || lacking.length === 0 ? [all ? `${all}没有登记` : unsaid] : [];
  const asked = near.map(({ printed, label }) => `“${printed}”是不是“${label}”，要问发布的单位`);
  return `像“${form}”，但${[...unknown, ...lacking, ...asked].join('，')}`;
}

/** A table that no form explains wholly: shown as printed, and nothing is said of it. */
export const unreadTable: Check = {
  code: 'table/unread',
  severity: 'warning',
  about: 'reading',
  title: '还没读懂的表',
  explanation:
    '这张表的样式本站还没有登记，或者有的栏目说不清是什么意思。整张原样放在文档页上，不拆成项目，不计入任何合计和图。',
  find: ({ site }) =>
    site.documents.flatMap((document) =>
      document.tables
        .filter(({ template }) => template === null)
        .map(({ number, ref, rows, kind, unread }) => ({
          subjectId: `${document.id}#t${number}`,
          documentId: document.id,
          projectId: null,
          sourceRef: ref,
          printed: unread?.labels.join('、') ?? '',
          expected: '已登记的表样',
          message: `第 ${number} 张表（从${sayPlace(ref)}起，${rows.length} 行）还没读懂：${whyUnread({ kind, unread, rows })}，原样保留。`,
        })),
    ),
};
