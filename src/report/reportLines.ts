import { shownInLine } from '../values/oddCharacters.ts';
import type { DocumentReport, PublicationReport, ReportItem } from './publicationReport.ts';

/** So many places of one kind are listed. Personal data are listed all. */
const MOST = 5;

/** The report as lines for a terminal. */
export function reportLines({ documents, personalData, unreadable }: PublicationReport): string[] {
  const verdict = [
    personalData > 0 && `有个人信息 ${personalData} 处，处理之前不要公开`,
    unreadable > 0 && `有 ${unreadable} 个文件读不了`,
  ].filter(Boolean);
  return [
    ...documents.flatMap(documentLines),
    `${documents.length} 个文件：${verdict.join('；') || '没有发现个人信息，都能读'}`,
  ].map(shownInLine);
}

function documentLines({ file, unreadable, personalData, unread, findings, books }: DocumentReport): string[] {
  if (unreadable !== null) return [file, `  读不了　${unreadable}`, ''];
  const { tables, indicators, cells, unplaced, omitted } = books;
  return [
    file,
    ...section('个人信息', personalData, Number.POSITIVE_INFINITY),
    ...section('没有读懂的表', unread, MOST),
    ...section(
      '待核实',
      findings.filter(({ severity }) => severity === 'warning'),
      MOST,
    ),
    ...section(
      '留意',
      findings.filter(({ severity }) => severity === 'notice'),
      MOST,
    ),
    `  对账　读懂 ${tables} 张表，${indicators} 项指标；${cells} 个有字的格子全部归位，其中未归入栏目 ${unplaced}，看不见的 ${omitted}`,
    '',
  ];
}

/** A section by kinds, with what to do about each. */
function section(name: string, items: readonly ReportItem[], most: number): string[] {
  if (items.length === 0) return [];
  const kinds = [...Map.groupBy(items, ({ title }) => title)].flatMap(([title, all]) => [
    `    ${title} ${all.length} 处　${[...new Set(all.map(({ next }) => next))].join('；')}`,
    ...all.slice(0, most).map(({ place, said }) => `      ${place}　${said}`),
    ...(all.length > most ? [`      另有 ${all.length - most} 处`] : []),
  ]);
  return [`  ${name} ${items.length} 处`, ...kinds];
}
