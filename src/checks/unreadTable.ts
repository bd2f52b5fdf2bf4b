import type { PrintedTable } from '../model/documentTables.ts';
import { sayPlace } from '../model/sourceRef.ts';
import { templates } from '../recognise/templates.ts';
import { LACKING } from '../recognise/unexplained.ts';
import type { Check } from './check.ts';

/** A report that names every label of another form hides what to do. */
const MOST_NAMED = 5;

/** Why a table was not read, in words: `像“部门项目支出预算绩效目标表”，但“项目资金总额”“项目性质”等没有登记`. */
export function whyUnread({ nearestForm, labels }: NonNullable<PrintedTable['unread']>): string {
  const form = templates.find(({ id }) => id === nearestForm)?.title;
  if (!form) return '不是已登记的表样';
  const lacking = Object.values(LACKING).filter((lack) => labels.includes(lack));
  const printed = labels.filter((label) => !lacking.includes(label));
  const named = printed.slice(0, MOST_NAMED).map((label) => `“${label}”`);
  const all = printed.length > MOST_NAMED ? `${named.join('')}等 ${printed.length} 处` : named.join('');
  const unknown = printed.length > 0 || lacking.length === 0 ? [`${all || '有的格子'}没有登记`] : [];
  return `像“${form}”，但${[...unknown, ...lacking].join('，')}`;
}

/** A table that no form explains wholly: shown as printed, and nothing is said of it. */
export const unreadTable: Check = {
  code: 'table/unread',
  severity: 'warning',
  title: '还没读懂的表',
  explanation:
    '这张表的样式本站还没有登记，或者有的栏目说不清是什么意思。本站不猜：整张原样放在文档页上，不拆成项目，不计入任何合计和图。',
  find: ({ site }) =>
    site.documents.flatMap((document) =>
      document.tables
        .filter(({ template }) => template === null)
        .map(({ number, ref, rows, unread }) => ({
          subjectId: `${document.id}#t${number}`,
          documentId: document.id,
          projectId: null,
          sourceRef: ref,
          printed: unread?.labels.join('、') ?? '',
          expected: '已登记的表样',
          message: `第 ${number} 张表（从${sayPlace(ref)}起，${rows.length} 行）还没读懂：${whyUnread(unread ?? { nearestForm: null, labels: [] })}，原样保留。`,
        })),
    ),
};
