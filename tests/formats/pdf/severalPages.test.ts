import { describe, expect, test } from 'vitest';
import { at, grid, handDocument, onePage, SMALL, SMALL_TEXTS } from './support/onePage.ts';
import { codesOf, gridTexts, paragraphs, readPdf } from './support/readPdf.ts';

const PAGE = `${at(100, 720, '项目支出绩效目标表（样例）')}\n${SMALL}`;
const placed = (x: number, y: number, scale = 0.5, page = PAGE) => `q ${scale} 0 0 ${scale} ${x} ${y} cm ${page} Q`;
const SAID = '这一张纸上并排或上下印着几页，分不清它们的先后；请每张纸只印一页，重新导出';

describe('sheets that several pages are printed on are left unread, as nobody says how they follow', () => {
  test.each([
    ['two side by side', [placed(0, 200), placed(297.5, 200)], 2],
    [
      'two side by side, a table on one of them',
      [placed(0, 200), at(320, 600, '本页说明预算编制的依据和口径共二十余字请对照', 10)],
      1,
    ],
    ['one above the other', [placed(100, 421), placed(100, 0)], 2],
    ['four', [placed(0, 421), placed(297.5, 421), placed(0, 0), placed(297.5, 0)], 4],
    ['three side by side', [0, 198, 396].map((x) => placed(x, 300, 0.33)), 3],
  ])('%s', async (_, pages, tables) => {
    const document = await readPdf(onePage(pages.join('\n')));
    expect(gridTexts(document)).toEqual([]);
    expect(document.notes.map(({ printed }) => printed)).toEqual(Array.from({ length: tables }, () => SAID));
    expect(paragraphs(document).join()).toContain('1,234.56');
  });

  test('sheets with two pages each, one above the other and near to each other', async () => {
    const long = grid([100, 200, 300], [700, 680, 660, 60]) + PAGE.replace(grid([100, 200, 300], [700, 680, 660]), '');
    const pdf = handDocument();
    for (let sheet = 0; sheet < 2; sheet += 1) pdf.page(`${placed(0, 421, 0.5, long)}\n${placed(0, 0, 0.5, long)}`);
    const document = await readPdf(pdf.bytes());
    expect(new Set(document.notes.map(({ printed }) => printed))).toEqual(new Set([SAID]));
    expect(codesOf(document)).toHaveLength(4);
  });
});

describe('a page of its own is read', () => {
  test.each([
    ['two tables, one far below the other', `${PAGE}\nq 1 0 0 1 0 -500 cm ${PAGE} Q`, 2],
    ['a table on the left half with a number beside it', `${placed(0, 200)}\n${at(500, 300, '12')}`, 1],
    ['a table with an edge in the middle of the page', `q 1 0 0 1 97.5 0 cm ${PAGE} Q`, 1],
  ])('%s', async (_, content, tables) => {
    const document = await readPdf(onePage(content));
    expect(gridTexts(document)).toEqual(Array.from({ length: tables }, () => SMALL_TEXTS));
    expect(codesOf(document)).toEqual([]);
  });
});
