import { numberCell, type Sheet } from '../../spreadsheet/sheet.ts';
import type { ReadDocument } from './readDropped.ts';
import { tableFields } from './tableFields.ts';

const LEVELS = { warning: '待核实', notice: '留意' } as const;

/** The report on documents as sheets of a workbook, in the order of what matters: verdicts, what to look at, what was read. */
export function reportSheets(documents: readonly ReadDocument[]): Sheet[] {
  return [
    {
      name: '每份文件',
      heads: [
        '文件',
        '能不能读',
        '个人信息（处）',
        '没读懂（处）',
        '待核实（处）',
        '提示（处）',
        '读懂的表',
        '指标',
        '有字的格子',
        '没有归入栏目的格子',
        '看不见的格子',
      ],
      rows: documents.map(({ report: { file, unreadable, personalData, unread, findings, books } }) => {
        const doubts = findings.filter(({ severity }) => severity === 'warning').length;
        const counts = [personalData.length, unread.length, doubts, findings.length - doubts];
        const { tables, indicators, cells, unplaced, omitted } = books;
        const all = [...counts, tables, indicators, cells, unplaced, omitted];
        return [
          file,
          unreadable ?? '能读',
          ...(unreadable === null ? all.map((count) => numberCell(String(count))) : []),
        ];
      }),
    },
    {
      name: '要看的地方',
      heads: ['文件', '轻重', '种类', '位置', '说明', '怎么办'],
      rows: documents.flatMap(({ report: { file, unreadable, personalData, unread, findings } }) => [
        ...(unreadable === null ? [] : [[file, '读不了', '', '整份文件', unreadable, '']]),
        ...personalData.map(({ title, place, said, next }) => [file, '个人信息', title, place, said, next]),
        ...unread.map(({ title, place, said, next }) => [file, '没读懂', title, place, said, next]),
        ...findings.map(({ severity, title, place, said, next }) => [file, LEVELS[severity], title, place, said, next]),
      ]),
    },
    {
      name: '读到的',
      heads: ['文件', '第几张表', '项目', '栏目', '读到的'],
      rows: documents.flatMap(({ report: { file }, tables }) =>
        (tables?.tables ?? []).flatMap((table) =>
          tableFields(table).map(({ label, value }) => [
            file,
            numberCell(String(table.number)),
            table.fields.name?.text ?? '',
            label,
            value,
          ]),
        ),
      ),
    },
    {
      name: '网页上会怎么说',
      heads: ['文件', '第几张表', '项目', '问', '答'],
      rows: documents.flatMap(({ report: { file }, projects }) =>
        projects.flatMap(({ name, table, answers }) =>
          answers.map(({ question, statements }) => [
            file,
            numberCell(String(table)),
            name,
            question,
            statements
              .map(({ sentence }) => sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
              .join(''),
          ]),
        ),
      ),
    },
  ];
}
