import { lookedUpOnce } from '../values/lookedUpOnce.ts';

/** Who has an account, or lives somewhere: persons in a list of them; that beside who is in charge is a unit's. */
export const OWNER = /[姓户]\s*名|户\s*主|[收领]款人|持卡人|受益人|申请人/;

/** What a label says of the number behind it, beside it or below it. */
export type LabelMeaning =
  | 'phone'
  | 'office-phone'
  | 'person'
  | 'identity'
  | 'travel'
  | 'card'
  | 'own-account'
  | 'account'
  | 'credit-code'
  | 'code'
  | 'amount';

/** The labels by what they say. Where several end at one place the longest counts: 监督电话 is an office's, 电话 may be a person's. */
const LABELS: readonly (readonly [meaning: LabelMeaning, words: RegExp])[] = [
  [
    'phone',
    /(?:联系|家庭|住宅|本人|个人)?电话(?:号码)?|宅电|手机(?:号码?)?|联系方式|电话联系|通讯录|座机|固话|(?<![a-z])(?:tel|Tel|TEL)|Mobile|[☎☏✆]|📱|📞/g,
  ],
  [
    'office-phone',
    /总机|传真|热线|(?:值班|服务|监督|举报|投诉|咨询|查询|报修|公开|办公室?|单位|受理|信访|客服|报警|应急|救助)[^\p{Script=Han}]?(?:联系)?(?:电话|热线|号码)(?:号码)?|监督举报(?:电话)?|传真号码?/gu,
  ],
  [
    'person',
    /[姓户]\s*名|(?:家庭|住宅|本人|个人)电话|宅电|联系人|负责人|填表人|填报人|制表人|(?:经办|审核)(?:人|(?=:))|责任人|户主|受益人|法人|法定代表人|报账员|申请人|[收领]款人|持卡人|微信(?!公众|平台|小程序|群)(?:号码?)?|支付宝(?:[账帐]号)?|(?<![a-z])(?:vx|wx|weixin|wechat|qq)(?=[:号])/gi,
  ],
  ['identity', /身\s*份\s*证件?(?:号码?)?|公民身份号码|证件号码?/g],
  ['travel', /(?:护照|通行证|台胞证|回乡证)(?:证件)?(?:号码?)?/g],
  ['card', /(?:银行)?卡号|银行卡|一卡通|社保卡/g],
  [
    'own-account',
    /(?:一卡通|惠农[^\s:]{0,5}?|社保卡|社会保障卡|银行卡|存折|(?:个人|本人)(?:银行)?[账帐卡])[账帐卡]?号码?/g,
  ],
  ['credit-code', /信用代码|组织机构代码|机构代码/g],
  [
    'code',
    /编码|编号|代码|型号|规格|批号|文号|单号|注册号|登记号|许可证号|合同号|[电水气]?表号|土地证号|产权?证号|流水号|序列号|订单号|指标号|凭证号|条码|(?:发票|票据|支票)号码?|票号|户号|识别号|流水/g,
  ],
  ['account', /账号|帐号|账户/g],
  [
    'amount',
    /金额|资金|预算|拨款|经费|总额|支出|收入|投资|补助|余额|产值|税收|债务|(?<![\d.]\s?)万元|单价|合计|小计|利息|工程量|[决概估]算(?:数|额)?|[原净]值|[初末]数|成本|贷款|额度|数量|[总产]量|面积|人口|人次|[（(](?:元|吨|亩|公里|立?平?方米)[)）]/g,
  ],
];

/** Longer texts are no labels of a form, which stand in every table. */
const LONGEST = 24;

/** The last label of a text; null where it holds none. `direct`: nothing but marks stands behind it, as in `联系电话：`. */
export const lastLabel = lookedUpOnce(findLast, LONGEST);

/** One character after the other, drawn apart to fill its cell: `电　话`, `联 系 电 话`. Of two words, `单位 电话`, each stays one. */
const DRAWN_APART = /(?<=(?<!\p{Script=Han})\p{Script=Han})\s+(?=\p{Script=Han}(?!\p{Script=Han}))/gu;

function findLast(printed: string): { meaning: LabelMeaning; direct: boolean } | null {
  const text = printed.replace(DRAWN_APART, '');
  let last: { meaning: LabelMeaning; start: number; end: number } | null = null;
  for (const [meaning, words] of LABELS) {
    for (const { 0: word, index: start } of text.matchAll(words)) {
      const end = start + word.length;
      if (last === null || end > last.end || (end === last.end && start < last.start)) last = { meaning, start, end };
    }
  }
  if (!last) return null;
  const behind = text.slice(last.end);
  // 领取补助（13800000000） and 补助，13800000000 go on with another thing.
  const isEnded = last.meaning === 'amount' && /[,;(、。；，（]/.test(behind);
  return {
    meaning: last.meaning,
    direct: !isEnded && /^[是为]?[^\p{Script=Han}\dA-Za-z]{0,8}(?:[A-Z]{1,2}[ -]?)?$/u.test(behind),
  };
}

/** Everything that the labels of a text say. */
export const labelsIn = (text: string): LabelMeaning[] => {
  const joined = text.replace(DRAWN_APART, '');
  return LABELS.filter(([, words]) => joined.search(words) >= 0).map(([meaning]) => meaning);
};
