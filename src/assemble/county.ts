const COUNTY =
  /^(?:附件(?:[\d一二三四五六七八九十]*[:：]|\d*(?![一二三四五六七八九十]))|中国共产党|中共|\d{4}年度?)*((?:\p{Script=Han}{2,6}自治区|\p{Script=Han}{2,3}省)?\p{Script=Han}{1,6}?(?:县|旗|市|(?<!自治)区))(?!级)(.*)/su;

/** What a city is followed by where it is not the county itself: 池州市贵池区, 上海市普陀区. */
const DISTRICT = /^(?:\p{Script=Han}{2,14}?自治[县旗]|\p{Script=Han}{1,6}?[县旗市区])/u;

/** What the name of an office has and that of no county: 韩城市农村局开发区…. */
const OFFICE = /[局委部办院站所厅处校队]|中心|公司|政府|管理|服务/;

/** The whole of some county, in running text: 在全县, 我县, 本市, 各区. No county is called so. */
const SOME_COUNTY = /[全我本各该每](?:自治县|县|旗|市|区)$/;

/** What stands before a name in a title: 预算公开平罗县…, 附件一平罗县…. Where the county's begins nobody can tell. */
const TITLE = /公开|附[件表]|[预决]算|绩效|项目|目标/;

/** A year, 2020年度县直部门, 二〇二〇年度县直部门, is no name. */
const YEAR = /年度|^度/;

/** Words of running text that a county's name does not begin with: 在平罗县…, 支持某县…. */
const RUNNING = /^(?:在|为|对|按|关于|根据|通过|支持|加强|推进|实施|完成|做好|提高|保障|改善|开展|落实|促进|用于)/;

/** Common words that end as a county does. Where one is a county's name as well (城区, 郊区, 矿区) its record has to say so. */
const COMMON =
  /^(?:城市|超市|城区|郊区|山区|林区|矿区|湖区|县市|市县)$|(?:社|小|园|市|县|地|灌|景|牧|辖|校|片)区$|^区县$/;

/**
 * The county a printed name starts with (`平罗县农业农村局本级`, `附件2：平罗县…`), a district with its city (`上海市普陀区…`:
 * there is more than one 普陀区), with its province where that is printed; empty where none does: running text (`在全县…`), common
 * words (`城市管理局`) and provinces (`宁夏回族自治区…`) name none.
 */
export function countyOf(printedName: string): string {
  const [, county = '', rest = ''] = COUNTY.exec(printedName) ?? [];
  if (!isName(county)) return '';
  const [district = ''] = (county.endsWith('市') && DISTRICT.exec(rest)) || [];
  return isName(district) ? `${county}${district}` : county;
}

const isName = (county: string): boolean =>
  ![SOME_COUNTY, YEAR, RUNNING, COMMON, OFFICE, TITLE].some((words) => words.test(county));
