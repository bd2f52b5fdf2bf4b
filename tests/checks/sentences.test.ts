import { describe, expect, it } from 'vitest';
import { findAll } from '../../src/checks/findAll.ts';
import type { Project } from '../../src/model/site.ts';
import { countyRules } from '../support/county.ts';
import { printedTables } from '../support/printedTables.ts';
import { amount, indicators, project, text } from '../support/projectFixture.ts';
import { process } from '../support/publish.ts';

type Row = Parameters<typeof indicators>[0][number];
type Said = [printed: string, expected: string, message: string, ref?: string];

const SITE = { documents: [], units: [], results: [], links: [], nearMisses: [] };

/** What one check says of some projects: every word of it, and where. */
function sayingOf(code: string, projects: Project[]): Said[] {
  const found = findAll({ site: { ...SITE, projects }, tables: new Map(), topics: countyRules.topics });
  return found
    .filter((finding) => finding.code === code)
    .map(({ printed, expected, message, sourceRef }) => [printed, expected, message, sourceRef ?? '']);
}
const of = (rows: Row[], parts: Partial<Project> = {}) => [project({ indicators: indicators(rows), ...parts })];

const COUNT: Row = ['产出指标', '数量指标', '补助人数', '75人'];

describe('a finding says what is printed, what was expected and where, word for word', () => {
  it.each<[string, string, Project[], Said[]]>([
    [
      'a name printed twice in one class',
      'indicator/duplicate',
      of([
        COUNT,
        ['产出指标', '数量指标', '补助人数', ''],
        ['产出指标', '质量指标', '补助人数', '1人'],
        ['产出指标', '数量指标', '无', ''],
        ['产出指标', '数量指标', '无', ''],
        ['产出指标', '数量指标', '', '1'],
        ['产出指标', '数量指标', '', '2'],
      ]),
      [['75人；（空白）', '每项指标一行', '“补助人数”在数量指标里印了 2 次。', 'L111 c1']],
    ],
    [
      'satisfaction in words, that of no other class',
      'indicator/qualitative-satisfaction',
      of([
        ['满意度指标', '服务对象满意度指标', '群众满意', '有效提升'],
        ['效益指标', '社会效益指标', '群众获得感', '有效提升'],
        ['满意度指标', '服务对象满意度指标', '村民满意', '≥95%'],
        ['满意度指标', '服务对象满意度指标', '职工满意', '2024年底'],
      ]),
      [['有效提升', '百分比', '“群众满意”的指标值是“有效提升”，不是数字。', 'L110 c1']],
    ],
    [
      'a percentage where a count or money is expected',
      'indicator/percent-for-count',
      of([
        ['产出指标', '数量指标', '补助人数', '95%'],
        ['产出指标', '成本指标', '补助标准', '90%'],
        ['产出指标', '质量指标', '合格', '80%'],
        ['产出指标', '数量指标', '覆盖率', '80%'],
      ]),
      [
        ['95%', '个数', '数量指标“补助人数”的指标值是百分比“95%”。', 'L110 c1'],
        ['90%', '金额', '成本指标“补助标准”的指标值是百分比“90%”。', 'L111 c1'],
      ],
    ],
    [
      'a date or money in a class of another kind',
      'indicator/kind-unfit',
      of([
        ['产出指标', '质量指标', '受益人', '2024年底'],
        ['产出指标', '时效指标', '完成时间', '2024年底'],
        ['效益指标', '社会效益指标', '增收', '5万元'],
        ['效益指标', '社会效益指标', '粮食产量', '5万吨'],
        ['效益指标', '社会效益指标', '受益', '5万'],
        ['产出指标', '数量指标', '补助金额', '5万元'],
        ['成本指标', '社会成本指标', '补助', '5万元'],
        ['成本指标', '其他指标', '补助', '5万元'],
        ['效益指标', '社会效益指标', '', '6万元'],
        ['效益指标', '经济效益指标', '带动增加贫困村收入', '≥6万元'],
        ['效益指标', '经济效益指标', '音视频设备', '4.5万元'],
      ]),
      [
        ['2024年底', '时效指标', '质量指标“受益人”的指标值是日期“2024年底”。', 'L110 c1'],
        ['5万元', '成本指标', '社会效益指标“增收”的指标值是金额“5万元”。', 'L112 c1'],
        ['6万元', '成本指标', '一项没有名称的社会效益指标的指标值是金额“6万元”。', 'L118 c1'],
        ['4.5万元', '成本指标', '经济效益指标“音视频设备”的指标值是金额“4.5万元”。', 'L120 c1'],
      ],
    ],
    [
      'a year of another table, where the table has one',
      'indicator/year-differs',
      [
        ...of([
          ['产出指标', '时效指标', '完成时间', '2022年底'],
          ['产出指标', '数量指标', '2022年人数', '5人'],
          ['产出指标', '成本指标', '2024年与2022年经费', '5万元'],
        ]),
        ...of([['产出指标', '时效指标', '完成时间', '2022年底']], { id: 'b', fiscalYear: null }),
      ],
      [['2022', '2024', '“完成时间”里印着“2022年”，这张表是 2024 年度。', 'L110 c1']],
    ],
    [
      'costs that add up to more than the total, with their sum only where there are several',
      'project/cost-exceeds-total',
      [
        ...of([['产出指标', '成本指标', '经费', '14万元']], { funding: { total: amount('13') } }),
        ...of(
          [
            ['产出指标', '成本指标', '经费', '8万元'],
            ['产出指标', '成本指标', '材料', '6万元'],
          ],
          { id: 'b', sourceRef: 'L200 c1', funding: { total: amount('13') } },
        ),
        ...of([['产出指标', '成本指标', '经费', '13万元']], { id: 'c', funding: { total: amount('13') } }),
      ],
      [
        ['140000', '130000', '成本指标 14 万元，项目总额 13 万元。', 'L110 c1'],
        ['140000', '130000', '成本指标 8 + 6 = 14 万元，项目总额 13 万元。', 'L110 c1'],
      ],
    ],
    [
      'a cost a thousand times the total, or next to nothing of it',
      'project/magnitude',
      [
        ...of(
          [
            ['产出指标', '成本指标', '经费', '13000万元'],
            ['产出指标', '成本指标', '材料', '65元'],
            ['产出指标', '成本指标', '劳务', '66元'],
            ['产出指标', '成本指标', '补助标准', '5元'],
            ['产出指标', '成本指标', '差旅', '0元'],
          ],
          { funding: { total: amount('13') } },
        ),
        ...of([['产出指标', '成本指标', '经费', '13000万元']], { id: 'b', funding: { total: amount('0') } }),
      ],
      [
        ['13000万元', '13 万元上下', '成本指标“经费”是 13,000 万元，项目总额是 13 万元，相差千倍以上。', 'L110 c1'],
        ['65元', '13 万元上下', '成本指标“材料”是 0.0065 万元，项目总额是 13 万元，相差千倍以上。', 'L111 c1'],
      ],
    ],
    [
      'an objective left blank, not one in doubt or one the form has not',
      'project/missing-objective',
      [
        project({ fields: { objective: text('') } }),
        project({ id: 'b', fields: { objective: { ...text(''), withheld: '甲 ⏎ 乙' } } }),
        project({ id: 'c', fields: { objective: text('修路') } }),
        project({ id: 'd' }),
      ],
      [['', '总体目标', '总体目标一栏是空白。', 'L87 c1']],
    ],
    [
      'a year nobody can tell, not one in doubt',
      'project/missing-year',
      [
        project({ fiscalYear: null, fields: { fiscalYear: text('二四年') } }),
        project({ id: 'b', fiscalYear: null, fields: { fiscalYear: { ...text(''), withheld: '2024 2025' } } }),
        project({ id: 'c' }),
      ],
      [['二四年', '四位数的年度', '表上和标题里都看不出年度。', 'L87 c1']],
    ],
    [
      'values without names, how many of how many',
      'project/unpaired-values',
      [
        project({
          indicators: indicators([
            COUNT,
            ['产出指标', '质量指标', '', '95%'],
            ['产出指标', '质量指标', '合格', '96%'],
          ]).map((indicator) => ({ ...indicator, unpaired: indicator.position > 1 })),
        }),
      ],
      [
        [
          '95%；96%',
          '每个指标值都有名称',
          '有 1 个指标值没有印名称，同类的 2 行无法确定名称与指标值如何对应。',
          'L111 c1',
        ],
      ],
    ],
    [
      'a name without a value, told with the value of another line of its name and class',
      'indicator/missing-target-value',
      of([
        ['产出指标', '数量指标', '补助人数', ''],
        ['产出指标', '数量指标', '无人机', ''],
        ['产出指标', '数量指标', '无。', ''],
        ['产出指标', '质量指标', '无人机', '1架'],
        ['产出指标', '数量指标', '巡护次数', ''],
        ['产出指标', '数量指标', '巡护次数', ''],
        ['产出指标', '数量指标', '补助人数', '75人'],
      ]),
      [
        ['', '指标值', '“补助人数”印了不止一次，这一行没有印指标值，另一行印着“75人”。', 'L110 c1'],
        ['', '指标值', '“无人机”没有印指标值。', 'L111 c1'],
        ['', '指标值', '“巡护次数”没有印指标值。', 'L114 c1'],
        ['', '指标值', '“巡护次数”没有印指标值。', 'L115 c1'],
      ],
    ],
    [
      'a class filled with 无, whether its class is printed or not',
      'indicator/stated-none',
      of([
        ['产出指标', '数量指标', '无', ''],
        ['产出指标', '', '无。', ''],
        ['产出指标', '数量指标', '无人机', '1架'],
        ['产出指标', '数量指标', '事故无', '0起'],
      ]),
      [
        ['无', '', '数量指标写的是“无”。', 'L110 c1'],
        ['无。', '', '这一类写的是“无”。', 'L111 c1'],
      ],
    ],
    [
      'a name whose end stands in the column beside it alone',
      'indicator/cut-name',
      [
        ['农村公路养护里程和桥梁检', '农村公路养护里程和桥梁检测座数'],
        ['农村公路养护里程和桥梁', '农村公路养护里程和桥梁检测座数'],
        ['农村公路养护里程和桥梁检', '农村公路养护里程和桥梁检'],
        ['农村公路养护里程和桥梁检', '按年度计划完成农村公路养护里程和桥梁检测'],
        ['农村公路养护里程和桥梁检', null],
      ].map(([name = '', described]) => {
        const made = indicators([['产出指标', '数量指标', name ?? '', '75']]);
        return project({
          indicators: made.map((one) => (described === null ? one : { ...one, description: text(described ?? '') })),
        });
      }),
      [
        [
          '农村公路养护里程和桥梁检',
          '农村公路养护里程和桥梁检测座数',
          '指标名称只印出“农村公路养护里程和桥梁检”，说明栏里是“农村公路养护里程和桥梁检测座数”。',
          'L110 c1',
        ],
      ],
    ],
    [
      'two signs before one number',
      'indicator/two-comparators',
      of([
        ['产出指标', '质量指标', '合格率', '≧ >90%'],
        ['产出指标', '质量指标', '合格', '≥90%'],
      ]),
      [['≧ >90%', '一个比较符号', '指标值“≧ >90%”印了两个比较符号，本站读作“≥90%”。', 'L110 c1']],
    ],
    [
      'satisfaction in percent that stands in another class',
      'indicator/satisfaction-elsewhere',
      of([
        ['效益指标', '社会效益指标', '群众满意度', '95%'],
        ['效益指标', '', '村民满意度', '95%'],
        ['效益指标', '社会效益指标', '满意度调查次数', '95%'],
        ['效益指标', '社会效益指标', '职工满意度', '95分'],
        ['满意度指标', '', '职工满意度', '95%'],
        ['效益指标', '服务对象满意度指标', '职工满意度', '95%'],
      ]),
      [
        [
          '社会效益指标',
          '满意度指标',
          '“群众满意度”的指标值是“95%”，印在社会效益指标里，不在满意度指标里。',
          'L110 c1',
        ],
        ['', '满意度指标', '“村民满意度”的指标值是“95%”，印在别的类别里，不在满意度指标里。', 'L111 c1'],
      ],
    ],
    [
      'one name and number in two classes',
      'indicator/in-two-classes',
      of([
        COUNT,
        ['产出指标', '质量指标', '补助人数', '75人'],
        ['产出指标', '', '补助人数', '75人'],
        ['产出指标', '质量指标', '补助人数', '76人'],
        ['产出指标', '质量指标', '88', '75人'],
        ['产出指标', '时效指标', '88', '75人'],
        ['产出指标', '质量指标', '完成', '及时'],
        ['产出指标', '时效指标', '完成', '及时'],
      ]),
      [
        ['质量指标', '数量指标', '“补助人数”“75人”印在数量指标里，又印在质量指标里。', 'L111 c1'],
        ['', '数量指标', '“补助人数”“75人”印在数量指标里，又印在另一个类别里。', 'L112 c1'],
      ],
    ],
    [
      'classes that nothing was filled in for',
      'project/empty-class',
      [project({ emptyRowCount: 2 }), project({ id: 'b' })],
      [['2', '0', '有 2 类指标只印了类别，名称和指标值都是空白。', 'L87 c1']],
    ],
    [
      'two tables of one project, told by its code where it has one',
      'project/duplicate',
      [
        project({ name: '甲' }),
        project({ id: 'b', name: '甲' }),
        project({ id: 'c', name: '甲', fiscalYear: 2023 }),
        project({ id: 'd', name: '甲', unitId: 'v' }),
        project({ id: 'e', name: '乙', fields: { code: text('A1') } }),
        project({ id: 'f', name: '乙', fields: { code: text('A2') } }),
      ],
      [
        ['甲', '每个项目一张表', '同一单位同一年度有 2 张“甲”。', 'L87 c1'],
        ['甲', '每个项目一张表', '同一单位同一年度有 2 张“甲”。', 'L87 c1'],
      ],
    ],
  ])('%s', (_, code, projects, said) => {
    expect(sayingOf(code, projects)).toEqual(said);
  });
});

const title = '甲县乙镇人民政府2024年项目支出绩效目标表';
const table = (name: string) => ({ unit: '甲县乙镇人民政府', name, total: '13' });
const said = async (code: string, file: string, origin = {}) =>
  (await process({ 'a.txt': file, 'b.txt': printedTables(title, [table('别的项目')]) }, { a: origin })).findings
    .filter((finding) => finding.code === code)
    .map(({ documentId, printed, expected, message, sourceRef }) => [
      documentId,
      printed,
      expected,
      message,
      sourceRef,
    ]);

describe('of a document', () => {
  it('the table of another unit of money is named, and none of another document', async () => {
    const tables = printedTables(title, ['甲', '乙', '丙'].map(table));
    const odd = tables.replace(/(丙\n[\s\S]*?)\(万元\)/, '$1(元)');
    expect(await said('table/currency-unit-differs', odd)).toEqual([
      ['a', '元', '万元', '“丙”的金额单位是元，同一文档的其他表是万元。', expect.stringMatching(/^L\d+ c1$/)],
    ]);
    expect(await said('table/currency-unit-differs', tables.replaceAll('(万元)', '(元)'))).toEqual([]);
  });

  it('the table of another year is named with the place that says otherwise', async () => {
    const tables = printedTables(title, ['甲', '乙'].map(table));
    const odd = tables.replace(/\(2024年度\)(?=\n项目名称\t乙)/, '(2023年度)');
    expect(await said('table/year-contradicted', odd)).toEqual([
      [
        'a',
        '2023',
        '2024',
        '第 2 张表的年度是 2023，文件标题是 2024；按表上的算。',
        expect.stringMatching(/^L\d+ c1$/),
      ],
    ]);
    expect(
      (await said('table/year-contradicted', tables, { fiscalYear: 2023 })).map(([, , , message]) => message),
    ).toEqual([1, 2].map((number) => `第 ${number} 张表的年度是 2024，来源记录是 2023；按表上的算。`));
    expect(await said('table/year-contradicted', tables)).toEqual([]);
  });

  it('a column that is empty in all of three tables of one form is named, and none that says something once', async () => {
    const empty = (names: string[], change: (text: string) => string) =>
      said('document/empty-reading', change(printedTables(title, names.map(table))));
    const without = (text: string) => text.replaceAll(/\t(75人|13万元|≥95%)$/gm, '\t');
    const message = (column: string) =>
      expect.stringMatching(new RegExp(`^从.+起，“.+” 3 张，“${column}”全是空的。请对照原文核对。$`));
    expect((await empty(['甲', '乙', '丙'], without)).map(([, , , told]) => told)).toEqual([message('指标值')]);
    expect(await empty(['甲', '乙'], without)).toEqual([]);
    expect(await empty(['甲', '乙', '丙'], (text) => without(text).replace('补助标准\t', '补助标准\t5万元'))).toEqual(
      [],
    );
    const free = await empty(['甲', '乙', '丙'], (text) => text.replaceAll('\t13\t', '\t0\t'));
    expect(free.map(([, printed]) => printed)).toEqual([expect.stringMatching(/^“.+” 3 张，金额全是 0$/)]);
    expect(await empty(['甲', '乙', '丙'], (text) => text.replace('\t13\t', '\t0\t'))).toEqual([]);
  });

  it('two findings alike have ids of their own, the first the usual one', async () => {
    const found = findAll({
      site: {
        ...SITE,
        projects: of([
          ['产出指标', '数量指标', '无', ''],
          ['产出指标', '数量指标', '无', ''],
        ]),
      },
      tables: new Map(),
      topics: countyRules.topics,
    }).filter(({ code }) => code === 'indicator/stated-none');
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(found.map(({ message }) => message)).toEqual(['数量指标写的是“无”。', '数量指标写的是“无”。']);
  });
});
