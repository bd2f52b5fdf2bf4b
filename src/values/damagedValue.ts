import { foldWidth, visible } from './foldWidth.ts';

/**
 * What a scan, a copy or a hurried hand leaves in a value that was a number: nobody can tell which number it is, or of what time.
 * A date and a number that can be read are none of these; words are what the office says.
 */
const TRACES: readonly RegExp[] = [
  // The number of the page behind it: `≥95% 12`, `- 12 -`, `第 3 页`
  /\d\S*\s+\d{1,3}$/,
  /[-—–]\s*\d{1,3}\s*[-—–]%?$/,
  /第\s*\d+\s*页/,
  // That of its row before it: `3 ≥95%`, `3.≤90万元`
  /^[≥≤><=]?\s*\d{1,2}(?:\s+[≥≤≧≦><=\s]*\d|\.[≥≤≧≦><=约])/,
  // Letters scanned for digits: `9O%`, `1OO%`, `l00%`, `98S米`, `B5%`
  /\d(?:[OISBZ|]+(?![A-Za-z])|o%|l[\d%]|\s*o\/o|〇)|〇\d|\.\d*l$/,
  /(?<![A-Za-z])(?:[OlIBZ]\s*\d|S(?:[-~～]\d|\d(?!\d\d(?!\d)))|(?<!\d)(?:l\s*(?:\p{Script=Han}|$)|[OIS]\s*[个人户次天]))|[.≥≤]S/u,
  // Signs lost on the way through another code page, or as their names: `?95%`, `锟斤拷95%`, `鈮�95%`, `â‰¥95%`, `ge;95%`
  /^[?？]\s*\d|锟|鈮|â‰|[gl]e;/,
  // A remark of whoever checked it, or nothing but a reference to the row above: `≥95%[批注1：待核]`, 同上, ……
  /\[批注|^(?:同[上左前]|[.…。]+)$/,
  // Its first digit is gone, or it is two of two rows: `05件`, `0,000`, `0100%`; no time of day, `08:30`
  /(?:^[≥≤≧≦><=约]*|[~～])\s*0,?\d(?!\d?[:：])/,
  // Marks scanned for signs: `》95%`, `95“`, `95℅`
  /^[》《]\s*\d|^[^“"”]*\d[%\p{L}]{0,3}[“"”]$|℅|^[〃”″]+$/u,
  // Half of a value: `-93%`, `≥-85%`, `85%-`, `85…`
  /^[≥≤><=]?\s*[-−–—]\s*[≥≤≧≦><=]{0,2}\s*\d/,
  /\d\s?[%\p{L}]{0,3}\s*(?:[-−–—~～]|…+|\.{3})%?$/u,
  // Typed twice or in doubt: `95%%`, `95%？`
  /(?:%|百分比)\s*%|\d.*[?？]%?$/,
  // Its unit twice: `21元元`, `12个个`
  /\d([\p{Script=Han}/]{1,4})\1$/u,
  // Of years, behind a sign: `≥12年12`
  /^[≥≤≧≦><=]\s*\d+[年月日天]\d+$/,
  // The number of the page right behind its unit, or two of two rows: `358人12`, `≥95%3`, `≥555公里733人`
  /^[≥≤≧≦><=]*\d[\d.,]*(?:%|[^\P{Script=Han}年月日第至到]{1,3})\d{1,3}$/u,
  /^[≥≤≧≦><=]*\d{2,}(?:%|[^\P{Script=Han}年月日时分天]{1,3})\d{2,}(?:%|\p{Script=Han}{1,3})$/u,
  // A remark below the table in its last cell
  /.注[:：]/,
  // A sign behind its number, denied, contradicted by the next, before another thing or before nothing
  /\d.*[≥≤≧≦><=]$/,
  /[不非]\s*[≥≤≧≦><=]/,
  /=\s*[≥≤≧≦]|[≥≧]\s*≤|[≤≦]\s*≥/,
  /^[≥≤≧≦]\s*[个人户次件%元]\s*\d/,
  /^[≥≤≧≦><=](?:[^\p{L}\d]*|百分比)$/u,
  // Another time, a result, points: `上年8543个月`, `250万（已完成）`, `≥90%（10分）`
  /^[≥≤≧≦><=]?\s*(?:[上去前往]年|较上年|上期|原|实际|已完成|已达)[≥≤≧≦><=约\s]*\d/,
  /[(（](?:[上去往]年|上期|原|实际|已?完成)[^()（）]*[)）]/,
  /\d.*(?:调整[为至]|改[为成]|[→⇒]|或[≥≤]?\d)|\d\D*[(（]\d+分[)）]%?$/,
  // No number is written so: `96.5.1`, `96..5`, `82,5`, `1,2,85`, `1.0E+2`
  /(?<!(?:19|20)\d\d)(?<!\d)\d+\.(?:\d+\.\d|\.)(?!\d*[年月日])/,
  /\d,\d{1,2}(?![\d月日年号季])/,
  /\d\.?\d*E[+-]?\d/i,
  // Two values in one cell: `≤90万元/≤95万元`, `24537个村≥95%`, `100/105%`, `10个/12个`, `100%及时`
  /[≥≤≧≦]\s*\d[^≥≤≧≦，,；;、。且和并及与]*[≥≤≧≦>=]/,
  /\d(?:%|[^\P{L}率年且和并及与]{1,5})[≥≤≧≦]\s*\d/u,
  /\/\s*[≥≤≧≦><=]|%\/\d|(?<![\d/])\d{2,3}\/\d{2,}/,
  /\d\s*(\p{L}{1,5})\/[\d.~～-]+\s*\1$/u,
  /%(?:[)）]\s*|\s+)(?!及?以|左右)\p{Script=Han}/u,
];

/** `90-45%`, `24859-12429个`: a range that goes down, on one scale. */
const RANGE = /^[≥≤≧≦><=\s]*(\d+(?:\.\d+)?)([^\d千万亿月]{0,4})[-~～—–至](\d+(?:\.\d+)?)(?!.*[千万亿月日\d])/;

/** No value is longer; of a longer text the beginning and the end are looked at. */
const LONGEST = 400;

/**
 * Whether a printed 指标值 of which no number could be read bears the traces of damage.
 * @param printed as in the cell, white space and breaks of lines included
 */
export function damagedValue(printed: string): boolean {
  const text = foldWidth(visible(printed)).trim().replaceAll('>=', '≥').replaceAll('<=', '≤');
  const ends = text.length > LONGEST ? [text.slice(0, LONGEST / 2), text.slice(-LONGEST / 2)] : [text];
  if (TRACES.some((trace) => ends.some((end) => trace.test(end)))) return true;
  const [, lower, , upper] = RANGE.exec(ends[0] ?? '') ?? [];
  return lower !== undefined && Number(upper) < Number(lower);
}
