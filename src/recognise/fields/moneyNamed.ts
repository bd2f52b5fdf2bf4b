import { headLine } from '../labels/readLabel.ts';

/** A unit and nothing of money behind it, or else what names money: 单位：某局 is an organisation, and 元 may begin its name, 元氏县. */
const MONEY =
  /(?:单位|币种)(?:[:：]|均?为)(?:[(（]?((?:[百千]?[万亿]|[百千])?元)(?!.县)[)）]*(?![/、?？以或和%(（□√☑■✓☐万亿])|(?<=(?:^|\P{Script=Han}|金额|货币)..[:：])[(（]?([万亿])[)）]*$|((?:[百千万亿]*[美欧日港英澳韩加]\p{Script=Han}?[元币圆镑]|[^:：]{0,9}?[元币圆角镑万]+(?!\p{Script=Han})[^:：]*)))/gu;

/** An organisation whose name begins as a unit does: 单位：万元店镇人民政府. */
const ORGANISATION = /(?<=单位\s*[:：]\s*)[百千]?[万亿萬億]?元\p{Script=Han}{0,3}[县乡镇村市区]\p{Script=Han}*/gu;

/** Another unit in the words behind: 原表单位：元，现改为万元. An amount, 50万元, names none of the table. */
const OTHER =
  /(?<![\d一二两三四五六七八九十几数百千万亿:：(（])[百千]?[百千万亿]元(?!以[上下])|(?<=[为按以成])元(?!\p{Script=Han})/gu;

/**
 * The units of money that the headings of a line name, 单位：, 单位为, 币种：, and behind them what else it names: each as the vocabulary
 * has it, 元, 万元, also for 萬元 and for 万 by itself, which counts money unless it is a 计量单位, or as printed where that does
 * not understand it wholly: 美元, 万元（美元）. An organisation, 单位：某局, is none.
 */
export function moneyNamed(printed: string): string[] {
  const line = headLine(printed.replace(ORGANISATION, '')).replace(/[(（]?人民币[)）]?|[(（]\d{4}年度?[)）]/g, '');
  const found = [...line.matchAll(MONEY)];
  const named = found.map(([, unit, short, odd]) => unit ?? (short ? `${short}元` : `${odd}`));
  const behind = found.slice(0, 1).map(({ index, 0: { length } }) => line.slice(index + length));
  const others = behind.flatMap((text) => Array.from(text.matchAll(OTHER), ([other]) => other));
  return [...named, ...others.filter((other) => !named.includes(other))];
}
