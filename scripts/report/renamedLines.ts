import type { RenamedDocument } from '../../src/changes/renamedDocuments.ts';
import { fewOf } from '../../src/values/fewOf.ts';

/** Files that seem to have got another name, as a line of the report that says what to write for the old addresses to lead on. */
export function renamedLines(renamed: readonly RenamedDocument[]): string[] {
  if (renamed.length === 0) return [];
  const named = renamed.map(({ from, to }) => `${to}（上次叫 ${from}）`);
  return [`改名 ${fewOf(named)}，内容一字不差。在它的 .yaml 里写 formerly: [上次的文件名]，旧地址就通到新的一页`];
}
