import { ALARMS } from '../../src/checks/emptyReading.ts';
import { publicationReport } from '../../src/pipeline.ts';
import { correctionLines } from '../../src/report/correctionLines.ts';
import { ABSENT } from '../../src/values/absent.ts';
import { formatAmount, groupDigits } from '../../src/values/amount.ts';
import { totalOf } from '../../src/values/totalOf.ts';
import { byYear, yearName } from '../../src/words/year.ts';
import type { Gathered } from '../content/gather.ts';
import { aheadLines } from './aheadLines.ts';
import { linkLines } from './linkLines.ts';
import { versionLines } from './versionLines.ts';

/** What a build or a data run comes to, as lines: documents, tables, projects, indicators, money, books. */
export function summary({ content, site, tables, findings, unreadable }: Gathered): string[] {
  const byDocument = Map.groupBy(findings, ({ documentId }) => documentId);
  const { personalData } = publicationReport(
    tables.map((document) => ({
      file: document.source?.file ?? document.id,
      tables: document,
      findings: byDocument.get(document.id) ?? [],
    })),
  );
  const indicators = site.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const entries = site.documents.flatMap(({ ledger }) => ledger);
  const cells = entries.reduce((sum, entry) => sum + entry.cells, 0);
  const unplaced = entries
    .filter(({ destination }) => destination === 'unplaced')
    .reduce((sum, entry) => sum + entry.cells, 0);
  const unread = tables.flatMap((document) => document.tables).filter(({ template }) => template === null).length;
  return [
    `文档 ${site.documents.length}　表 ${tables.reduce((sum, document) => sum + document.tables.length, 0)}${unread ? `（还没读懂 ${unread}）` : ''}　单位 ${site.units.length}　项目 ${site.projects.length}　指标 ${indicators}`,
    ...linkLines(site),
    ...moneyLines(site.projects),
    `对账 原文 ${groupDigits(String(cells))} 个单元格全部归位${unplaced ? `，其中 ${unplaced} 个未归入栏目，列在文档页` : '，没有未归入的'}`,
    `提示 ${findings.length} 条`,
    ...findings.flatMap(({ code, documentId, message }) =>
      code === 'table/unread' || ALARMS.has(code) ? [`　　 ${documentId}：${message}`] : [],
    ),
    ...tables.flatMap(correctionLines),
    ...(personalData > 0 ? [`个人信息 ${personalData} 处，已按单位的决定遮去或公开，见各文档页`] : []),
    ...unreadable.map((sentence) => `没有读 ${sentence}`),
    ...content.passedOver,
    ...versionLines(site),
    ...aheadLines(site.documents),
  ];
}

/** The money of each year, which is never added up. */
function moneyLines(projects: Gathered['site']['projects']): string[] {
  return byYear(projects, ({ fiscalYear }) => fiscalYear).map(([year, members]) => {
    const total = totalOf(members);
    if (total === null) return `金额 ${yearName(year)}：${ABSENT.total}，没有一个项目印出能读的总额`;
    return `金额 ${yearName(year)}：${groupDigits(total)} 元（${groupDigits(formatAmount(total, '万元'))} 万元）`;
  });
}
