import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAhead } from '../../scripts/content/assertPast.ts';
import { readContent } from '../../scripts/content/readContent.ts';
import { aheadLines } from '../../scripts/report/aheadLines.ts';

let folder = '';
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T09:00:00Z'), toFake: ['Date'] });
  folder = mkdtempSync(join(tmpdir(), 'mingbai-days-'));
  put('documents/a.txt', '一份文件\n');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function put(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

const correction = (date: string) => `- { place: L1 c1, says: 一, value: 二, reason: 错, date: ${date} }\n`;

describe('a day on which an office says that it has done something', () => {
  it.each([
    ['documents/a.yaml', (day: string) => `title: 甲\nretrieved: ${day}\n`, '第 2 行的 retrieved'],
    [
      'corrections/a.yaml',
      (day: string) => correction('2026-02-01') + correction(day).replace('c1', 'c2'),
      '第 2 行的 date',
    ],
    ['replies/x.md', (day: string) => `---\nproject: x\noffice: 某办\ndate: ${day}\n---\n好\n`, '第 4 行的 date'],
  ])(
    'is refused where it lies in the future, with its line and the clock it is measured by: %s',
    (file, text, place) => {
      for (const day of ['2026-03-03', '2062-03-01', '2299-01-01']) {
        put(file, text(day));
        expect(() => readContent(folder), day).toThrow(
          `${file} ${place}：${day} 还没有到，今天是 2026-03-01；应为已经到了的日期。请改正日期；日期没有写错的，校对这台机器的时钟。`,
        );
      }
      put(file, text('2026-03-01'));
      expect(() => readContent(folder)).not.toThrow();
    },
  );
});

it('is not ahead where it has begun somewhere on earth: the clock of a server may be that of Greenwich', () => {
  vi.setSystemTime(new Date('2026-03-01T20:00:00Z'));
  expect([isAhead('2026-03-02'), isAhead('2026-03-03')]).toEqual([false, true]);
});

it('may be that of publication, which an office prepares for, and is told in the report', () => {
  const told = (published: string | null) => aheadLines([{ id: 'a', published }]);
  expect(told('2026-03-09')).toEqual(['日期 a 的公开日期 2026-03-09 还没有到：请到那天再公开，或改正来源记录']);
  expect([told('2026-03-01'), told(null)]).toEqual([[], []]);
  put('documents/a.yaml', 'published: 2026-03-09\n');
  expect(readContent(folder).origins.get('a')?.published).toBe('2026-03-09');
  put('documents/a.yaml', 'published: 2999-01-01\n');
  expect(() => readContent(folder)).toThrow('第 1 行的 published：2999-01-01 还没有到，今天是 2026-03-01');
});
