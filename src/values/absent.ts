/**
 * What stands in the place of something that is not printed, not registered or not known. In data an absent value is null (or an
 * empty text where the form prints the cell and leaves it blank); it becomes words only here.
 */
export const ABSENT = {
  year: '年度不明',
  /** under a head that says 年度 already */
  yearOfColumn: '不明',
  county: '县名未登记',
  projectName: '（无名称）',
  unitName: '（未印单位）',
  /** printed, and nobody can be sure what */
  unitInDoubt: '（单位读不准）',
  documentTitle: '（无标题）',
  currencyUnit: '（未印）',
  functionalClass: '未分类',
  topic: '其他',
  indicatorClass: '未印出类别',
  indicatorName: '名称空白',
  /** a cell that is printed and holds nothing */
  blank: '空白',
  /** a row or column that the form does not have */
  row: '原表未设此栏',
  /** a sum of projects none of which prints an amount that is in sums: nothing is not zero */
  total: '无法合计',
  /** something is printed, and nobody can be sure what */
  withheld: '读不准',
} as const;

/** Absent words inside a running text of printed ones: （名称空白）. */
export const bracketed = (words: string): string => `（${words}）`;
