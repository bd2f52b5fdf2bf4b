import { InputError } from '../../src/model/inputError.ts';
import type { YamlText } from '../files/readYaml.ts';

/** Ahead of the clock of this machine a day may be as far as it is anywhere on earth. */
const AHEAD_MS = 14 * 60 * 60 * 1000;

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether a day (2024-02-18) has not begun anywhere yet. */
export const isAhead = (day: string): boolean => day > dayAt(Date.now() + AHEAD_MS);

/**
 * Days on which an office says that it has done something are past.
 * @param names of the entries that say one, in a map or in each map of a list
 * @throws InputError for one that lies in the future, naming its line
 */
export function assertPast({ value, lineOf }: YamlText, names: readonly string[], place: string): void {
  const maps = Array.isArray(value) ? value.map((map, at) => ({ map, path: [at] })) : [{ map: value, path: [] }];
  for (const { map, path } of maps) {
    for (const name of names) {
      const day: unknown = (map as Record<string, unknown> | null | undefined)?.[name];
      if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || !isAhead(day)) continue;
      const today = dayAt(Date.now());
      throw new InputError(
        `${place} 第 ${lineOf([...path, name])} 行的 ${name}`,
        `${day} 还没有到，今天是 ${today}`,
        '已经到了的日期',
        '改正日期；日期没有写错的，校对这台机器的时钟',
      );
    }
  }
}
