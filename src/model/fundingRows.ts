/** A column of the project data that holds what a row prints. */
export interface FundingColumn {
  name: string;
  /** Chinese, for the list of columns. */
  title: string;
  description: string;
  /** The printed text, or the exact yuan. */
  holds: 'printed' | 'yuan';
  /** It came after the first publication and stands behind all older columns. */
  added?: true;
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
  /** Shown as absent where a form has no such row; another row is shown only where it is printed. */
  always?: true;
  /** The id of the glossary term that explains it. */
  term?: string;
  /** What search calls it, where its printed amount can be found. */
  searched?: string;
  columns: readonly FundingColumn[];
}

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
        description: '年度资金总额的原文，单位见 documents 的 printed_currency_unit。',
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
        added: true,
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
