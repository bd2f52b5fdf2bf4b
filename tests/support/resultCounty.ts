import type { OutcomeState } from '../../src/model/outcome.ts';
import { type SeededRandom, seededRandom } from '../formats/writers/seededRandom.ts';

/** What is known of a made-up county: which plan and which result are of one project, and what each indicator comes to. */
export interface ResultCounty {
  /** file name → text */
  documents: Record<string, string>;
  /** unit, name of the plan, name of the result: pairs that must be joined */
  joined: Joined[];
  /** pairs that only the office knows of, of which one at least of the same `asks` must be asked about */
  asked: { unit: string; plan: string; result: string; asks: number }[];
  plans: number;
  results: number;
}

interface Joined {
  unit: string;
  plan: string;
  result: string;
  basis: 'code' | 'name';
  /** by name of the indicator, as printed in the plan or, where it is only there, in the result */
  states: Record<string, { state: OutcomeState; changed: boolean }>;
}

interface Row {
  level1: string;
  level2: string;
  name: string;
  target: string;
  actual: string;
  state: OutcomeState;
  /** the target that the result prints, where it is another one */
  ownTarget?: string;
  only?: 'plan' | 'result';
}

const WORKS = [
  '村道维修',
  '水渠清淤',
  '路灯亮化',
  '垃圾清运',
  '敬老院供暖',
  '图书室开放',
  '护林巡查',
  '文化下乡',
  '农技培训',
  '危桥改造',
];
const PLACES = ['东沟', '西坪', '南湾', '北岭', '上河', '下塘', '大槐', '小柳', '石桥', '新田'];
const KINDS = ['工程', '服务', '补助', '经费'];
const TOWNS = ['青禾镇', '白杨镇', '柳河乡', '石门乡', '云台镇', '清水镇'];

/** Name, class, and target, actual and state: every way in which a value is printed. */
const MEASURES: readonly (readonly [string, string, string, string, string, OutcomeState])[] = [
  ['产出指标', '数量指标', '完成里程', '≥6公里', '6公里', '达到'],
  ['产出指标', '数量指标', '维修处数', '≥20处', '26处', '超过'],
  ['产出指标', '数量指标', '培训人次', '≥300人次', '260人次', '未达到'],
  ['产出指标', '数量指标', '开放天数', '=300天', '300天', '达到'],
  ['产出指标', '数量指标', '采购数量', '2-10个', '7个', '达到'],
  ['产出指标', '数量指标', '清淤长度', '≥5公里', '4800米', '不能比'],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '96百分比', '超过'],
  ['产出指标', '质量指标', '设备完好率', '100%', '100%', '达到'],
  ['产出指标', '质量指标', '质量达标情况', '符合规定', '达成预期指标', '单位自述完成'],
  ['产出指标', '时效指标', '完成时限', '2023年底前', '已完成', '单位自述完成'],
  ['产出指标', '时效指标', '完工时间', '2023年10月底前', '2023年12月', '不能比'],
  ['产出指标', '成本指标', '总成本', '≤90万元', '88.5万元', '达到'],
  ['产出指标', '成本指标', '单位成本', '≤5000元', '5200元', '未达到'],
  ['产出指标', '成本指标', '人均成本', '5200元左右', '5000元', '不能比'],
  ['效益指标', '社会效益指标', '服务水平', '明显提升', '部分达成预期指标', '不能比'],
  ['效益指标', '社会效益指标', '受益人数', '800人', '900人', '不能比'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%', '超过'],
];

const shuffled = <Item>(items: readonly Item[], random: SeededRandom): Item[] =>
  items
    .map((item) => ({ item, at: random.whole(0, 1e6) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const CLASS_ORDER = ['产出指标', '效益指标', '满意度指标'];

function rowsOf(random: SeededRandom): Row[] {
  const chosen = shuffled(MEASURES, random).slice(0, random.whole(4, 8));
  const rows = MEASURES.filter((measure) => chosen.includes(measure)).map(
    ([level1, level2, name, target, actual, state]): Row => {
      const row: Row = { level1, level2, name, target, actual, state };
      // A lower target than was published: the state is that against the promise.
      if (state === '未达到' && random.chance(0.5))
        row.ownTarget = target.replace(/\d+/, (number) =>
          String(level2 === '成本指标' ? Number(number) * 2 : Math.floor(Number(number) / 2)),
        );
      return row;
    },
  );
  if (random.chance(0.2)) rows[0] = { ...(rows[0] as Row), only: 'plan', state: '只在目标里' };
  if (random.chance(0.2))
    rows.push({
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '干部满意度',
      target: '≥85%',
      actual: '90%',
      state: '只在自评里',
      only: 'result',
    });
  return rows.sort(
    (a, b) => CLASS_ORDER.indexOf(a.level1) - CLASS_ORDER.indexOf(b.level1) || a.level2.localeCompare(b.level2),
  );
}

const classes = (rows: readonly Row[], row: Row, at: number): [string, string] => {
  const above = rows[at - 1];
  const same1 = above?.level1 === row.level1;
  return [same1 ? '' : row.level1, same1 && above?.level2 === row.level2 ? '' : row.level2];
};

function planTable(unit: string, name: string, code: string, rows: readonly Row[], wan: string): string {
  const own = rows.filter(({ only }) => only !== 'result');
  return [
    `预算项目绩效目标表`,
    '（2023年度）',
    `单位名称：${unit}`,
    '单位：万元',
    `项目编码\t${code}\t项目名称\t${name}`,
    `预算规模及资金用途\t预算数\t${wan}\t其中：财政资金\t${wan}\t其他资金\t`,
    '\t演示数据，用于说明本站怎样对照。',
    '绩效目标\t演示数据：按计划完成。',
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
    ...own.map((row, at) => [...classes(own, row, at), row.name, '演示', row.target, '演示'].join('\t')),
  ].join('\n');
}

function resultTable(
  unit: string,
  name: string,
  code: string,
  rows: readonly Row[],
  wan: string,
  random: SeededRandom,
): string {
  const own = rows.filter(({ only }) => only !== 'plan');
  const adjusted = random.chance(0.5) ? wan : (Number(wan) * 0.9).toFixed(2);
  const executed = (Number(adjusted) * (random.chance(0.5) ? 1 : 0.8)).toFixed(2);
  const rate = `${((Number(executed) / Number(adjusted)) * 100).toFixed(2)}%`;
  return [
    '项目支出绩效自评表',
    '（2023年度）',
    `项目名称\t${code === '' ? '' : `${code}-`}${name}`,
    `主管部门\t演示县财政局\t实施单位\t${unit}`,
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `\t年度资金总额：\t${wan}\t${adjusted}\t${executed}\t10\t${rate}\t9`,
    `\t其中：本年财政拨款\t${wan}\t${adjusted}\t${executed}\t\t\t`,
    '年度总体目标\t预期目标\t实际完成情况',
    '\t演示数据：按计划完成。\t演示数据：已按计划完成。',
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    ...own.map((row, at) =>
      [
        '',
        ...classes(own, row, at),
        row.name,
        row.ownTarget ?? row.target,
        row.actual,
        '10',
        row.state === '未达到' ? '8' : '10',
        row.state === '未达到' ? '演示：工期推迟' : '',
      ].join('\t'),
    ),
    '总分\t\t\t\t\t\t100\t97',
  ].join('\n');
}

/** The ways in which a year changes a project between plan and result. */
const WAYS = [
  'code',
  'code',
  'name',
  'name',
  'renamed-code',
  'renamed',
  'prefix',
  'split',
  'merged',
  'no-result',
  'no-plan',
  'shared-code',
] as const;

/**
 * A made-up county of so many plans, each with its self-evaluation or what became of it, and the truth about them. Every text says that it
 * is 演示数据. The same seed gives the same county.
 */
export function resultCounty(count: number, seed: number): ResultCounty {
  const random = seededRandom(seed);
  const plans = new Map<string, string[]>();
  const results = new Map<string, string[]>();
  const county: ResultCounty = { documents: {}, joined: [], asked: [], plans: 0, results: 0 };
  const names = shuffled(
    PLACES.flatMap((place) => WORKS.flatMap((work) => KINDS.map((kind) => `${place}${work}${kind}`))),
    random,
  );
  let next = 0;
  const newName = () => names[next++ % names.length] as string;
  let serial = 10_000_000;
  const newCode = () => {
    serial += 1;
    return `13999023P00${serial}01`;
  };
  const add = (map: Map<string, string[]>, unit: string, table: string) =>
    map.set(unit, [...(map.get(unit) ?? []), table]);
  const plan = (unit: string, name: string, code: string, rows: readonly Row[], wan: string) => {
    county.plans += 1;
    add(plans, unit, planTable(unit, name, code, rows, wan));
  };
  const result = (unit: string, name: string, code: string, rows: readonly Row[], wan: string) => {
    county.results += 1;
    add(results, unit, resultTable(unit, name, code, rows, wan, random));
  };
  const statesOf = (rows: readonly Row[]): Joined['states'] =>
    Object.fromEntries(
      rows.map((row) => [
        row.name,
        { state: row.state, changed: row.ownTarget !== undefined && row.only === undefined },
      ]),
    );
  for (let at = 0; at < count; at += 1) {
    const way = WAYS[at % WAYS.length] as (typeof WAYS)[number];
    const unit = `演示县${TOWNS[at % TOWNS.length]}人民政府`;
    const other = `演示县${TOWNS[(at + 1) % TOWNS.length]}人民政府`;
    const [name, code, rows, wan] = [newName(), newCode(), rowsOf(random), String(random.whole(5, 90))];
    const join = (planName: string, resultName: string, basis: 'code' | 'name', whose = unit, own = rows) =>
      county.joined.push({ unit: whose, plan: planName, result: resultName, basis, states: statesOf(own) });
    const ask = (planName: string, resultName: string) =>
      county.asked.push({ unit, plan: planName, result: resultName, asks: at });
    const coded = way === 'code' || way === 'renamed-code' || way === 'shared-code' ? code : '';
    switch (way) {
      case 'code':
        plan(unit, name, coded, rows, wan);
        result(unit, name, coded, rows, wan);
        join(name, name, 'code');
        break;
      case 'name':
        plan(unit, name, '', rows, wan);
        result(unit, name, '', rows, wan);
        join(name, name, 'name');
        break;
      case 'prefix': {
        const printed = `2023年${name}`;
        plan(unit, name, '', rows, wan);
        result(unit, printed, '', rows, wan);
        join(name, printed, 'name');
        break;
      }
      case 'renamed-code': {
        const renamed = newName();
        plan(unit, name, coded, rows, wan);
        result(unit, renamed, coded, rows, wan);
        join(name, renamed, 'code');
        break;
      }
      case 'renamed': {
        const renamed = `${name}（调整）`;
        plan(unit, name, '', rows, wan);
        result(unit, renamed, '', rows, wan);
        ask(name, renamed);
        break;
      }
      case 'split':
        plan(unit, name, '', rows, wan);
        for (const part of ['一标段', '二标段']) {
          result(unit, `${name}${part}`, '', rows, wan);
          ask(name, `${name}${part}`);
        }
        break;
      case 'merged': {
        const second = newName();
        plan(unit, name, '', rows, wan);
        plan(unit, second, '', rowsOf(random), wan);
        result(unit, `${name}和${second}`, '', rows, wan);
        ask(name, `${name}和${second}`);
        ask(second, `${name}和${second}`);
        break;
      }
      case 'no-result':
        plan(unit, name, '', rows, wan);
        break;
      case 'no-plan':
        result(unit, name, '', rows, wan);
        break;
      case 'shared-code': {
        const [theirName, theirRows] = [newName(), rowsOf(random)];
        plan(unit, name, coded, rows, wan);
        plan(other, theirName, coded, theirRows, wan);
        result(unit, name, coded, rows, wan);
        result(other, theirName, coded, theirRows, wan);
        join(name, name, 'code');
        join(theirName, theirName, 'code', other, theirRows);
        break;
      }
      default:
        way satisfies never;
    }
  }
  const write = (map: Map<string, string[]>, year: string, title: string) => {
    for (const [index, [unit, tables]] of [...map].entries()) {
      county.documents[`${title}-${index + 1}-${year}.txt`] =
        `演示数据：${unit}${title === 'plan' ? '预算项目绩效文本' : '绩效自评材料'}\n\n${tables.join('\n\n')}\n`;
    }
  };
  write(plans, '2023', 'plan');
  write(results, '2023', 'result');
  return county;
}
