import { headLine } from '../labels/readLabel.ts';

/** A unit and nothing of money behind it, or else what names money: 单位：某局 is an organisation, and 元 may begin its name, 元氏县. */
const MONEY =
  /(?:单位|币种)[:：](?:[(（]?((?:[百千]?[万亿]|[百千])?元)(?!.县)[)）]*(?![/、?？以或和%(（□√☑■✓☐])|(?<=(?:^|\P{Script=Han}|金额|货币)..[:：])[(（]?([万亿])[)）]*$|((?:[百千万亿]*[美欧日港英澳韩加]\p{Script=Han}?[元币圆镑]|[^:：]{0,9}?[元币圆角镑万]+(?!\p{Script=Han})[^:：]*)))/gu;

/**
 * The units of money that the headings of a line name, 单位：, 币种：: each as the vocabulary has it, 元, 万元, also for 萬元
 * and for 万 by itself, which counts money unless it is a 计量单位, or as printed where that does
 * not understand it wholly: 美元, 万元（美元）. An organisation, 单位：某局, is none.
 */
export const moneyNamed = (printed: string): string[] =>
  Array.from(
    headLine(printed)
      .replace(/[(（]?人民币[)）]?|[(（]\d{4}年度?[)）]/g, '')
      .matchAll(MONEY),
    ([, unit, short, odd]) => unit ?? (short ? `${short}元` : `${odd}`),
  );
