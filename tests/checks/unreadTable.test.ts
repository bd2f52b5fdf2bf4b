import { describe, expect, it } from 'vitest';
import { whyUnread } from '../../src/checks/unreadTable.ts';
import type { PrintedTable } from '../../src/model/documentTables.ts';
import { plan, ROWS } from '../recognise/roadPlan.ts';
import { process } from '../support/publish.ts';
import { USUAL_RESULT } from '../support/textForms.ts';

const said = async (lines: readonly string[]) => {
  const { findings } = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return findings.filter(({ code }) => code === 'table/unread').map(({ message }) => message);
};

describe('why a self-evaluation was not read', () => {
  it('is said with the form it is like and the label that stood in the way', async () => {
    const lines = USUAL_RESULT.map((line) => line.replace('实际完成值', '核定值'));
    expect(lines).not.toEqual(USUAL_RESULT);
    expect(await said(lines)).toEqual([expect.stringMatching(/像“项目支出绩效自评表”，但.*“核定值”/)]);
  });

  it('is said in general where it is like none', async () => {
    expect(await said(['事项\t实际完成值\t执行率\t得分', '修路\t完成\t99%\t10', '架桥\t完成\t98%\t10'])).toEqual([
      expect.stringContaining('这是单位的自评表，印的是做完以后的结果，不是计划；这一种样式本站还不读'),
    ]);
  });
});

describe('why a table was not read', () => {
  type Unread = NonNullable<PrintedTable['unread']>;
  const rows = [
    ['项目性质', '新增'],
    ['项目负责人及其联系电话', '张某'],
    ['备注说明', ''],
  ].map((texts, row) => ({
    cells: texts.map((text, column) => ({ ref: `t1 r${row + 1} c${column + 1}`, text })),
  })) as PrintedTable['rows'];
  const why = (unread: Partial<Unread> | undefined, kind: PrintedTable['kind'] = 'target') =>
    whyUnread({
      kind,
      rows,
      ...(unread && { unread: { nearestForm: 'department-project', labels: [], ...unread } as Unread }),
    });
  const LIKE = '像“部门项目支出预算绩效目标表”，但';

  it.each<[string, string, Partial<Unread> | undefined]>([
    ['like none', '不是已登记的表样', undefined],
    ['like none, with labels', '不是已登记的表样', { nearestForm: null, labels: ['项目性质'] }],
    ['nothing known of why', `${LIKE}有的格子归不到登记过的栏目`, {}],
    ['one label, with its place', `${LIKE}“项目性质”（第 1 张表第 1 行第 1 格）没有登记`, { labels: ['项目性质'] }],
    ['a label that stands nowhere', `${LIKE}“性质”没有登记`, { labels: ['性质'] }],
    [
      'a long label by its beginning',
      `${LIKE}“项目负责人…”（第 1 张表第 2 行第 1 格）没有登记`,
      { labels: ['项目负责人…'] },
    ],
    [
      'several, the place of the first alone',
      `${LIKE}“备注说明”（第 1 张表第 3 行第 1 格）“项目性质”没有登记`,
      { labels: ['备注说明', '项目性质'] },
    ],
    ['five by name', `${LIKE}“甲”“乙”“丙”“丁”“戊”没有登记`, { labels: ['甲', '乙', '丙', '丁', '戊'] }],
    [
      'more than five by their number',
      `${LIKE}“甲”“乙”“丙”“丁”“戊”等 6 处没有登记`,
      { labels: ['甲', '乙', '丙', '丁', '戊', '己'] },
    ],
    ['what it lacks', `${LIKE}没有“指标值”一栏，没有项目名称`, { labels: ['没有“指标值”一栏', '没有项目名称'] }],
    [
      'what it lacks behind what nobody knows',
      `${LIKE}“项目性质”（第 1 张表第 1 行第 1 格）没有登记，没有一项指标`,
      { labels: ['没有一项指标', '项目性质'] },
    ],
    ['a label that only speaks of lacking', `${LIKE}“没有项目名称的”没有登记`, { labels: ['没有项目名称的'] }],
    [
      'what has to be asked',
      `${LIKE}有的格子归不到登记过的栏目，“指标直”是不是“指标值”，要问发布的单位`,
      { near: [{ printed: '指标直', label: '指标值' }] as Unread['near'] },
    ],
  ])('is said: %s', (_, said, unread) => {
    expect(why(unread)).toBe(said);
  });

  it('is its kind where the form it is like is of another', () => {
    expect(why({ labels: ['项目性质'] }, 'self-evaluation')).toMatch(/^这是单位的自评表/);
    expect(why(undefined, 'whole-unit')).toBe('这是部门整体支出的绩效目标表，不是一个项目的；这种表本站还不读');
    expect(why(undefined, 'approval')).toBe('这是审批表；这种表本站还不读');
    expect(why({ labels: ['没有项目名称'] }, 'target')).toBe(`${LIKE}没有项目名称`);
  });
});

it('what stood in the way is told by its place alone where it is a long number, which may be that of somebody', async () => {
  const [message = ''] = await said(plan(ROWS).map((line) => line.replace('道路维修', '13073022000123')));
  expect(message).toMatch(/像“[^”]+”，但第 3 行印的读不准/);
  expect(message).not.toContain('13073022');
});

it('a table that was not read is told with its number, its place, its rows and its labels; one that was read is not', async () => {
  const lines = USUAL_RESULT.map((line) => line.replace('实际完成值', '核定值'));
  const { findings } = await process({ 'a.txt': [...USUAL_RESULT, '', ...lines].join('\n') });
  const told = findings.filter(({ code }) => code === 'table/unread');
  expect(told.map(({ subjectId, expected }) => [subjectId, expected])).toEqual([['a#t2', '已登记的表样']]);
  expect(told[0]?.printed).toContain('核定值');
  expect(told[0]?.message).toMatch(
    /^第 2 张表（从第 \d+ 行起，15 行）还没读懂：像“项目支出绩效自评表”，但.+，原样保留。$/,
  );
});
