import { expect, it } from 'vitest';
import { createReport } from '../../scripts/report/report.ts';

/** A stream and a clock of ours. */
function console(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const report = createReport(stream, () => time);
  const pass = (ms: number) => {
    time += ms;
  };
  return { report, pass, text: () => written.join('') };
}

/** A stage of a hundred pages, each of which takes so long. */
const pages = ({ report, pass }: ReturnType<typeof console>, ms: number) =>
  report.counted(
    '网页',
    () => 100,
    async (done) => {
      for (let count = 0; count < 100; count += 1) {
        pass(ms);
        done();
      }
    },
    () => '100 页',
  );

it('a log gets a plain line of a long stage now and then, with rate and time left', async () => {
  const log = console(false);
  await pages(log, 400);
  expect(log.text()).toBe(
    [
      '网页　　 38/100，每秒 2.5 个，还要约 25 秒。',
      '网页　　 76/100，每秒 2.5 个，还要约 10 秒。',
      '网页　　 100 页  40.0 秒',
      '',
    ].join('\n'),
  );
});

it('a log gets one line of a short stage', async () => {
  const log = console(false);
  await pages(log, 10);
  expect(log.text()).toBe('网页　　 100 页  1.0 秒\n');
});

it('a terminal gets a bar that moves, with rate and time left, and the line of the stage in its place', async () => {
  const log = console(true);
  await pages(log, 4000);
  const moves = log.text().split('\r\x1b[2K');
  expect(moves[25]).toBe(`网页　　 ${'█'.repeat(6)}${'░'.repeat(18)} 25/100，每秒 0.3 个，还要约 5 分钟。`);
  expect(moves.at(-1)).toBe('网页　　 100 页  400.0 秒\n');
});

it('no time left is foretold from the first few: of 16,439 pages one that took long says nothing of those that are as they were', async () => {
  const log = console(false);
  await pages(log, 20_000);
  expect(log.text().split('\n').slice(0, 2)).toEqual([
    '网页　　 1/100，每秒 0.1 个。',
    '网页　　 2/100，每秒 0.1 个，还要约 33 分钟。',
  ]);
});

it('what a file name or a document holds never steers the terminal', () => {
  const { report, text } = console(false);
  report.line('没有读 a\x1b[2J\u202etxt.docx');
  report.stage(
    '登记',
    () => null,
    () => '更新 b\x07',
  );
  expect(text()).toBe('没有读 a〔U+001B〕[2J〔U+202E〕txt.docx\n登记　　 更新 b〔U+0007〕  0.0 秒\n');
});
