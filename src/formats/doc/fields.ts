import { circledNumber } from '../word/circledNumber.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Fields that are open at a place of the text: what a field computes from is not printed, its result is.
 * `{ 0x13 what it computes 0x14 its result 0x15 }`, one inside the other ([MS-DOC] 2.8.25).
 */
export class Fields {
  readonly #open: { instruction: string; inResult: boolean }[] = [];
  #unprinted = 0;

  /** Text here is read by Word, not by people. */
  get unprinted(): boolean {
    return this.#unprinted > 0;
  }

  begin(): void {
    this.#open.push({ instruction: '', inResult: false });
    this.#unprinted++;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field || field.inResult) throw new Unreadable(TORN);
    field.inResult = true;
    this.#unprinted--;
  }

  /** Takes text that is not printed. */
  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.instruction += text;
  }

  /** @returns what the field that ends here was told to do */
  end(): string {
    const field = this.#open.pop();
    if (!field) throw new Unreadable(TORN);
    if (!field.inResult) this.#unprinted--;
    return field.instruction.trim();
  }

  /** @throws Unreadable where a field is still open: what follows could be its text or the document's */
  close(): void {
    if (this.#open.length > 0) throw new Unreadable(TORN);
  }
}

/**
 * What Word draws for a field that has no stored result: a circled number made by 带圈字符 (`eq \o\ac(○,1)` → ①).
 * Null where that is not known.
 */
export function drawnByField(instruction: string): string | null {
  const mark = /^eq\s*\\o(?:\\a[lcr])?\s*\(\s*[○〇◯]\s*[,;，；]\s*(\S+?)\s*\)$/i.exec(instruction)?.[1];
  return mark === undefined ? null : circledNumber(mark);
}

/** Fields whose print is drawn by Word or lies in another program's data: what stands there is not in the text. */
export const isDrawnField = (instruction: string): boolean =>
  /^(eq|formcheckbox|formdropdown|symbol|macrobutton|gotobutton|listnum|autonum\w*|embed|link)\b/i.test(instruction);

const TORN = '域的开头和结尾对不上';
