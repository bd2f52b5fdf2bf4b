import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, grid, onePage } from './support/onePage.ts';
import { gridTexts, readPdf } from './support/readPdf.ts';

const page = (content: string) =>
  onePage(`${grid([100, 200, 300], [700, 680, 660])} ${at(105, 686, '年度金额')} ${at(105, 666, '备注')} ${content}`);
const line = (from: number, to: number, y: number) => `0.5 w ${from} ${y} m ${to} ${y} l S`;
const bar = (from: number, to: number, y: number) => `${from} ${y - 0.3} ${to - from} 0.6 re f`;

// `at` writes a digit 5 points wide, with its base line at 686.
const OLD_AND_NEW = `${at(205, 686, '99')} ${at(215, 686, '13')}`;

describe('what a line goes through is deleted', () => {
  test.each([
    ['a drawn line', line(205, 215, 688.6)],
    ['a thin filled area', bar(205, 215, 689)],
    ['a double line', line(205, 215, 687.9) + line(205, 215, 689.6)],
    ['a line a character', line(205, 210, 688.6) + line(210, 215, 688.6)],
    ['a line a little longer than the number', line(204.2, 215.9, 688.6)],
    ['a line that begins well before the number', line(201, 215.4, 688.6)],
  ])('%s leaves the other number alone', async (_, strike) => {
    const document = await readPdf(page(`${OLD_AND_NEW} ${strike}`));
    expect(gridTexts(document)[0]?.[0]).toEqual(['年度金额', '13']);
    expect(document.notes).toEqual([
      { code: 'document/deleted-text', ref: 'p1', printed: '划掉 2 字', expected: '没有划掉的字的文件' },
    ]);
  });

  test('a word of the running text as well', async () => {
    const document = await readPdf(
      page(`${at(100, 600, '单位：')} ${at(130, 600, '万')}${at(140, 600, '元')} ${line(130, 140, 603)}`),
    );
    expect(document.blocks.at(-1)).toMatchObject({ text: '单位：元' });
  });
});

describe('no strike', () => {
  test.each([
    ['a line under a number', line(205, 225, 684.6)],
    ['the edge of the row', ''],
  ])('%s', async (_, drawn) => {
    const document = await readPdf(page(`${OLD_AND_NEW} ${drawn}`));
    expect(gridTexts(document)[0]?.[0]).toEqual(['年度金额', '9913']);
    expect(document.notes).toEqual([]);
  });

  test('an edge that cuts through words leaves the table unread', async () => {
    const document = await readPdf(page(`${at(205, 677, '9913')}`));
    expect(gridTexts(document)).toEqual([]);
  });
});

test.each(['chromium', 'libreoffice'])('as %s prints it, in a line, over lines, alone', async (writer) => {
  const document = await readPdf(readFileSync(new URL(`fixtures/struck/${writer}.pdf`, import.meta.url)));
  expect(gridTexts(document)[0]?.map(([, value = '']) => value.replace(/\s/g, ''))).toEqual([
    '新名称',
    '13.5',
    '≥100m²',
    '13¹',
    '',
    '新名称。',
    '13.5万元',
  ]);
  expect(document.notes.map(({ code }) => code)).toEqual(['document/deleted-text']);
});
