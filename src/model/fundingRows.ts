/** A column of the project data that holds what a row prints. */
export interface FundingColumn {
  name: string;
  /** Chinese, for the list of columns. */
  title: string;
  description: string;
  /** The printed text, or the exact yuan. */
  holds: 'printed' | 'yuan';
  /** The addition to the data by which it came, after the first publication: it stands behind all columns of those before. A new one counts on. */
  added?: number;
}

/** A row of money that a form can print, with all that the schema, pages, charts, comparisons, checks, search and data say of it. */
export interface FundingRow {
  key: string;
  /** What it is called, Chinese. */
  label: string;
  /** The names it is printed under, for the schema. */
  printedAs: string;
  /** The row it is a part of. The parts of `total` add up to it, as the forms themselves say. */
  partOf?: string;
  /** Money of the whole project, not of the year: shown apart, never in a sum, a chart or a comparison. */
  wholeLife?: true;
  /** Shown as absent where a form has no such row; another row is shown only where it is printed. */
  always?: true;
  /** The id of the glossary term that explains it. */
  term?: string;
  /** What search calls it, where its printed amount can be found. */
  searched?: string;
  columns: readonly FundingColumn[];
}

/** The column of a row that was shown on pages before the data had it. */
const since = (name: string, title: string, description: string): FundingColumn => ({
  name,
  title,
  description: `${description}，单位元；空白或表上没有这一栏时为空。`,
  holds: 'yuan',
  added: 2,
});

const ROWS = [
  {
    key: 'total',
    label: '年度资金总额',
    printedAs: '年度资金总额 / 预算数 / 项目年度金额',
    always: true,
    searched: '年度资金',
    columns: [
      {
        name: 'total_printed',
        title: '总额（原文）',
        description:
          '年度资金总额的原文，单位见 documents 的 printed_currency_unit；印的不是一个数时为空，见 withheld。',
        holds: 'printed',
      },
      {
        name: 'total_yuan',
        title: '总额',
        description: '年度资金总额，单位元；没有印、读不成数字或几份文件印得不一样（见 withheld）时为空。',
        holds: 'yuan',
      },
    ],
  },
  {
    key: 'fiscalAppropriation',
    label: '财政拨款',
    printedAs: '财政拨款 / 财政资金',
    partOf: 'total',
    always: true,
    term: 'caizheng-bokuan',
    columns: [
      {
        name: 'fiscal_yuan',
        title: '财政拨款',
        description: '其中财政拨款（财政资金），单位元；空白或表上没有这一栏时为空。',
        holds: 'yuan',
      },
    ],
  },
  // 扶贫、衔接资金: whose budget the fiscal money comes from.
  {
    key: 'centralFunds',
    label: '中央资金',
    printedAs: '其中：中央',
    partOf: 'fiscalAppropriation',
    columns: [since('central_yuan', '中央资金', '财政拨款里的中央资金')],
  },
  {
    key: 'provincialFunds',
    label: '省级资金',
    printedAs: '省级',
    partOf: 'fiscalAppropriation',
    columns: [since('provincial_yuan', '省级资金', '财政拨款里的省级资金')],
  },
  {
    key: 'cityFunds',
    label: '市级资金',
    printedAs: '市级',
    partOf: 'fiscalAppropriation',
    columns: [since('city_yuan', '市级资金', '财政拨款里的市级资金')],
  },
  {
    key: 'countyFunds',
    label: '县级资金',
    printedAs: '县级 / 区县',
    partOf: 'fiscalAppropriation',
    columns: [since('county_yuan', '县级资金', '财政拨款里的县级资金')],
  },
  {
    key: 'localFunds',
    label: '市县资金',
    printedAs: '市县',
    partOf: 'fiscalAppropriation',
    columns: [since('local_yuan', '市县资金', '财政拨款里的市县资金（市县合成一栏印的）')],
  },
  {
    key: 'carriedOver',
    label: '上年结转',
    printedAs: '上年结转',
    partOf: 'total',
    columns: [
      {
        name: 'carried_over_yuan',
        title: '上年结转',
        description: '其中上年结转，单位元；空白或表上没有这一栏时为空。',
        holds: 'yuan',
        added: 1,
      },
    ],
  },
  {
    key: 'otherFunds',
    label: '其他资金',
    printedAs: '其他资金',
    partOf: 'total',
    always: true,
    term: 'qita-zijin',
    columns: [
      {
        name: 'other_yuan',
        title: '其他资金',
        description: '其中其他资金，单位元；空白或表上没有这一栏时为空。',
        holds: 'yuan',
      },
    ],
  },
  {
    // 湖南: what the level above gives stands beside it, and no sum of the two is printed.
    key: 'ownLevelBudget',
    label: '年度本级预算金额',
    printedAs: '年度本级预算金额',
    searched: '年度本级预算金额',
    columns: [since('own_level_yuan', '本级预算', '年度本级预算金额')],
  },
  {
    key: 'upperLevelFunds',
    label: '上级资金',
    printedAs: '该项目支出上级资金',
    searched: '上级资金',
    columns: [since('upper_level_yuan', '上级资金', '上级给的资金')],
  },
  {
    key: 'wholeLifeTotal',
    label: '项目资金总额',
    printedAs: '项目资金总额 / 实施期资金总额, of the whole project',
    wholeLife: true,
    searched: '项目资金总额',
    columns: [
      {
        name: 'whole_life_total_yuan',
        title: '整个项目的总额',
        description: '整个项目（实施期）的资金总额，单位元；不是一年的钱。空白或表上没有这一栏时为空。',
        holds: 'yuan',
        added: 1,
      },
    ],
  },
  {
    key: 'wholeLifeFiscal',
    label: '财政资金',
    printedAs: '财政资金 / 财政拨款 beside those of the year',
    partOf: 'wholeLifeTotal',
    wholeLife: true,
    columns: [since('whole_life_fiscal_yuan', '整个项目的财政资金', '整个项目总额里的财政资金')],
  },
  {
    key: 'wholeLifeOther',
    label: '其他资金',
    printedAs: '其他资金 beside that of the year',
    partOf: 'wholeLifeTotal',
    wholeLife: true,
    columns: [since('whole_life_other_yuan', '整个项目的其他资金', '整个项目总额里的其他资金')],
  },
] as const satisfies readonly FundingRow[];

export type FundingKey = (typeof ROWS)[number]['key'];

/** A row of the list, by its key. */
export type KnownFundingRow = Omit<FundingRow, 'key' | 'partOf'> & { key: FundingKey; partOf?: FundingKey };

/** Every row of money, in the order in which it is shown. A new one is one entry here and a label in the forms that print it. */
export const FUNDING_ROWS: readonly KnownFundingRow[] = ROWS;

/** The rows that add up to the total, the largest source of most projects first. */
export const FUNDING_SOURCES: readonly KnownFundingRow[] = FUNDING_ROWS.filter(({ partOf }) => partOf === 'total');

/** What the sum of them all is called. */
export const TOTAL_LABEL = ROWS[0].label;
