import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isOwnFile } from '../files/isOwnFile.ts';
import { writeTo } from '../files/writeTo.ts';

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** When its process began, as the system counts; numbers of processes come again, in containers after every start. */
  began: string;
  /** The process that started it and that it ends with; none where nobody holds it to that. */
  parent?: number;
  /** Tells it from another of the same process. */
  mark?: string;
}

/** A lock of another machine that nobody renewed for so long is left over: this machine cannot ask whether its process lives. */
export const FORSAKEN_MS = 15 * 60_000;
const RENEW_MS = 60_000;
/** Between making a lock and writing into it lies no longer. */
const BEING_WRITTEN_MS = 10_000;
/** A process whose parent was killed ends as soon as it comes to hear of that; so long it is waited for. */
const ENDING_MS = 10_000;

/** When a process began; empty where the system does not say, or it has ended and nobody took note of its end yet (proc(5): state Z). */
function beganAt(pid: number): string {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return state === 'Z' ? '' : (fields[18] ?? '');
  } catch {
    return '';
  }
}

function holderOf(path: string): Holder | null {
  // A pipe in its place would hold the command for ever.
  if (!isOwnFile(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/**
 * How many milliseconds ago the disk itself took note of a change: its holder writes the date that is shown, by a clock that may run years
 * ahead. A change that lies ahead all the same is as far away.
 */
const ageOf = (path: string): number =>
  Math.abs(Date.now() - (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0));

/** The machine that a lock is of, where that is another one. */
export function otherMachine(path: string): string | null {
  const host = holderOf(path)?.host ?? hostname();
  return host === hostname() ? null : host;
}

/** Whether whoever took a lock may still be at work. */
export function isHeld(path: string): boolean {
  const age = ageOf(path);
  const holder = holderOf(path);
  if (!holder) return age < BEING_WRITTEN_MS;
  if (holder.host !== hostname()) return age < FORSAKEN_MS;
  if (holder.pid === process.pid) return holder.began === beganAt(process.pid) && held.has(path);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.began === beganAt(holder.pid);
}

/** Whether who holds a lock is about to end, for the process that started it is gone. */
function isEnding(path: string): boolean {
  const { host, parent } = holderOf(path) ?? {};
  if (parent === undefined || host !== hostname()) return false;
  // It was gone already; the first process of all took its place.
  if (parent <= 1) return true;
  try {
    process.kill(parent, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return process.platform === 'linux' && beganAt(parent) === '';
}

/** Waits for who is about to end. */
function waitForEnd(path: string): void {
  const until = Date.now() + ENDING_MS;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (isHeld(path) && isEnding(path) && Date.now() < until) Atomics.wait(clock, 0, 0, 50);
}

/** The locks of this process. */
const held = new Set<string>();

/**
 * Takes a lock until the function that comes back is called, or the process ends. One that a dead process left is taken over; for one that
 * is about to end is waited.
 * @returns null where another process holds it
 */
export function takeLock(path: string): (() => void) | null {
  const holder: Holder = {
    ...{ pid: process.pid, host: hostname(), began: beganAt(process.pid) },
    ...(process.send && { parent: process.connected ? process.ppid : 0 }),
    mark: randomUUID(),
  };
  waitForEnd(path);
  if (!isWritten(path, holder) && !(isCleared(path) && isWritten(path, holder))) return null;
  held.add(path);
  const isOurs = () => holderOf(path)?.mark === holder.mark;
  const renewal = setInterval(() => isOurs() && utimesSync(path, new Date(), new Date()), RENEW_MS).unref();
  const release = () => {
    if (!held.delete(path)) return;
    clearInterval(renewal);
    process.off('exit', release);
    if (isOurs()) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** Writes a lock where there is none. */
function isWritten(path: string, holder: Holder): boolean {
  try {
    writeTo(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A full disk takes the name of a file and nothing in it.
    if (code === 'ENOSPC' || code === 'EDQUOT') rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Removes a lock that a dead process left. That takes a lock too, under which it is looked at again: of two who found it left over at one
 * moment the later would else remove the one that the earlier had taken meanwhile.
 */
function isCleared(path: string): boolean {
  if (isHeld(path)) return false;
  const release = takeLock(join(dirname(path), `.mingbai-over-${basename(path)}`));
  if (!release) return false;
  try {
    if (isHeld(path)) return false;
    rmSync(path, { force: true });
    return true;
  } finally {
    release();
  }
}
