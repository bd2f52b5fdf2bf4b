import type { Project, Result } from '../model/site.ts';
import { foldWidth } from '../values/foldWidth.ts';

type Either = Pick<Project | Result, 'fields'>;

/** A running number in a list, or a word for none, is of nobody: a code has at least so many letters and digits. */
const SHORTEST_CODE = 8;

/** The 项目编码 as it is compared; empty where none is printed that tells a project from others. */
export function codeOf({ fields }: Either): string {
  const code = foldWidth(fields.code?.text ?? '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  return code.length < SHORTEST_CODE || /^(.)\1*$/.test(code) ? '' : code;
}

/** Whether both print a code, and not the same. */
export const codesDiffer = (a: Either, b: Either): boolean =>
  codeOf(a) !== '' && codeOf(b) !== '' && codeOf(a) !== codeOf(b);
