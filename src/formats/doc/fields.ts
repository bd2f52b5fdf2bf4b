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

const TORN = '域的开头和结尾对不上';
