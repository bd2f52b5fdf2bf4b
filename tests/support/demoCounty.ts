import { guan } from './demo/guan.ts';
import { jia } from './demo/jia.ts';
import { yi } from './demo/yi.ts';
import { type FormRow, planTable, resultTable, sichuanResultTable } from './resultForms.ts';

/**
 * A small county that does not exist, in the real printed forms: plans of two years and what its units say became of them. Every state,
 * every check of self-evaluations and every way in which plan and self-evaluation can miss each other is among them.
 */

/** The points of a self-evaluation added up, in tenths so that the arithmetic is exact. */
const sumOf = (money: string, rows: readonly FormRow[]): string => {
  const points = [money, ...rows.filter(({ only }) => only !== 'plan').map(({ score = '10' }) => score)];
  return String(points.reduce((tenths, each) => tenths + Math.round(Number(each) * 10), 0) / 10);
};

const heading = (unit: string, year: number, what: string) => `演示数据：${unit}${year}年${what}`;

/** The documents of the county, file name → text; every one says in its first line that it is 演示数据. */
export function demoDocuments(): Record<string, string> {
  const documents: Record<string, string> = {};
  for (const [short, entries] of Object.entries({ jia, yi, guan })) {
    for (const [year, own] of Map.groupBy(entries, (entry) => entry.year)) {
      const unit = own[0]?.unit ?? '';
      const plans = own
        .filter(({ unplanned }) => !unplanned)
        .map((entry) => planTable({ ...entry, code: entry.code ?? '' }));
      const results = own.flatMap(({ result, rows, ...entry }) => {
        if (!result) return [];
        const write = short === 'guan' ? sichuanResultTable : resultTable;
        const printed = result.rows ?? rows;
        const money = { total: sumOf(result.score, printed), ...result, planned: result.planned ?? entry.wan };
        const name = result.name ?? entry.name;
        const { achievement } = result;
        return [
          write({
            ...entry,
            name,
            code: entry.code ?? '',
            rows: printed,
            money,
            objective: entry.purpose || '汛前备足物资。',
            achievement,
          }),
        ];
      });
      if (plans.length > 0)
        documents[`demo-${short}-${year}-plan.txt`] = text(heading(unit, year, '预算项目绩效文本'), plans);
      if (results.length > 0)
        documents[`demo-${short}-${year}-result.txt`] = text(heading(unit, year, '项目支出绩效自评材料'), results);
    }
  }
  return documents;
}

const text = (title: string, tables: readonly string[]) => `${title}\n\n${tables.join('\n\n')}\n`;
