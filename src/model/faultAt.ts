import { InputError } from './inputError.ts';

/**
 * An unforeseen fault with the place it happened at before its message, for whoever has to mend it: `a.docx 第 3 张表：…`. What an input
 * is refused for says its place already.
 */
export function faultAt(place: string, error: unknown): unknown {
  if (error instanceof InputError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`${place}：${reason}`, { cause: error });
}
