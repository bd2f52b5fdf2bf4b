import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fewOf } from '../../src/values/fewOf.ts';
import { shown } from '../files/shown.ts';
import type { BesideFolder } from './besideFolder.ts';
import { carryOver } from './carryOver.ts';
import { makeReadable } from './makeReadable.ts';
import { renamePatiently } from './renamePatiently.ts';
import { settleFiles, settleNames } from './settleOnDisk.ts';
import { foreignFiles, isFolder, listFiles } from './writtenFiles.ts';

/** Takes a line for the report. */
type Say = (line: string) => void;

/** Puts back a folder whose swap was cut off, then clears what earlier runs left. */
export function recover(folder: string, beside: BesideFolder, say: Say): void {
  const [newest] = beside.left('old');
  if (newest && !existsSync(folder)) {
    renamePatiently(newest, folder);
    say(`上次运行在替换网站时中断，已把原来的放回 ${shown(folder)}`);
  }
  for (const previous of beside.left('old')) {
    if (foreignFiles(previous)) discard(previous, beside);
    else keepApart(previous, folder, say);
  }
  for (const left of [...beside.left('new'), ...beside.left('gone')]) removeQuietly(left);
}

/**
 * Puts what was built in the place of the folder, with what others put there. Nothing in here waits, so no signal comes between.
 * @returns what stands there now, relative paths
 */
export function swap(folder: string, beside: BesideFolder, say: Say): string[] {
  const { unfinished, previous } = beside;
  const there = existsSync(folder);
  const ours = listFiles(unfinished);
  makeReadable(unfinished, ours);
  const foreign = there ? foreignFiles(folder) : [];
  carryOver(foreign ?? [], folder, unfinished);
  settleFiles(unfinished);
  if (there) renamePatiently(folder, previous);
  try {
    renamePatiently(unfinished, folder);
  } catch (error) {
    if (there) renamePatiently(previous, folder);
    throw error;
  }
  settleNames(dirname(folder));
  if (!foreign) {
    keepApart(previous, folder, say);
    return ours;
  }
  if (there) discard(previous, beside);
  if (foreign.length > 0) say(`保留 ${foreign.length} 个不是本程序写的文件：${fewOf(foreign)}`);
  return [...ours, ...foreign.filter((path) => !isFolder(path))];
}

/** Removes what was replaced. */
function discard(previous: string, { discarded }: BesideFolder): void {
  renamePatiently(previous, discarded);
  removeQuietly(discarded);
}

/** Keeps what was replaced and has no whole list: nobody can say which of its files others put there. */
function keepApart(previous: string, folder: string, say: Say): void {
  const kept = freeName(`${folder}-earlier`);
  renamePatiently(previous, kept);
  say(
    `保留 原有的网站没有完整的文件清单，分不清哪些是别人放的，整个移到 ${shown(kept)}；其中没有别人放的文件就可以删去`,
  );
}

/** Removes a folder; what cannot be removed now is removed by the next command. */
export function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}

function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
