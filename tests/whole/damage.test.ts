import { describe, expect, it } from 'vitest';
import { countyText } from '../support/county.ts';
import { process, publishedRows, type Row } from '../support/publish.ts';

/** 2024年村委会办公经费 of 红崖子乡 as printed: the page break stands after the first indicator. */
const TABLE = countyText('hongyazi-2024.txt').split('\n').slice(81, 102);
const line = (start: string) => TABLE.findIndex((candidate) => candidate.trimStart().startsWith(start));

const PLACES = new Set(['id', 'document_id', 'unit_id', 'project_id', 'path', 'source_line', 'source_ref']);
const bare = (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !PLACES.has(name)));

async function read(lines: readonly string[]) {
  const published = await process({
    'damage.txt': `附件2：平罗县红崖子乡人民政府项目支出预算绩效目标表\n\n${lines.join('\n')}\n`,
  });
  return {
    projects: publishedRows(published, 'projects').map(bare),
    indicators: publishedRows(published, 'indicators').map(bare),
    unplaced: publishedRows(published, 'findings').flatMap(({ code, printed }) =>
      code === 'document/unplaced-text' ? [printed] : [],
    ),
    tables: published.tables[0]?.tables.map(({ template }) => template),
    unread: (published.tables[0]?.tables ?? []).flatMap(({ unread }) => unread ?? []),
  };
}

type Change = (lines: readonly string[]) => string[];

const insert =
  (before: string, ...lines: string[]): Change =>
  (all) =>
    all.toSpliced(line(before), 0, ...lines);
const replace =
  (from: string | RegExp, to: string): Change =>
  (all) =>
    all.map((text) => text.replace(from, to));
/** Cuts the line that starts so in two, the second half on the next page. */
const cut =
  (start: string, upper: string, lower: string): Change =>
  (all) =>
    all.toSpliced(line(start), 1, upper, '', lower);

const QUALITY = '\t质量指标（必填）\t上级部门对各村村务考核\t合格及以上';

/** Damage that a reader sees through; nothing published changes. */
const SEEN_THROUGH: Record<string, Change> = {
  'a page number inside the indicators': insert('质量指标', '- 3 -', ''),
  'a page number in words': insert('时效指标', '', '第 1 页 共 9 页', ''),
  'a page number after the objective': insert('名称', '', '12', ''),
  'a page number after the name': insert('主管部门', '', '12', ''),
  'a page number between the title and the table': insert('项目名称', '', '― 7 ―', ''),
  'a class cut before its mark': cut('质量指标', '\t质量指标\t\t', '\t（必填）\t上级部门对各村村务考核\t合格及以上'),
  'a class cut inside its mark': cut('成本指标', '\t成本指标（必填\t\t', '\t硬性指标）\t经费拨付及时\t290000元'),
  'a class cut before 指标': cut('质量指标', '\t质量\t\t', '\t指标（必填）\t上级部门对各村村务考核\t合格及以上'),
  'a class cut after its first character': cut(
    '质量指标',
    '\t质\t\t',
    '\t量指标（必填）\t上级部门对各村村务考核\t合格及以上',
  ),
  'a class cut before its last bracket': cut(
    '质量指标',
    '\t质量指标（必填\t上级部门对各村村务考核\t合格及以上',
    '\t）\t\t',
  ),
  'a field label cut': cut('项目名称', '项目名\t2024年村委会办公经费\t\t\t', '称\t\t\t\t'),
  'the department under another label': replace('主管部门及代码', '主管部门'),
  'labels in other words': (all) =>
    [
      ['实施单位', '项目单位'],
      ['项目期\t', '项目周期\t'],
      ['年度资金总额', '年度预算总额'],
      ['其他资金', '其它资金'],
      ['三级指标', '指标名称'],
      ['指标值', '年度目标值'],
    ].reduce((lines, [from = '', to = '']) => replace(from, to)(lines), all as string[]),
  'labels that say they must be filled in': replace(
    /^(项目名称|主管部门及代码|项目属性|名称|年度总体目标)/,
    '$1（必填）',
  ),
  'a row of fields printed twice': (all) => all.toSpliced(line('项目属性'), 0, all[line('项目属性')] ?? ''),
  'a total printed twice': (all) =>
    all.toSpliced(line('项目资金') + 1, 0, (all[line('项目资金')] ?? '').replace(/^[^\t]*/, '')),
  'labels with their numbers': replace(/^(项目名称|主管部门|年度总体目标)/, '一、$1'),
  'a space inside the currency unit': replace('(万元)', '(万 元)'),
  'the currency unit in the label of the amount': (all) =>
    replace('年度资金总额:', '年度资金总额（万元）：')(replace('项目资金 (万元)', '项目资金')(all)),
  'the objective behind its label and a colon': replace(/^年度总体目标\t(.*?)\t.*$/, '年度总体目标：$1'),
  'a year in full width': replace('(2024年度)', '（２０２４年度）'),
  'a year in Chinese numerals': replace('(2024年度)', '（二○二四年度）'),
  'a year with blanks between its digits': replace('(2024年度)', '（2 0 2 4 年度）'),
  'who filled the table in, above it': insert('项目名称', '填报单位：平罗县红崖子乡人民政府\t\t\t\t单位：万元'),
  'who filled the table in, below it': (all) => [...all, '填报人：某某\t\t联系电话：（略）\t'],
  'a sum below it': (all) => [...all, '\t\t合 计\t100'],
  'a remark below it': (all) => [...all, '注：本表一式两份。\t\t\t'],
  'a column of weights': (all) =>
    all.map((text, index) =>
      index === line('名称') ? `${text}\t分值` : index > line('名称') && text !== '' ? `${text}\t10` : text,
    ),
  'a department that goes on after a page break': cut(
    '主管部门',
    '主管部门及代码\t07-农业与自\t\t实施单位\t平罗县红崖子乡人民政府本级',
    '\t然资源室\t\t\t',
  ),
  'tabs at line ends lost': replace(/\t+$/, ''),
  'invisible characters in labels': replace(/(项目|指标|金额|单位)/g, '$1\u200e\u00ad'),
  'an invisible character in the amount': replace('\t29\t', '\t29\u200b\t'),
  'a list of projects above': (all) => [
    '项目汇总表',
    '序号\t项目名称\t金额',
    '1\t2024年村委会办公经费\t29',
    '',
    ...all,
  ],
};

describe('a careful reader sees through', async () => {
  const usual = await read(TABLE);
  it('(the table as printed)', () => {
    expect(usual.projects).toMatchObject([{ name: '2024年村委会办公经费', total_yuan: '290000', fiscal_year: '2024' }]);
    expect(usual.indicators).toHaveLength(7);
    expect(TABLE).toContain(QUALITY);
  });

  it.each(Object.entries(SEEN_THROUGH))('%s', async (_, change) => {
    const changed = change(TABLE);
    expect(changed).not.toEqual(TABLE);
    const { projects, indicators, unplaced } = await read(changed);
    expect(projects).toEqual(usual.projects);
    expect(indicators).toEqual(usual.indicators);
    expect(unplaced).toEqual([]);
  });

  it.each([
    ['a label nobody knows', '项目负责人\t某某\t\t联系电话\t（略）', '项目负责人'],
    ['a second column of money', '项目资金总额\t900\t\t年度资金申请总额\t29', '年度资金申请总额'],
    ['a blank value with another label behind it', '项目属性\t\t建设周期\t\t', '建设周期'],
  ])('%s: the table is kept as printed and nothing is said of it', async (_, row, label) => {
    const { projects, indicators, tables, unread } = await read(insert('项目属性', row)(TABLE));
    expect([projects, indicators]).toEqual([[], []]);
    expect(tables).toEqual([null]);
    expect(unread[0]).toMatchObject({ nearestForm: 'department-project', labels: expect.arrayContaining([label]) });
  });

  it.each([
    ['another period', '指标值', '上年完成值'],
    ['a result', '指标值', '实际完成值'],
    ['points', '三级指标', '得分'],
  ])('a column head that became one of %s: the table is kept as printed', async (_, from, to) => {
    const { indicators, unread } = await read(replace(from, to)(TABLE));
    expect(indicators).toEqual([]);
    expect(unread[0]?.labels).toContain(to);
  });

  const TITLED = (to: string) => insert('项目名称', to, '');
  it.each([
    '项目支出绩效自评表',
    '项目绩效目标执行监控表（2024年）',
    '部门整体支出绩效目标表',
    '项目支出绩效目标调整表',
  ])('the title %s: the table is not what its labels seem to say, and nothing is said of it', async (title) => {
    const { projects, unread } = await read(TITLED(title)(TABLE));
    expect(projects).toEqual([]);
    expect(unread[0]?.labels).toContain(title);
  });

  it.each([
    ['项目名称', '项日名称'],
    ['年度资金总额:', '年度资金总领'],
    ['指标值', '指标直'],
    ['实施单位', '实施革单位'],
  ])('the label %s printed %s: it is asked about, not adopted', async (label, misprinted) => {
    const { projects, unread } = await read(replace(label, misprinted)(TABLE));
    expect(projects).toEqual([]);
    const [row, cell] = [TABLE.findIndex((text) => text.includes(label)), label === '指标值' ? 5 : 0];
    expect(unread[0]?.near).toMatchObject([{ printed: misprinted, label: label.replace(':', '') }]);
    expect(unread[0]?.near?.[0]?.ref).toMatch(new RegExp(`^L${row + 3} c${cell || '\\d'}$`));
  });

  it('a label of other meaning, one character off or not, is asked about by no one', async () => {
    const { unread } = await read(replace('年度资金总额:', '去年资金总额')(TABLE));
    expect(unread[0]?.near).toBeUndefined();
  });

  it('a title that names the book and the plans in it hinders nothing', async () => {
    const { projects } = await read(TITLED('平罗县2024年部门整体支出和项目支出绩效目标表')(TABLE));
    expect(projects).toHaveLength(1);
  });

  it.each([
    ['the guidance of the blank form', insert('时效指标', '\t数量指标（必填）\t（填写具体指标名称）\t（填写指标值）')],
    ['a row of sums with a text in it', (all: readonly string[]) => [...all, '\t\t合计\t达标']],
    ['classes that begin again', (all: readonly string[]) => [...all, '', '\t产出指标\t数量指标（必填）\t修路\t3公里']],
    ['a remark among the indicators', insert('时效指标', '\t注：以上两项由县级考核\t\t')],
    ['a name without a letter', replace('2024年村委会办公经费', '290000')],
    ['a class under another first-level class', replace('\t产出指标\t', '\t满意度指标\t')],
    ['a line of its own at the end', (all: readonly string[]) => [...all, '\t\t\t财政所盖章处\t']],
    ['a stamp among the indicators', insert('时效指标', '\t\t平罗县财政局（公章）\t')],
    ['a row of averages', (all: readonly string[]) => [...all, '\t\t平均\t95%']],
    ['a row one cell right of its columns', replace(QUALITY, '\t\t质量指标（必填）\t上级部门对各村村务考核')],
    ['its last two rows printed again', (all: readonly string[]) => [...all, '', ...all.slice(-2)]],
    ['the unit of its values in their head', replace('指标值', '指标值（%）')],
    ['a title that says it is a sample', insert('项目名称', '项目支出绩效目标表（样表）', '')],
    ['a title that says it no longer holds', insert('项目名称', '废止项目支出绩效目标表', '')],
    ['a name turned round', replace('2024年村委会办公经费\t', '\u202e2024年村委会办公经费\t')],
  ])('%s: the table is kept as printed', async (_, change) => {
    const { projects, tables } = await read(change(TABLE));
    expect(projects).toEqual([]);
    expect(tables).toContain(null);
  });

  const AMOUNTS = { total_yuan: '', fiscal_yuan: '', withheld: 'total_yuan;fiscal_yuan' };
  const NO_NUMBER = { ...AMOUNTS, total_printed: '', withheld: 'total_printed;total_yuan;fiscal_yuan' };
  it.each([
    ['two units of money', insert('项目名称', '金额单位：元'), AMOUNTS],
    ['two units of money over the table', insert('项目名称', '金额单位：元', '单位：万元'), AMOUNTS],
    ['two years over the table', insert('项目名称', '（2023年度）'), { fiscal_year: '', withheld: 'fiscal_year' }],
    [
      'a year that cannot be read below another one',
      (all: readonly string[]) => ['平罗县2019年项目支出绩效目标表', '', ...replace('(2024年度)', '（2O24年度）')(all)],
      { fiscal_year: '', withheld: 'fiscal_year' },
    ],
    ['an amount that is no number', replace('\t29\t', '\t约29\t'), NO_NUMBER],
    ['an amount turned round', replace('\t29\t', '\t\u202e92\t'), NO_NUMBER],
  ])('%s: what is doubtful is withheld and named, the rest is read', async (_, change, withheld) => {
    const { projects, indicators } = await read(change(TABLE));
    expect(projects).toEqual([{ ...usual.projects[0], ...withheld }]);
    expect(indicators).toEqual(usual.indicators);
  });

  it.each([
    ['the sign of a target behind the name', '对各村村务考核\t合格及以上', '对各村村务考核达标率≥\t95%'],
    ['a target behind the name', '对各村村务考核\t合格及以上', '对各村村务考核达标率≥95%\t'],
  ])('%s: it is not said that there is none, or another', async (_, from, to) => {
    const { indicators } = await read(replace(from, to)(TABLE));
    expect(indicators[1]).toMatchObject({
      target_printed: '',
      number: '',
      withheld: expect.stringContaining('target_printed'),
    });
  });

  it.each(['9O%', '1OO%', '9S%', '9l%', '95 98%'])(
    'a target %s is withheld: it was another number',
    async (printed) => {
      const { indicators } = await read(replace('合格及以上', printed)(TABLE));
      expect(indicators[1]).toMatchObject({
        target_printed: '',
        number: '',
        withheld: expect.stringContaining('target_printed'),
      });
    },
  );

  it.each(['2l个', '≥8OM', '5G基站', '12345热线'])('a target %s is words, no number', async (printed) => {
    const { indicators } = await read(replace('合格及以上', printed)(TABLE));
    expect(indicators[1]).toMatchObject({ target_printed: printed, number: '', measurement_unit: '' });
  });

  it('a target turned round is withheld and named, the others are read', async () => {
    const { indicators } = await read(replace('290000元', '\u202e290000元')(TABLE));
    const changed = indicators.filter((row, index) => row.target_printed !== usual.indicators[index]?.target_printed);
    expect(changed).toMatchObject([
      { target_printed: '', number: '', withheld: 'target_printed;comparator;number;number_upper;measurement_unit' },
    ]);
  });

  it('a table of another kind below: it is kept whole and is no indicator', async () => {
    const other = [
      '',
      '项目支出明细表',
      '序号\t品名\t单位\t数量\t金额',
      '1\t办公用品\t批\t2\t3.5',
      '2\t印刷\t册\t300\t1.2',
    ];
    const { projects, indicators, tables } = await read([...TABLE, ...other]);
    expect(projects).toEqual(usual.projects);
    expect(indicators).toEqual(usual.indicators);
    expect(tables).toEqual(['department-project', null]);
  });

  it('the indicators of a next table whose fields are lost, its first row without a promise: nothing is said of either', async () => {
    const heads = TABLE.findIndex((text) => text.startsWith('名称\t'));
    const emptied = TABLE.slice(heads).map((text) => text.replace('村委会办公规范化建设覆盖率\t7个行政村', '\t'));
    const { indicators, unread } = await read([...TABLE, '', '- 4 -', '', ...emptied]);
    expect(indicators).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.labels).toContain('产出指标（第二次）');
  });

  it('a class that is not in the list: it is kept as printed', async () => {
    const { indicators } = await read(replace('可持续影响指标（必填）', '可持续发展指标（选填）')(TABLE));
    expect(indicators[5]).toMatchObject({
      level2: '可持续发展指标',
      required: 'false',
      name: usual.indicators[5]?.name,
    });
  });
});
