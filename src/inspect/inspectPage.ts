import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ReadDocument } from '../formats/formats.ts';
import { rowsOf } from '../grid/rowsOf.ts';
import type { SourceRow } from '../grid/sourceRow.ts';
import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import { sayTable } from './sayTable.ts';

/** What each stage made of one document. */
export interface Inspection {
  source: ReadDocument;
  tables: DocumentTables;
  findings: readonly Finding[];
}

const STYLE = `body{font:15px/1.6 sans-serif;margin:2rem;max-width:80rem}table{border-collapse:collapse;margin:1rem 0}
td,th{border:1px solid #999;padding:2px 6px;vertical-align:top;text-align:left}small{color:#666}
.field{background:#e7f3e7}.label{background:#eee}.title{background:#e7ecf7}.unplaced{background:#fdd}
.note,.contents,.narrative,.page-number,.empty-row-label{background:#fff7dc}.joined,.shifted,.residue{outline:2px solid #c60}`;

/** One document as each stage sees it, for whoever adds the next form: a page of its own, no script, no other file. */
export function inspectPage({ source, tables, findings }: Inspection): string {
  const rows = rowsOf(source.blocks);
  const body = [
    el('h1', [text(`${tables.id}：${tables.title}`)]),
    el('p', [
      text(
        `${source.format}${source.encoding === null ? '' : `，${source.encoding}`}，${rows.length} 行有内容，${tables.tables.length} 张表。`,
      ),
    ]),
    el('h2', [text('一、读取：行与单元格')]),
    details(`${rows.length} 行`, [table(['位置', '宽', '分页', '单元格（列：原文）'], rows.map(readRow))]),
    el('h2', [text('二、识别：每个单元格归入哪一处')]),
    ...tables.tables.flatMap(recognised),
    details(`表外文字 ${tables.outside.length} 处`, [
      table(
        ['位置', '归入', '原文'],
        tables.outside.map(({ ref, to, text: printed }) => [ref, to, printed]),
      ),
    ]),
    el('h2', [text('三、规范：栏目与指标')]),
    ...tables.tables.map(normalised),
    el('h2', [text('四、核对：提示')]),
    table(
      ['位置', '种类', '说明'],
      findings.map(({ sourceRef, code, message }) => [sourceRef ?? '', code, message]),
    ),
  ];
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      el(
        'html',
        [
          el('head', [
            el('meta', [], { charSet: 'utf-8' }),
            el('title', [text(tables.title)]),
            el('style', [text(STYLE)]),
          ]),
          el('body', body),
        ],
        { lang: 'zh-CN' },
      ),
    ],
  };
  return toHtml(root);
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const el = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const details = (summary: string, children: ElementContent[]) =>
  el('details', [el('summary', [text(summary)]), ...children]);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  el('table', [
    el('thead', [
      el(
        'tr',
        heads.map((head) => el('th', [text(head)])),
      ),
    ]),
    el(
      'tbody',
      rows.map((row) =>
        el(
          'tr',
          row.map((cell) => el('td', [text(cell)])),
        ),
      ),
    ),
  ]);

const readRow = ({ width, gapAbove, cells }: SourceRow) => [
  cells[0]?.ref ?? '',
  String(width),
  gapAbove ? '是' : '',
  cells.map((cell) => `${cell.column}：${cell.text.trim()}`).join('　|　'),
];

function recognised(read: PrintedTable): Element[] {
  return [
    el('h3', [text(sayTable(read))]),
    el(
      'table',
      read.rows.map(({ cells, gapAbove }) =>
        el('tr', [
          el('th', [text(`${cells[0]?.ref ?? ''}${gapAbove ? ' ⏎' : ''}`)]),
          ...cells.map(({ text: printed, to, field, mark, column }) =>
            el(
              'td',
              [
                text(printed.trim()),
                el('br', []),
                el('small', [text(`${column} ${to} ${field ?? ''}${mark ? ` ${mark}` : ''}`)]),
              ],
              {
                className: [to, ...(mark ? [mark] : [])],
              },
            ),
          ),
        ]),
      ),
    ),
  ];
}

/** Which time the values of an indicator are of. */
const PHASES = { year: '本年度', 'whole-life': '整个项目', open: '没有说' } as const;

function normalised({
  number,
  fields,
  funding,
  schedule,
  indicators,
  currencyUnit,
  fiscalYear,
}: PrintedTable): Element {
  const values = [
    ...Object.entries(fields).flatMap(([name, value]) => (name === 'fiscalYear' ? [] : [[name, value.text]])),
    ...Object.entries(funding).map(([name, value]) => [
      name,
      `${value.printed}（${currencyUnit ?? '单位未印'}）→ ${value.yuan ?? '读不成'} 元`,
    ]),
    ...schedule.map(({ label, printed }) => [`schedule ${label}`, printed]),
    ['fiscalYear', String(fiscalYear ?? '')],
  ];
  return details(`表 ${number}`, [
    table(['栏目', '值'], values),
    table(
      ['序', '一级', '二级', '必填', '名称', '指标值', '读作', '时段'],
      indicators.map(({ position, level1, level2, required, name, target, phase }) => [
        String(position),
        `${level1.text}${level1.inherited ? '（承上）' : ''}`,
        `${level2.text}${level2.inherited ? '（承上）' : ''}`,
        required === null ? '' : String(required),
        name.text,
        target.printed,
        [target.kind, target.comparator, target.number, target.numberUpper, target.measurementUnit]
          .filter(Boolean)
          .join(' '),
        PHASES[phase ?? 'open'],
      ]),
    ),
  ]);
}
