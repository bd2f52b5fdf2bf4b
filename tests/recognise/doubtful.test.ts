import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '../../src/model/documentTables.ts';
import { doubtful } from '../../src/recognise/doubts/doubtful.ts';
import { doubtfulCells } from '../../src/recognise/doubts/withhold.ts';
import { nearLabels } from '../../src/recognise/labels/nearLabels.ts';
import { templates } from '../../src/recognise/templates.ts';
import type { WorkCell, WorkRow, WorkTable } from '../../src/recognise/workTable.ts';
import { indicators, text } from '../support/projectFixture.ts';

type Given = Partial<Omit<WorkCell, 'place'>> & { row?: number };

/** A table of cells, each row by itself; what is not given is a plain cell that nobody placed. */
function tableOf(rows: readonly (readonly Given[])[], parts: Partial<WorkRow> = {}): WorkTable {
  return {
    notes: [],
    rows: rows.map((cells, index) => ({
      cells: cells.map(({ source = '', row = index + 1, ...cell }, at) => ({
        place: { ref: `L${row} c${at + 1}`, row, column: at + 1 },
        source,
        text: source.replaceAll('\n', ''),
        gridColumn: at + 1,
        colSpan: 1,
        rowSpan: 1,
        to: 'unplaced' as const,
        ...cell,
      })),
      width: cells.length,
      gapAbove: false,
      startsBlock: false,
      continues: false,
      running: false,
      ...parts,
    })),
  };
}

type Row = Parameters<typeof indicators>[0][number];
const list = (...rows: [name: string, target: string][]) =>
  indicators(rows.map(([name, target]): Row => ['产出指标', '数量指标', name, target]));
const inherited = (all: PrintedTable['indicators']) =>
  all.map((indicator, at) => ({
    ...indicator,
    level1: { ...indicator.level1, inherited: at > 0 },
    level2: { ...indicator.level2, inherited: at > 0 },
  }));
const doubts = (all: PrintedTable['indicators'], table = tableOf([]), fields: PrintedTable['fields'] = {}) =>
  doubtful(table, { fields, indicators: all }, []);

describe('a table is not read where', () => {
  it('its project is called by a number', () => {
    expect(doubts(list(['人数', '5人']), tableOf([]), { name: text('2024') })).toEqual(['2024']);
    expect(doubts(list(['人数', '5人']), tableOf([]), { name: text('2024年修路') })).toEqual([]);
    expect(doubts(list(['人数', '5人']))).toEqual([]);
  });

  it.each<[string, string, string, string[]]>([
    ['a value with its sign stands for a name', '≥95%', '5人', ['≥95%']],
    ['name and value are exchanged', '95%', '覆盖率', ['95%']],
    ['a measured area stands for a name', '2060.86平方千米', '完成', ['2060.86平方千米']],
    ['(what a measured area is for)', '1.5万亩高标准农田', '完成', []],
    ['money stands for a name', '20000元', '2024年运行经费标准', ['20000元']],
    ['a rate stands for a name', '2次/年', '检查频率', ['2次/年']],
    ['a share in words stands for a name', '95百分比', '覆盖率', ['95百分比']],
    ['the sign of a value stands in the place of the name', '≥', '95%', ['≥']],
    ['a date stands for a name, words for the value', '2024年底', '完成', ['2024年底']],
    ['a short year stands for a name', '24年底', '项目完成时限', ['24年底']],
    ['months stand for a name', '2023.07-2024.01', '服务周期', ['2023.07-2024.01']],
    ['(the words of a date in a name)', '2024年环境保护运行费', '完成', []],
    ['(a number with a longer unit in a name)', '3000平方米', '完成', []],
    ['a share stands for a name beside a number', '95%', '5人', ['95%']],
    ['nothing stands for a name beside a number', '/', '5人', ['/']],
    ['(nothing beside nothing)', '/', '/', []],
    ['(a number for a name beside a number)', '11个村', '5人', []],
  ])('%s', (_, name, target, said) => {
    expect(doubts(list([name, target], ['里程', '3公里']))).toEqual(said);
  });

  it('the points of a row stand for its value, not where names are only numbers', () => {
    const shifted = (name: string, weight: string) =>
      list([name, '10'], ['里程', '3公里']).map((indicator) => ({ ...indicator, weight: text(weight) }));
    expect(doubts(shifted('3个', ''))).toEqual(['3个']);
    expect(doubts(shifted('3个', '10'))).toEqual([]);
    expect(doubts(list(['1', '覆盖率'], ['2', '合格率']))).toEqual([]);
  });

  it('a label is a formula without a value', () => {
    const table = tableOf([
      [
        { source: '#REF!', to: 'label' },
        { source: '#REF!', to: 'note' },
      ],
    ]);
    expect(doubts(list(['人数', '5人']), table)).toEqual(['#REF!']);
  });

  it('a name alone, or words alone, stand at its end without a class: a line below it', () => {
    const end = (name: string, target: string) => doubts(inherited(list(['人数', '5人'], [name, target])));
    expect(end('财政所盖章处', '')).toEqual(['财政所盖章处']);
    expect(end('', '以上属实')).toEqual(['以上属实']);
    expect(end('里程', '3公里')).toEqual([]);
    expect(end('', '3公里')).toEqual([]);
    expect(end('人数', '')).toEqual([]);
    const described = inherited(list(['人数', '5人'], ['养护', '']));
    const with_ = (part: object) =>
      described.map((indicator, at) => (at === 1 ? { ...indicator, ...part } : indicator));
    expect(doubts(with_({ description: text('每季一次') }))).toEqual([]);
    expect(doubts(with_({ basis: text('合同') }))).toEqual([]);
    expect(doubts(list(['人数', '5人'], ['养护', '']))).toEqual([]);
  });

  it('but not where the cell of a class covers that end', () => {
    const all = inherited(list(['人数', '5人'], ['养护工程验收', '']));
    const row = all[1]?.place.row ?? 0;
    const covering = (rowSpan: number, cell: Given = {}) =>
      doubts(
        all,
        tableOf([[{ source: '数量指标', to: 'label', field: 'indicators.0.level2', row: row - 1, rowSpan, ...cell }]]),
      );
    expect(covering(2)).toEqual([]);
    expect(covering(1)).toEqual(['养护工程验收']);
    expect(covering(2, { to: 'field' })).toEqual(['养护工程验收']);
    expect(covering(2, { field: 'total' })).toEqual(['养护工程验收']);
    expect(covering(2, { row })).toEqual(['养护工程验收']);
    expect(covering(2, { source: '指标', field: '', mark: 'joined' })).toEqual([]);
  });

  it('the rest of a name, or of a value, stands alone in a row of its own', () => {
    const rest = (name: string, classes = inherited) =>
      doubts(classes(list(['养护验收合格', '98%'], [name, ''], ['里程', '3公里'])));
    expect(rest('率')).toEqual(['率']);
    expect(rest('部门单位人员')).toEqual([]);
    expect(rest('率', (all) => all)).toEqual([]);
    expect(doubts(inherited(list(['养护', '≥98'], ['', '%'], ['里程', '3公里'])))).toEqual(['%']);
    expect(doubts(inherited(list(['养护', '98%'], ['率', ''], ['长', ''], ['里程', '3公里'])))).toEqual([]);
    expect(doubts(inherited(list(['养护', '98%'], ['率', ''], ['率', ''], ['里程', '3公里'])))).toEqual([]);
  });

  it('the rest of a name is as long as it likes where it alone of all indicators has no weight', () => {
    const weighed = (...weights: string[]) =>
      doubts(
        inherited(list(['对控制', '98%'], ['基建项目成本的影响程度', ''], ['里程', '3公里'])).map(
          (indicator, index) => ({
            ...indicator,
            weight: text(weights[index] ?? ''),
          }),
        ),
      );
    expect(weighed('10', '', '10')).toEqual(['基建项目成本的影响程度']);
    expect(weighed('10', '10', '10')).toEqual([]);
    // A column that is empty says nothing.
    expect(weighed('', '', '')).toEqual([]);
  });

  it('its name and an amount have as many lines: two projects in one', () => {
    const two = (name: string, amount: string, cell: Given = {}) =>
      doubts(
        list(['人数', '5人']),
        tableOf([
          [
            { source: name, to: 'field', field: 'name' },
            { source: amount, to: 'field', field: 'total', ...cell },
          ],
        ]),
      );
    expect(two('修路\n修桥', '104\n23')).toEqual(['修路修桥']);
    expect(two('修路\n修桥', '104万元\n23万元')).toEqual(['修路修桥']);
    expect(two('修路\n修桥', '104\n23', { to: 'note' })).toEqual([]);
    expect(two('修路\n修桥', '7912\n02')).toEqual([]);
    expect(two('修路\n修桥', '771,325,\n800.00')).toEqual([]);
    expect(two('修路\n修桥', '771,325\n800.00')).toEqual(['修路修桥']);
    // The points of both, and four digits between them, are no six decimals of one.
    expect(two('修路\n修桥', '1470.96\n1470.96')).toEqual(['修路修桥']);
    expect(two('修路\n修桥', '104.12\n0023')).toEqual([]);
    expect(two('修路\n修桥', '104')).toEqual([]);
    expect(two('修路', '104')).toEqual([]);
    expect(two('修路\n', '104\n')).toEqual([]);
  });

  it('but not where the lines are one amount by the others: the end of a narrow cell broke it', () => {
    const beside = (...amounts: string[]) =>
      doubts(
        list(['人数', '5人']),
        tableOf([
          [
            { source: '修路\n修桥', to: 'field', field: 'name' },
            ...amounts.map((source): Given => ({ source, to: 'field', field: 'total' })),
            { source: '', to: 'field', field: 'other' },
            { source: '20', to: 'field', field: 'indicators.0.weight' },
          ],
        ]),
      );
    expect(beside('14.00', '14.0\n0')).toEqual([]);
    expect(beside('171448.\n00', '171448.0\n0')).toEqual([]);
    expect(beside('97.85', '54.89', '42.9\n6')).toEqual([]);
    expect(beside('97.85', '54.89', '42.9\n5')).toEqual(['修路修桥']);
    expect(beside('14.0\n0', '14.0\n0')).toEqual(['修路修桥']);
    expect(beside('127', '104\n23')).toEqual(['修路修桥']);
    expect(beside('104\n23', '104', '23')).toEqual(['修路修桥']);
    expect(beside('79704800', '7970\n4800')).toEqual([]);
    expect(beside('10.4\n0', '0.31', '10.09')).toEqual([]);
    expect(beside('44.0\n2', '0.68', '43.3\n4')).toEqual([]);
    expect(beside('1518\n4.00', '15184.0\n0')).toEqual([]);
    expect(beside('30\n40', '30\n30', '10')).toEqual(['修路修桥']);
    expect(beside('30.00\n40.00', '30.00\n30.00', '10.00')).toEqual(['修路修桥']);
  });

  it('nor where the name is one: a line of it is one character, or a title prints it whole', () => {
    const named = (name: string, ...titles: string[]) => {
      const given: Given[] = [
        { source: name, to: 'field', field: 'name' },
        { source: '14.0\n0', to: 'field', field: 'total' },
      ];
      const indicators = list(['人数', '5人']);
      return doubtful(
        tableOf([[{ source: titles[1] ?? '', to: 'title' }], given]),
        { fields: {}, indicators },
        [],
        titles.slice(0, 1),
      );
    };
    expect(named('村组干部报\n酬')).toEqual([]);
    expect(named('修路\n修桥')).toEqual(['修路修桥']);
    expect(named('修路\n修桥', '1.修路修桥绩效目标表')).toEqual([]);
    expect(named('修路\n修桥', '2024年', '修路修桥绩效目标表')).toEqual([]);
    expect(named('修路\n修桥', '修路、修桥绩效目标表')).toEqual(['修路修桥']);
  });

  it('a cell holds several values in its lines', () => {
    const lines = (target: string, name = '合格率') =>
      doubts(
        list(['人数', '5人']),
        tableOf([
          [
            { source: name, to: 'field', field: 'indicators.0.name' },
            { source: target, to: 'field', field: 'indicators.0.target' },
          ],
        ]),
      );
    expect(lines('≥95%\n3个', '合格率\n数量')).toEqual(['≥95%3个']);
    expect(lines('≥95%\n3个')).toEqual([]);
    expect(lines('95\n%')).toEqual([]);
    expect(lines('12575\n52')).toEqual([]);
    expect(lines('13\n14')).toEqual([]);
    expect(lines('13\n14', '合格率\n优良率')).toEqual(['1314']);
    expect(lines('≥95%\n')).toEqual([]);
  });

  it('a name is merged over the row of another indicator', () => {
    const merged = (rowSpan: number, below: Given) =>
      doubts(
        list(['人数', '5人']),
        tableOf([
          [{ source: '≥95%', to: 'field', field: 'indicators.0.name', rowSpan }],
          [{ source: '里程', ...below }],
        ]),
      );
    expect(merged(2, { field: 'indicators.1.name' })).toEqual(['≥95%']);
    expect(merged(1, { field: 'indicators.1.name' })).toEqual([]);
    expect(merged(2, { field: 'indicators.0.name' })).toEqual([]);
    expect(merged(2, { field: 'indicators.1.basis' })).toEqual([]);
    expect(merged(2, { field: 'indicators.1.target' })).toEqual(['≥95%']);
  });

  it('a name covers the column of the values too: a line across the table', () => {
    const across = (colSpan: number, headSpan = 1, role = 'name') =>
      doubts(
        list(['人数', '5人']),
        tableOf([
          [
            { source: '三级指标', to: 'label', field: 'name', colSpan: headSpan },
            { source: '指标值', to: 'label', field: 'target' },
          ],
          [{ source: '以下空白', to: 'field', field: `indicators.0.${role}`, colSpan }],
        ]),
      );
    expect(across(2)).toEqual(['以下空白']);
    expect(across(1)).toEqual([]);
    expect(across(2, 2)).toEqual([]);
    expect(across(2, 1, 'basis')).toEqual([]);
  });
});

describe('a text one character off a label that the form lacks', () => {
  const [form] = templates.filter(({ fields }) => fields.some(({ labels }) => labels.includes('实施单位')));
  const near = (...texts: string[]) =>
    form ? nearLabels(tableOf([texts.map((source) => ({ source }))]), form, new Set(['总体目标'])) : [];

  it.each([
    ['one exchanged', '实施单泣'],
    ['the first exchanged', '买施单位'],
    ['one left out', '实施单'],
    ['one put in', '实施的单位'],
    ['one put in before it', '的实施单位'],
  ])('is asked about: %s', (_, printed) => {
    expect(near(` ${printed} `)).toEqual([{ ref: 'L1 c1', printed, label: '实施单位' }]);
  });

  it.each([
    ['two exchanged', ['实旋单泣']],
    ['two put in', ['实的施的单位']],
    ['the label itself', ['实施单位']],
    ['the label is there as well', ['实施单泣', '实施单位']],
    ['a label of another form', ['总体目标']],
    ['too short a text', ['单位']],
    ['two characters turned round', ['施实单位']],
  ])('is not seen in %s', (_, texts) => {
    expect(near(...texts).filter(({ label }) => label === '实施单位')).toEqual([]);
  });
});

it('a value of which a character is lost is doubtful: the sign before 85% may be ≥ or ≤', () => {
  const target = { to: 'field' as const, field: 'indicators.1.target' };
  const table = tableOf([[{ ...target, source: '\ufffd85%' }], [{ ...target, source: '≥85%' }]]);
  expect(doubtfulCells(table).map(({ source }) => source)).toEqual(['\ufffd85%']);
});

it('a value with a bound of its own is doubtful beside ＝ in the column of signs', () => {
  const beside = (sign: string, target: string) => {
    const [comparator, value] = ['comparator', 'target'].map((role) => `indicators.1.${role}`);
    const table = tableOf([
      [
        { source: sign, to: 'field', field: comparator },
        { source: target, to: 'field', field: value },
      ],
    ]);
    return doubtfulCells(table).map(({ source }) => source);
  };
  expect(beside('=', '<100')).toEqual(['<100']);
  expect(beside('＝', '≥95')).toEqual(['≥95']);
  expect(beside('≥', '≥95')).toEqual([]);
  expect(beside('=', '95')).toEqual([]);
  expect(beside('=', '95-100')).toEqual([]);
});
