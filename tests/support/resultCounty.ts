import type { OutcomeState } from '../../src/model/outcome.ts';
import { type SeededRandom, seededRandom } from '../formats/writers/invent/seededRandom.ts';
import { type FormRow, planTable, resultTable } from './resultForms.ts';

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
  states: Record<string, { state: OutcomeState; own: OutcomeState | null }>;
}

/** `own`: the state against the target that the result prints, where that is another one. */
type Row = FormRow & { state: OutcomeState; own?: OutcomeState };

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
      // An easier target than was published, or a harder one: the state is that against the promise.
      const isCost = level2 === '成本指标';
      const changed = (factor: number) =>
        target.replace(/\d+/, (number) => String(Math.floor(Number(number) * factor)));
      if (state === '未达到' && random.chance(0.5))
        Object.assign(row, { ownTarget: changed(isCost ? 2 : 0.5), own: isCost ? '达到' : '超过' });
      if (name === '完成里程' && random.chance(0.5)) Object.assign(row, { ownTarget: changed(2), own: '未达到' });
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

const demoPlan = (unit: string, name: string, code: string, rows: readonly Row[], wan: string): string =>
  planTable({ unit, name, code, rows, wan });

function demoResult(
  unit: string,
  name: string,
  code: string,
  rows: readonly Row[],
  wan: string,
  random: SeededRandom,
): string {
  const adjusted = random.chance(0.5) ? wan : (Number(wan) * 0.9).toFixed(2);
  const executed = (Number(adjusted) * (random.chance(0.5) ? 1 : 0.8)).toFixed(2);
  const rate = `${((Number(executed) / Number(adjusted)) * 100).toFixed(2)}%`;
  const scored = rows.map((row) => (row.state === '未达到' ? { ...row, score: '8', reason: '演示：工期推迟' } : row));
  return resultTable({ unit, name, code, rows: scored, money: { planned: wan, adjusted, executed, rate } });
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
    add(plans, unit, demoPlan(unit, name, code, rows, wan));
  };
  const result = (unit: string, name: string, code: string, rows: readonly Row[], wan: string) => {
    county.results += 1;
    add(results, unit, demoResult(unit, name, code, rows, wan, random));
  };
  const statesOf = (rows: readonly Row[]): Joined['states'] =>
    Object.fromEntries(
      rows.map((row) => [row.name, { state: row.state, own: row.only === undefined ? (row.own ?? null) : null }]),
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
