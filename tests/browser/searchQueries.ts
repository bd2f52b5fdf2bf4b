/** What people would type, written by reading the documents; `why` says what is tried. */
export interface TypedQuery {
  typed: string;
  why: string;
  /** part of the name of the project that must come first */
  first?: string;
  /** names that must be found */
  names?: string[];
  none?: true;
}

export const typedQueries: readonly TypedQuery[] = [
  { typed: '厕所', why: 'one thing a villager looks for', first: '厕所整改资金' },
  { typed: '2024 厕所', why: 'a year and a word', first: '厕所整改资金' },
  { typed: '２０２４　厕所', why: 'full width', first: '厕所整改资金' },
  { typed: '村委会办公', why: 'two townships have it', names: ['村委会办公经费', '2024年村委会办公经费'] },
  { typed: 'cunweihui', why: 'pinyin in full', first: '村委会办公经费' },
  { typed: 'CunWeiHui', why: 'pinyin with capitals', first: '村委会办公经费' },
  { typed: 'cwhbg', why: 'initials', first: '村委会办公经费' },
  { typed: 'cwhbgjf', why: 'initials to the end of the name', first: '村委会办公经费' },
  { typed: 'taole', why: '乐 read le as in 陶乐', names: ['陶乐镇镇区维修维护、垃圾清运等项目'] },
  { typed: 'changpin', why: '长 read chang as in 长聘', first: '政府长聘人员经费' },
  { typed: '庙庙湖', why: 'a character twice', first: '庙庙湖环境保护运行经费' },
  { typed: '庙湖', why: 'part of a place', first: '庙庙湖环境保护运行经费' },
  { typed: '怀财字【2024】7号防汛', why: 'brackets as printed', first: '防汛经费' },
  { typed: '怀财字2024 7号防汛', why: 'brackets left out', first: '防汛经费' },
  { typed: '两个中心', why: 'quotation marks left out', first: '“两个中心”' },
  { typed: '“三支一扶”', why: 'quotation marks typed', first: '“三支一扶”' },
  { typed: '(办公经费)', why: 'half-width brackets', first: '办公经费' },
  { typed: '平羅縣', why: 'traditional characters', names: ['平罗县陶乐镇人民政府本级_社保缴费'] },
  { typed: '義務兵', why: 'traditional characters in a name', first: '义务兵家庭优待金' },
  { typed: '農業保險', why: 'traditional characters in a name', first: '政策性农业保险资金项目' },
  { typed: '垃圾 路灯', why: 'two words, each of them', first: '垃圾清运路灯电费及维修' },
  { typed: '路灯垃圾', why: 'not in a row', none: true },
  { typed: '量子计算', why: 'in no document', none: true },
  { typed: '13073024P00890910002A', why: 'a project code', first: '厕所整改资金' },
  { typed: 'p00890910002a', why: 'part of a code in small letters', first: '厕所整改资金' },
  { typed: '巡河员', why: 'a job', first: '巡河员经费' },
  { typed: '养老保险', why: 'several departments pay for it', first: '养老保险' },
  { typed: '关工委、老年大学', why: 'the comma of the name', first: '关工委、老年大学' },
  { typed: '关工委,老年大学', why: 'another comma', first: '关工委、老年大学' },
  { typed: '满意度', why: 'stands in indicators only', names: ['2024年环境保护运行费'] },
  { typed: '驻村工作队', why: 'two counties have it', first: '驻村工作队' },
  { typed: '政府临时聘用人员', why: 'stands in an objective', names: ['政府临聘人员经费'] },
  { typed: '145000000', why: 'an amount as a plain number that no table prints', none: true },
  { typed: '>1亿', why: 'an amount', first: '行政事业单位退休人员养老金支出差额财政兜底资金' },
  { typed: '＞１亿元', why: 'an amount in full width', first: '行政事业单位退休人员养老金支出差额' },
  { typed: '1万-2万元 津贴', why: 'a range and a word', first: '2024年村级党务工作者津贴' },
  { typed: '50-100万元 厕所', why: 'a range that leaves nothing', none: true },
  { typed: '镇', why: 'one character finds names', names: ['官厅镇村干部工资'] },
  { typed: '<img src=x onerror=alert(1)>', why: 'markup is text', none: true },
  { typed: '.*', why: 'a regular expression is text', none: true },
  { typed: '[村委会', why: 'an open bracket', names: ['村委会办公经费'] },
  { typed: '🚽', why: 'an emoji', none: true },
  { typed: '%_', why: 'signs that databases treat specially', none: true },
  { typed: '村'.repeat(10_000), why: 'ten thousand characters', none: true },
];
