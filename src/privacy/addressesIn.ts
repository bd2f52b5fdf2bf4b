/** A home address in a plain text: offsets of the whole, and where what is finer than the township begins. */
export interface AddressSpan {
  start: number;
  end: number;
  fine: number;
}

/** What is written before or above the address of a home. */
const HOME = String.raw`家庭(?:详细)?(?:住址|地址)|住\s*址|现居住地|(?:居住|常住|户籍|身份证(?:上的?)?)地址|户籍所在地|户口所在地`;
/** The same where a mark, or the cell, says that an address follows: 居住地道路 is none. */
const HOME_WITH_MARK = '(?:居住|常住|户籍|现住)地';

const MARK = String.raw`(?:[:\s]|\([^()\n]{0,10}\)|为|在|是)`;

/** What says that an address is a home: 家庭住址, 家住…, 住在…村. Offices, sites and housing projects do not. */
const SAID = new RegExp(
  [
    `(?:(?:${HOME})${MARK}*|${HOME_WITH_MARK}${MARK}+)`,
    '(?:家|现)住(?:于|在)?',
    '现居(?!住)(?:于|在)?',
    '户[籍口][在:]|(?:常|居)住(?:于|在)|[暂租]住(?:于|在)?',
    // Neither 国家在 nor 三家在; who works in a trade is called so too: 专家, 养殖专业户家.
    String.raw`(?<![国大专之厂商行独客农住卖买店酒管作画学术业东船公人各每多几两数百千万\d]|(?<![\p{Script=Han}])[一二三四五六七八九十])家(?:在|位于)`,
    // In a village or in a flat; of a company or an office it says where that is registered.
    String.raw`(?<!(?:公司|企业|单位|机构|法人|社|商户|经营|办公)[^,，。；;、\n]{0,8})(?:住所地?|住处|居所|(?:通[讯信]|联系|邮寄|收件|安置)地址|出生地)(?:[:为在]|位于)\s*(?=[^,，。；;、\n]*(?:[村屯庄]|单元))(?![^,，。；;、\n]*(?:[委局站校院部]|公司|社|政府|中心|办公))`,
    // A flat in a house of flats; offices are in towers and squares.
    String.raw`(?<!(?:公司|企业|单位|机构|法人|社|商户|经营|办公|注册|项目)[^,，。；;、\n]{0,8})地\s*址(?:[:为在]|位于)\s*(?=[^,，。；;、\n]*\d\s*单元[^,，。；;、\n]*\d\s*[室号户])(?![^,，。；;、\n]*(?:[委局站校院部座]|公司|社|政府|中心|办公|大厦|写字楼|商务|广场|商铺))`,
    '(?<=^|[某(,，。；;、\\d\\s])住(?:于|在)?',
  ].join('|'),
  'gu',
);

const BEHIND = String.raw`(?:\s|[:*]|\([^()]{0,20}\))*$`;

/** The label of a cell whose neighbour is an address: 家庭住址, 申请人家庭住址（村组）; that of an office is none. */
const LABEL = new RegExp(
  String.raw`^\s*(?!.*(?:单位|企业|公司|机构|法人))\p{Script=Han}{0,5}?(?:${HOME}|${HOME_WITH_MARK})${BEHIND}`,
  'u',
);

/** The same only in a list of persons: elsewhere an office is there. */
const LABEL_OF_PERSON = new RegExp(
  String.raw`^\s*(?:(?:通[讯信]|联系|邮寄|详细)?地\s*址|住\s*所|[家现]住|所[在属]地|(?:所[在属])?村\s*(?:[组屯社]|民小组)(?:别|名称)?)${BEHIND}`,
);

/** A group alone says no place: only beside its village, `乙村 | 3组`. */
const GROUP = /^[^村屯庄社]{0,4}组\s*$/;
const LABEL_OF_GROUP = /^\s*(?:所[在属])?(?:村民)?小?组(?:别|名称?)?\s*$/;
const VILLAGE = /[村屯庄]\s*$/;

/** As far as an address reaches: to the next mark. */
const REACH = /^(?:[^,，。；;、\n()（）|]|\([^()\n]{1,20}\)){2,60}/;

/** The same behind a label, where its parts may be parted by commas: 某县，某镇，张家村，3组. */
const REACH_LABELLED =
  /^(?:[^,，。；;、\n()（）|]|\([^()\n]{1,20}\)|[,，、](?=[^,，。；;、\n()（）|]{1,12}(?:[县区旗市乡镇村屯庄路街巷弄组号栋幢室社队]|街道|单元|小区)(?![^,，。；;、\n()（）|]))){2,60}/u;

/** What a place is called in an address, and the number in it that makes it a house. */
const COARSE = /^(?:.*?(?:县|区|旗|市))?.*?(?:乡|镇|街道(?:办事处)?|苏木)/;
const DISTRICT = /^.*?(?:县|区|旗|市)/;
const NUMBER = String.raw`(?:\d|[一二三四五六七八九十])+\s*(?:组|号|栋|幢|单元|室|队|社|弄|巷|楼|户)`;
/** A flat: house, entrance and door. */
const FLAT = String.raw`\d{1,3}-(?:\d{1,2}-)?\d{2,4}(?![\d-]|\s*[月年日天人次户件个元万亿%亩])`;
const FINE = new RegExp(
  `${NUMBER}|\\p{Script=Han}\\s*${FLAT}|\\p{Script=Han}{1,6}(?:村|屯|庄|小区|新村|家园|花园|公寓)|[路街巷弄]`,
  'u',
);

/** The same where only 住 says so: a place with a number, or a village by its name. */
const HOUSE = new RegExp(
  `[县区旗市镇乡道村屯庄路街巷].*?${NUMBER}|(?:小区|新村|[家花]园|公寓|[苑庭城])\\s*${FLAT}|[\\p{Script=Han}]{2,8}[村屯庄](?!民|干|级|集|委|务)`,
  'u',
);

/** Words that begin like 住 and are no home. */
const NOT_HOME = /^(?:房|宅|证|院|户|宿|建|所|保|区|持|进|人|家|小区|条件|环境|群众|居民|村民|村|校)/;

/**
 * The home addresses that a plain text says to be one.
 * @param labels the text beside it and that above it, one of which may be the label of its cell
 * @param ofPerson whether it stands in the row of a person
 */
export function addressesIn(plain: string, labels: readonly string[], ofPerson = false): AddressSpan[] {
  const isGroup = GROUP.test(plain);
  const isLabel = (label: string) => LABEL.test(label) || (ofPerson && LABEL_OF_PERSON.test(label) && !isGroup);
  const [beside = '', head = ''] = labels;
  const isOfVillage = ofPerson && isGroup && LABEL_OF_GROUP.test(head) && VILLAGE.test(beside);
  if (isOfVillage || labels.some(isLabel)) return [addressAt(plain, 0, true)].filter((span) => span !== null);
  const found: AddressSpan[] = [];
  for (const said of plain.matchAll(SAID)) {
    const start = said.index + said[0].length;
    const span = addressAt(plain, start, /址|地|所/.test(said[0]));
    if (span && start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

/** The address that begins at an offset; null where there is none, or none finer than the township. */
function addressAt(plain: string, start: number, labelled: boolean): AddressSpan | null {
  const [reach] = (labelled ? REACH_LABELLED : REACH).exec(plain.slice(start)) ?? [];
  const address = reach?.trimEnd();
  if (!address || NOT_HOME.test(address)) return null;
  if (!(labelled ? FINE : HOUSE).test(address)) return null;
  const coarse = (COARSE.exec(address) ?? DISTRICT.exec(address))?.[0].length ?? 0;
  const rest = address.slice(coarse);
  if (!/[\p{Script=Han}\d]/u.test(rest)) return null;
  return { start, end: start + address.length, fine: start + coarse };
}
