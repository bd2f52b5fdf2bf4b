import { availableParallelism } from 'node:os';
import { getHeapStatistics } from 'node:v8';

/** More wait for the disk, and take the memory of other programs. */
const MOST = 3;

/** What this computer has for threads. */
export interface Room {
  processors: number;
  /** what may still be taken of memory */
  bytes: number;
}

const roomHere = (): Room => ({
  processors: availableParallelism(),
  bytes: Math.min(process.availableMemory(), getHeapStatistics().heap_size_limit),
});

/**
 * How many threads are worth starting beside this one: none where there is little to do, one processor, or little memory.
 * @param work how much there is to do, in anything
 * @param each so much of it makes up for starting a thread
 * @param bytes what a thread takes of memory at most
 */
export function threadsFor(work: number, each: number, bytes: number, room: Room = roomHere()): number {
  // As much again is left to this thread.
  const held = Math.floor(room.bytes / bytes / 2);
  return Math.max(0, Math.min(MOST, room.processors - 1, Math.floor(work / each), held));
}
