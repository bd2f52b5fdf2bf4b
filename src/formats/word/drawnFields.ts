import { circledNumber } from './circledNumber.ts';

/**
 * What Word draws for a field that has no stored result: a circled number made by 带圈字符 (`eq \o\ac(○,1)` → ①).
 * Null where that is not known.
 */
export function drawnByField(instruction: string): string | null {
  const mark = /^eq\s*\\o(?:\\a[lcr])?\s*\(\s*[○〇◯]\s*[,;，；]\s*(\S+?)\s*\)$/i.exec(instruction)?.[1];
  return mark === undefined ? null : circledNumber(mark);
}

/** Fields that Word gives anew whenever the file is opened or printed: `DATE \\@ "yyyy"`. */
export const isMovingField = (instruction: string): boolean => /^(?:date|time)\b/i.test(instruction);

/** Fields whose print is drawn by Word or lies in another program's data: what stands there is not in the text. */
export const isDrawnField = (instruction: string): boolean =>
  /^(eq|formcheckbox|formdropdown|symbol|macrobutton|gotobutton|listnum|autonum\w*|embed|link)\b/i.test(instruction);
