import { describe, expect, test } from 'vitest';
import { at, handDocument, onePage } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

/** Lines across and upright ones, as offices draw tables without edges at the sides. */
const across = (ys: readonly number[], from = 100, to = 400) =>
  ys.map((y) => `${from} ${y} m ${to} ${y} l S`).join(' ');
const upright = (xs: readonly number[], from = 700, to = 660) =>
  xs.map((x) => `${x} ${from} m ${x} ${to} l S`).join(' ');
const words = [
  [at(105, 686, '项目名称'), at(205, 686, '防汛'), at(305, 686, '甲')],
  [at(105, 666, '预算数'), at(205, 666, '12'), at(305, 666, '乙')],
].flat();
const TEXTS = [
  ['项目名称', '防汛', '甲'],
  ['预算数', '12', '乙'],
];
const rows = `0.5 w ${across([700, 680, 660])}`;

describe('a table without edges at its sides', () => {
  test.each([
    ['the left', [200, 300, 400]],
    ['the right', [100, 200, 300]],
    ['both', [200, 300]],
  ])('is read where its lines end at one place: at %s', async (_, xs) => {
    const document = await readPdf(onePage(`${rows} ${upright(xs)} ${words.join(' ')}`));
    expect(gridTexts(document)).toEqual([TEXTS]);
    expect(codesOf(document)).toEqual([]);
  });

  test.each([
    ['a word stands beside it', `${rows} ${words.join(' ')} ${at(70, 686, '注')}`],
    ['nothing stands in its first column', `${rows} ${words.filter((_, index) => index % 3).join(' ')}`],
    ['its first line is longer', `${rows} ${across([700], 80)} ${words.join(' ')}`],
    ['a line in its midst ends elsewhere', `0.5 w ${across([700, 660])} ${across([680], 150)} ${words.join(' ')}`],
  ])('is left unread where %s', async (_, content) => {
    const document = await readPdf(onePage(`${content} ${upright([200, 300, 400])}`));
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toEqual(['document/unread-table p1']);
  });

  test.each([
    ['the line below the whole row', 100, 1],
    ['the line below the cells that end there', 200, 1],
    ['a table that is closed at that side', 200, 0],
  ])(
    'goes on over the page below a merged cell without text, as the page before ends with %s',
    async (_, from, read) => {
      const pdf = handDocument();
      const side = read ? [200, 300, 400] : [100, 200, 300, 400];
      pdf.page(
        `0.5 w ${across([120])} ${across([100], 200)} ${across([60, 80], from)} ${upright(side, 120, 60)} ${at(105, 106, '产出指标')} ${at(205, 106, '甲')} ${at(205, 86, '乙')} ${at(205, 66, '丙')}`,
      );
      const top = from === 100 ? across([780]) : across([780], 200);
      pdf.page(
        `0.5 w ${top} ${across([760], 200)} ${across([740])} ${upright([200, 300, 400], 780, 740)} ${at(205, 766, '丁')} ${at(205, 746, '戊')}`,
      );
      const texts = gridTexts(await readPdf(pdf.bytes())).flat(2);
      expect(texts.includes('丁')).toBe(read === 1);
    },
  );
});

describe('a cell that goes through a whole page', () => {
  /** Three pages: a merged cell begins on the first, no line crosses it on the second, and it ends on the third. */
  const pages = (side: readonly number[]) => {
    const pdf = handDocument();
    pdf.page(
      `0.5 w ${across([120, 100])} ${across([80, 60], 200)} ${upright([100, 200, 300, 400], 120, 60)} ${at(105, 106, '一级指标')} ${at(205, 106, '二级')} ${at(305, 106, '值')} ${at(105, 82, '产出指标')} ${at(205, 86, '甲')} ${at(305, 86, '1')} ${at(205, 66, '乙')} ${at(305, 66, '2')}`,
    );
    pdf.page(
      `0.5 w ${across([780, 760, 60], 200)} ${upright([200, 300, 400], 780, 60)} ${upright(side, 780, 60)} ${at(205, 766, '丙')} ${at(305, 766, '3')} ${at(205, 400, '丁')} ${at(305, 400, '4')}`,
    );
    pdf.page(
      `0.5 w ${across([780], 200)} ${across([760])} ${upright([100, 200, 300, 400], 780, 760)} ${at(205, 766, '戊')} ${at(305, 766, '5')}`,
    );
    return readPdf(pdf.bytes());
  };

  test('has its side there from the line that meets no other', async () => {
    const document = await pages([100]);
    expect(codesOf(document)).toEqual([]);
    expect(
      gridTexts(document)
        .flat(2)
        .filter((text) => text !== ''),
    ).toEqual([...['一级指标', '二级', '值', '产出指标', '甲', '1', '乙', '2'], ...['丙', '3', '丁', '4', '戊', '5']]);
    const columns = document.blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.filter(({ text }) => text === '丙')) : [],
    );
    expect(columns.map(({ column }) => column)).toEqual([2]);
  });

  test('is left unread with all its pages where that line stands elsewhere than on the pages around', async () => {
    const document = await pages([130]);
    expect(gridTexts(document)).toEqual([]);
  });
});

describe('a table that goes on over the page', () => {
  const first = (below: string) =>
    `0.5 w ${across([200, 180, 160])} ${upright([100, 200, 300, 400], 200, 160)} ${at(105, 186, '一级指标')} ${at(205, 186, '二级')} ${at(305, 186, '值')} ${at(105, 166, '成本')} ${at(205, 166, '甲')} ${at(305, 166, '1')} ${below}`;
  const texts = async (below: string, top: string) => {
    const pdf = handDocument();
    pdf.page(first(below));
    pdf.page(
      `0.5 w ${top} ${across([760, 740])} ${upright([100, 200, 300, 400], 780, 740)} ${at(105, 766, '产出')} ${at(205, 766, '丁')} ${at(105, 746, '效益')} ${at(205, 746, '戊')}`,
    );
    return gridTexts(await readPdf(pdf.bytes())).flat(2);
  };

  test('is not published in half where the next page is open at its top and words stand between', async () => {
    expect(await texts(at(105, 140, '产出指标'), '')).toEqual([]);
    expect(await texts(at(105, 140, '产出指标'), across([780]))).toContain('甲');
  });
});

test('the first line of a page ends the row before it where merged cells alone have none there, as WeasyPrint draws', async () => {
  const pdf = handDocument();
  pdf.page(
    `0.5 w ${across([120, 100])} ${across([80], 200)} ${upright([100, 200, 300, 400], 120, 60)} ${at(105, 106, '一级指标')} ${at(205, 106, '二级')} ${at(305, 106, '值')} ${at(105, 72, '产出指标')} ${at(205, 86, '甲')} ${at(305, 86, '1')} ${at(205, 66, '乙')} ${at(305, 66, '2')}`,
  );
  pdf.page(
    `0.5 w ${across([780], 200)} ${across([760])} ${upright([100, 200, 300, 400], 780, 760)} ${at(205, 766, '丙')} ${at(305, 766, '3')}`,
  );
  const document = await readPdf(pdf.bytes());
  expect(codesOf(document)).toEqual([]);
  expect(
    gridTexts(document)
      .flat(2)
      .filter((text) => text !== ''),
  ).toEqual([...['一级指标', '二级', '值', '产出指标', '甲', '1', '乙', '2', '丙', '3']]);
});
