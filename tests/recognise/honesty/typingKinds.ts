import { changes, money, setFound } from './damages.ts';
import { type Kind, nothing } from './kind.ts';
import { noNumber, typed } from './officeKinds.ts';
import { remark } from './paperKinds.ts';

/** A change, or an example, is no value: the sign behind it compares another thing. */
const before = (text: string): Kind => noNumber(`${text} before`, (target) => `${text}${target}`, /^[≥≤]\d/);
const instead = (text: string): Kind => noNumber(text, () => text);

/** What a clerk types, copies from another form or leaves as the template had it. */
export const typingKinds: readonly Kind[] = [
  ...['提升', '同比增长', '节约', '例如'].map(before),
  ...['3公里半', '9X%', '20241231', '3至', '大于95%（含）', '3公里外', '5%‰'].map(instead),
  ...['请选择', '单位：'].map((text) => typed(/^实施单位$/, text)),
  ...['本表作废', '以上内容已调整，详见新表', '本项目已并入其他项目', '以上为示例', '调整后'].map(remark),
  ...['年度资金总额（%）', '资金总额（≥）'].map(money),
  before('='),
  noNumber('≥ scanned as 2', (target) => target.replace('≥', '2'), /^≥9\d%$/),
  remark('注：以上资金为申请数'),
  changes('满意度指标服务对象满意度指标', nothing, (form) =>
    setFound(form, /^(?:\d\d-)?服务对象满意度指标/, '满意度指标服务对象满意度指标'),
  ),
  changes('数量指标（质量指标）', nothing, (form) => setFound(form, /^(?:\d\d-)?数量指标/, '数量指标（质量指标）')),
];
