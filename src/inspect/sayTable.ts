import { whyUnread } from '../checks/unreadTable.ts';
import type { PrintedTable } from '../model/documentTables.ts';

/**
 * What became of a table, in a line: `表 1：shanghai-project，9 项指标，没有归入的格子 0 个`. Of one that was not read all labels that
 * stand in the way.
 */
export function sayTable(table: PrintedTable): string {
  const { number, template, indicators, rows, unread } = table;
  if (template === null) {
    const labels = unread?.labels ?? [];
    return `表 ${number}：没读懂，${whyUnread(table)}${labels.length > 0 ? `；说不清的：${labels.join('、')}` : ''}`;
  }
  const unplaced = rows.flatMap(({ cells }) => cells).filter(({ to }) => to === 'unplaced').length;
  return `表 ${number}：${template}，${indicators.length} 项指标，没有归入的格子 ${unplaced} 个`;
}
