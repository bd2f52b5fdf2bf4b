import { describe, expect, it } from 'vitest';
import { plan, ROWS, read } from './roadPlan.ts';

const [LENGTH = '', QUALITY = '', TIME = '', SOCIAL = '', SATISFIED = ''] = ROWS;

/** `level1/level2 name`; a class that is not printed in its row but covers it, in brackets. */
async function classesOf(rows: readonly string[]) {
  const { tables } = await read(plan(rows));
  const shown = ({ text, inherited }: { text: string; inherited: boolean }) => (inherited ? `(${text})` : text);
  return (tables[0]?.tables[0]?.indicators ?? []).map(
    ({ level1, level2, name }) => `${shown(level1)}/${shown(level2)} ${name.text}`,
  );
}

describe('the classes of an indicator', () => {
  it('are those printed in its row, or above it where it has none', async () => {
    expect(await classesOf([LENGTH, '\t\t维修桥梁\t≥2座', QUALITY, TIME, SOCIAL, SATISFIED])).toEqual([
      '产出指标/数量指标 维修村道里程',
      '(产出指标)/(数量指标) 维修桥梁',
      '(产出指标)/质量指标 验收合格率',
      '(产出指标)/时效指标 完工及时率',
      '效益指标/社会效益指标 受益群众覆盖率',
      '满意度指标/服务对象满意度指标 群众满意度',
    ]);
  });

  it('are the two of costs beside each other, also where a page cut the second', async () => {
    const COSTS = '成本指标\t经济成本指标\t维修单价\t≤3万元';
    expect((await classesOf([COSTS, ...ROWS]))[0]).toBe('成本指标/经济成本指标 维修单价');
    const cut = [COSTS.replace('本指标\t维', '\t维'), '\t本指标\t材料单价\t≤1万元'];
    expect((await classesOf([...cut, ...ROWS])).slice(0, 2)).toEqual([
      '成本指标/经济成本指标 维修单价',
      '(成本指标)/(经济成本指标) 材料单价',
    ]);
  });

  it('go on where that of the first level is printed once more', async () => {
    const classes = await classesOf([LENGTH, '产出指标\t\t维修桥梁\t≥2座', QUALITY, TIME, SOCIAL, SATISFIED]);
    expect(classes[1]).toBe('产出指标/(数量指标) 维修桥梁');
  });

  it('do not go on under another one of the first level: nobody knows the second', async () => {
    const income = ['效益指标\t\t集体收入\t≥3万元', '\t\t村民收入\t≥3万元'];
    const classes = await classesOf([LENGTH, QUALITY, TIME, ...income, SATISFIED]);
    expect(classes.slice(3, 5)).toEqual(['效益指标/ 集体收入', '(效益指标)/ 村民收入']);
  });

  it('are of the first level that one of the second is of, where its own is lost', async () => {
    const classes = await classesOf([
      LENGTH,
      QUALITY,
      '\t社会效益指标\t集体收入\t≥3万元',
      '\t可持续影响指标\t年限\t≥3年',
      SATISFIED,
    ]);
    expect(classes.slice(2, 4)).toEqual(['(效益指标)/社会效益指标 集体收入', '(效益指标)/可持续影响指标 年限']);
  });

  it('are none where none stands above', async () => {
    expect((await classesOf(['\t\t维修桥梁\t≥2座', ...ROWS]))[0]).toBe('/ 维修桥梁');
    expect((await classesOf([LENGTH.replace('数量指标', ''), QUALITY, TIME, SOCIAL, SATISFIED]))[0]).toBe(
      '产出指标/ 维修村道里程',
    );
  });

  it('may be called the same twice, side by side', async () => {
    const classes = await classesOf([LENGTH, QUALITY, TIME, SOCIAL, '满意度指标\t满意度指标\t群众满意度\t≥85%']);
    expect(classes.at(-1)).toBe('满意度指标/满意度指标 群众满意度');
  });

  it('may be costs of the first level and of the second', async () => {
    const first = await classesOf(['成本指标\t经济成本指标\t总成本\t≤20万元', ...ROWS]);
    expect(first[0]).toBe('成本指标/经济成本指标 总成本');
    const second = await classesOf([LENGTH, '\t成本指标\t总成本\t≤20万元', QUALITY, TIME, SOCIAL, SATISFIED]);
    expect(second[1]).toBe('(产出指标)/成本指标 总成本');
  });
});

it.each([
  ['of the second level', [LENGTH, '\t质量指标', TIME, SOCIAL, SATISFIED], 'L11 c2'],
  ['of both levels', [LENGTH, QUALITY, TIME, '效益指标\t社会效益指标', SATISFIED], 'L13 c2'],
])('a class %s that stands alone in its row has no indicator', async (_, rows, ref) => {
  const { tables, indicators } = await read(plan(rows));
  const [table] = tables[0]?.tables ?? [];
  expect(indicators).toHaveLength(4);
  expect(table?.emptyRows).toMatchObject([{ ref }]);
  const [line] = ref.split(' ');
  const cells = table?.rows.flatMap((row) => row.cells).filter((cell) => cell.ref.startsWith(`${line} `));
  expect(new Set(cells?.map(({ to }) => to))).toEqual(new Set(['empty-row-label']));
});
