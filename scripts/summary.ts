import type { SiteData } from '../src/model/site.ts';
import { formatAmount, groupDigits, sumYuan } from '../src/values/amount.ts';
import { countedYuan } from '../src/values/countedYuan.ts';
import type { Gathered } from './gather.ts';

/** What a build or a data run comes to, as lines: documents, tables, projects, indicators, money, books. */
export function summary({ content, site, tables, findings, unreadable }: Gathered): string[] {
  const indicators = site.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const total = sumYuan(site.projects.flatMap((project) => countedYuan(project) ?? []));
  const entries = site.documents.flatMap(({ ledger }) => ledger);
  const cells = entries.reduce((sum, entry) => sum + entry.cells, 0);
  const unplaced = entries
    .filter(({ destination }) => destination === 'unplaced')
    .reduce((sum, entry) => sum + entry.cells, 0);
  const unread = tables.flatMap((document) => document.tables).filter(({ template }) => template === null).length;
  return [
    `文档 ${site.documents.length}　表 ${tables.reduce((sum, document) => sum + document.tables.length, 0)}${unread ? `（还没读懂 ${unread}）` : ''}　单位 ${site.units.length}　项目 ${site.projects.length}　指标 ${indicators}`,
    `金额 ${groupDigits(total)} 元（${groupDigits(formatAmount(total, '万元'))} 万元）`,
    `对账 原文 ${groupDigits(String(cells))} 个单元格全部归位${unplaced ? `，其中 ${unplaced} 个未归入栏目，列在文档页` : '，没有未归入的'}`,
    `提示 ${findings.length} 条`,
    ...findings.flatMap(({ code, documentId, message }) =>
      code === 'table/unread' || code === 'document/nothing-read' ? [`　　 ${documentId}：${message}`] : [],
    ),
    ...unreadable.map((sentence) => `没有读 ${sentence}`),
    ...content.passedOver,
    ...versionLines(site),
  ];
}

/** A longer list hides the other lines of the report. */
const MOST_NAMED = 5;

/** What the office alone can say: which of two documents is right, which file is there twice. */
function versionLines({ projects, documents }: SiteData): string[] {
  const again = projects.filter(({ counted, alsoIn }) => counted && alsoIn.length > 0);
  const doubtful = projects.filter(({ counted }) => !counted);
  const replaced = new Set(documents.filter(({ supersededBy }) => supersededBy.length > 0).map(({ id }) => id));
  const left = projects.filter((project) =>
    [project, ...project.alsoIn.filter(({ superseded }) => !superseded)].every((version) =>
      replaced.has(version.documentId),
    ),
  );
  const copies = documents.filter(({ id, sameBytesAs }) => sameBytesAs.some((other) => other < id));
  const named = (some: typeof projects) =>
    `${some
      .slice(0, MOST_NAMED)
      .map(
        ({ name, documentId, alsoIn }) =>
          `“${name}”（${[documentId, ...alsoIn.map((version) => version.documentId)].join('、')}）`,
      )
      .join('，')}${some.length > MOST_NAMED ? '等' : ''}`;
  return [
    ...copies.map(
      ({ id, sameBytesAs }) => `重复 ${[...sameBytesAs, id].sort().join('、')} 是同一份文件，只算一次；请只留一份`,
    ),
    ...(again.length > 0 ? [`重复 ${again.length} 个项目印在不止一份文件里，只算一次：${named(again)}`] : []),
    ...(doubtful.length > 0
      ? [
          `待定 ${doubtful.length} 个项目在几份文件里印得不一样，没有算进金额：${named(doubtful)}。请看哪份为准，在它的 .yaml 里写 supersedes: 旧文件名`,
        ]
      : []),
    ...(left.length > 0 ? [`待定 ${left.length} 个项目只印在已被取代的文件里，仍算在内：${named(left)}`] : []),
  ];
}
