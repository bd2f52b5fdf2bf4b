const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const CHINESE = '一二三四五六七八九十';

/** A sign in a circle as one character (`1` → ①, `一` → ㊀); null where there is none. */
export function circledNumber(mark: string): string | null {
  if (/^[1-9]\d?$/.test(mark)) return Array.from(NUMBERS)[Number(mark) - 1] ?? null;
  const chinese = mark.length === 1 ? CHINESE.indexOf(mark) : -1;
  return chinese < 0 ? null : String.fromCodePoint(0x3280 + chinese);
}
