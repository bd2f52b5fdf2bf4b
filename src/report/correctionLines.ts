import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';

type NearLabel = NonNullable<NonNullable<PrintedTable['unread']>['near']>[number];

/** The line by which the office says that a text is a label, to be copied into its corrections; the day is left to it. */
export const correctionLine = ({ ref, printed, label }: NearLabel): string =>
  `- { place: ${JSON.stringify(ref)}, says: ${JSON.stringify(printed)}, value: ${JSON.stringify(label)}, reason: 栏目名印错, date: 写更正的日期 }`;

/** The labels of a document that may be misprinted, with the lines to copy where they are. */
export function correctionLines({ id, tables }: DocumentTables): string[] {
  const lines = tables.flatMap(({ unread }) => (unread?.near ?? []).map((near) => `　　　 ${correctionLine(near)}`));
  return lines.length === 0
    ? []
    : [`　　 栏目名印错了的，在 corrections/${id}.yaml 里写（对照原文，不是的不写）：`, ...lines];
}
