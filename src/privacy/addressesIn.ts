/** A home address in a plain text: offsets of the whole, and where what is finer than the township begins. */
export interface AddressSpan {
  start: number;
  end: number;
  fine: number;
}

/** What says that an address is a home: 家庭住址, 家住…, 住在…村. Offices, sites and housing projects do not. */
const SAID = new RegExp(
  [
    '(?:家庭住址|家庭地址|家庭详细住址|现住址|现居住地址?|常住地址|居住地址|户籍地址|户籍所在地|户口所在地|住\\s*址)(?:[:\\s]|为|在|是)*',
    '(?:家|现)住(?:于|在)?',
    '(?:常|暂|租|居)住(?:于|在)',
    '(?<=^|[某,，。；;、\\d\\s])住(?:于|在)?',
  ].join('|'),
  'gu',
);

/** The label of a cell whose neighbour is an address. */
const LABEL =
  /^\s*(?:家庭|现|户籍|居住|常住|详细)?(?:家庭)?(?:住\s*址|家庭地址|居住地址|户籍地址|户籍所在地|户口所在地)[:：\s]*$/;

/** As far as an address reaches: to the next mark. */
const REACH = /^[^,，。；;、\n()（）|]{2,60}/;

/** What a place is called in an address, and the number in it that makes it a house. */
const COARSE = /^(?:.*?(?:县|区|旗|市))?.*?(?:乡|镇|街道(?:办事处)?|苏木)/;
const DISTRICT = /^.*?(?:县|区|旗|市)/;
const NUMBER = String.raw`(?:\d|[一二三四五六七八九十])+\s*(?:组|号|栋|幢|单元|室|队|社|弄|巷|楼|户)`;
const FINE = new RegExp(`${NUMBER}|\\p{Script=Han}{1,6}(?:村|屯|庄|小区|新村|家园|花园|公寓)|[路街巷弄]`, 'u');

/** The same where only 住 says so: a place with a number, or a village by its name. */
const HOUSE = new RegExp(
  `[县区旗市镇乡道村屯庄路街巷].*?${NUMBER}|[\\p{Script=Han}]{2,8}[村屯庄](?!民|干|级|集|委|务)`,
  'u',
);

/** Words that begin like 住 and are no home. */
const NOT_HOME = /^(?:房|宅|院|户|宿|建|所|保|区|持|进|人|家|小区|条件|环境|群众|居民|村民|村|在校)/;

/** The home addresses that a plain text says to be one. @param label the text of the label beside or above it, if any */
export function addressesIn(plain: string, label: string | null): AddressSpan[] {
  if (label !== null && LABEL.test(label)) {
    const span = addressAt(plain, 0, true);
    return span ? [span] : [];
  }
  const found: AddressSpan[] = [];
  for (const said of plain.matchAll(SAID)) {
    const start = said.index + said[0].length;
    const span = addressAt(plain, start, /址|地|所在/.test(said[0]));
    if (span && start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

/** The address that begins at an offset; null where there is none, or none finer than the township. */
function addressAt(plain: string, start: number, labelled: boolean): AddressSpan | null {
  const [reach] = REACH.exec(plain.slice(start)) ?? [];
  const address = reach?.trimEnd();
  if (!address || NOT_HOME.test(address)) return null;
  if (!(labelled ? FINE : HOUSE).test(address)) return null;
  const coarse = (COARSE.exec(address) ?? DISTRICT.exec(address))?.[0].length ?? 0;
  const rest = address.slice(coarse);
  if (!/[\p{Script=Han}\d]/u.test(rest)) return null;
  return { start, end: start + address.length, fine: start + coarse };
}
