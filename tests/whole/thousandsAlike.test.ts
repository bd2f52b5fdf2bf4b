import { expect, it } from 'vitest';
import { alikeLists } from '../../src/checks/alikeLists.ts';
import { copiedIndicators } from '../../src/checks/copiedIndicators.ts';
import type { PrintedIndicator } from '../../src/model/documentTables.ts';
import { rowsAgain } from '../../src/recognise/doubts/rowsAgain.ts';
import type { WorkRow } from '../../src/recognise/workTable.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { type GivenTable, siteOf } from '../support/givenTables.ts';
import { planned, sourceOf } from '../support/planned.ts';

const unit = '甲县乙镇人民政府';

/** Runs something that would take minutes if each were held against each: seconds of the processor are enough. */
function inSeconds<Result>(most: number, run: () => Result): Result {
  const start = cpuTime();
  const result = run();
  expect(cpuTime() - start).toBeLessThan(1000 * most);
  return result;
}

it('twins of one document have a page each however many there are, but for the same table twice', () => {
  const tables = Array.from(
    { length: 2000 },
    (_, at): GivenTable => ({ unit, name: '护林员补助', total: '1', objective: at % 2 ? String(at) : '一样' }),
  );
  const { projects } = inSeconds(8, () => siteOf({ id: 'd', tables }).site);
  expect(new Set(projects.map(({ id }) => id)).size).toBe(1001);
});

it('hundreds of tables that two documents print differently name one another only as far as a page can say', () => {
  const of = (count: number, total: string) =>
    Array.from({ length: count }, (_, at): GivenTable => ({ unit, name: '护林员补助', total, objective: `${at}` }));
  const { site } = siteOf({ id: 'a', tables: of(600, '1') }, { id: 'b', tables: of(300, '2') });
  expect(site.projects).toHaveLength(900);
  expect(
    site.projects.every(({ counted, unclear, aliases }) => !counted && unclear.length === 8 && aliases.length < 4),
  ).toBe(true);
});

it('two thousand projects of one list, and of lists that differ a little, are told without holding each against each', () => {
  const list = ['甲=7个', '乙=95%', '丙=2024年底', '丁=3万元', '戊=显著', '己=90%'];
  const kinds = ['路灯电费', '垃圾清运费', '河道清淤', '道路养护'];
  const many = Array.from({ length: 2_000 }, (_, at) =>
    planned(kinds[at % 4] ?? '', at % 2 ? list : [...list.slice(0, 5), `庚=${at}`], { id: `p-${at}` }),
  );
  const found = inSeconds(5, () => copiedIndicators.find(sourceOf(...many)));
  expect(found).toHaveLength(2_000);
  expect(found[1]?.message).toMatch(/^6 项指标里有 6 项，名称和值与“道路养护”等 1999 个项目一样。/);
  expect(found[1998]?.message).toMatch(/^6 项指标里有 5 项，名称和值与“路灯电费”等 1999 个项目一样。/);
});

it('ten thousand lists that end alike are compared without comparing each with each', () => {
  const lists = Array.from({ length: 10_000 }, (_, at) => new Set([`a${at}`, `b${at}`, `c${at}`, `d${at}`, 'x', 'y']));
  expect(inSeconds(5, () => alikeLists(lists, (one) => one))).toEqual([]);
});

it('thousands of rows are compared before anybody gives up, whether all differ or every second one is alike', () => {
  const again = (name: (at: number) => string) => {
    const rows = Array.from({ length: 8_001 }, () => ({ gapAbove: false }) as WorkRow);
    const indicators = Array.from(
      { length: 8_000 },
      (_, at) =>
        ({
          level1: { text: '产出指标', inherited: true },
          level2: { text: '数量指标', inherited: false },
          name: { text: name(at) },
          target: { printed: '≥1个' },
          place: { row: at + 1 },
        }) as PrintedIndicator,
    );
    return inSeconds(5, () => rowsAgain(rows, indicators));
  };
  expect(again((at) => `指标${at}`)).toEqual([]);
  expect(again((at) => (at % 2 ? '甲' : `指标${at}`))).toEqual([]);
});
