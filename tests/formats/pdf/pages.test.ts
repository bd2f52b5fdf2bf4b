import { describe, expect, test } from 'vitest';
import { at, grid, handDocument } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

const XS = [100, 200, 300];
const head = (y: number) => at(105, y - 14, '名称') + at(205, y - 14, '金额');
const rows = (y: number, names: readonly string[]) =>
  names.map((name, index) => at(105, y - 14 - 20 * index, name) + at(205, y - 14 - 20 * index, '100')).join('\n');
const lines = (y: number, count: number) =>
  grid(
    XS,
    Array.from({ length: count + 1 }, (_, index) => y - 20 * index),
  );

describe('a table over pages', () => {
  const twoPages = () => {
    const pdf = handDocument();
    pdf.page(
      `${at(100, 790, '附表')} ${lines(140, 4)} ${head(140)} ${rows(120, ['甲', '乙', '丙'])} ${at(290, 25, '第 1 页')}`,
    );
    pdf.page(
      `${lines(780, 3)} ${head(780)} ${rows(760, ['丁', '戊'])} ${at(100, 500, '注：完')} ${at(290, 25, '第 2 页')}`,
    );
    return pdf;
  };

  test('two grids one after the other, the edge of the page above the second', async () => {
    const { blocks } = await readPdf(twoPages().bytes());
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'grid',
      'grid',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(
      blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.map(({ gapAbove }) => gapAbove) : [])),
    ).toEqual([true, false, false, false, true, false, false]);
  });

  test('the head repeated on the second page is said to be so', async () => {
    const { blocks } = await readPdf(twoPages().bytes());
    const repeated = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => row.repeated === true) : [],
    );
    expect(repeated).toEqual([false, false, false, false, true, false, false]);
  });

  test('a form that begins like the one before, with room left on the page, repeats nothing', async () => {
    const pdf = handDocument();
    pdf.page(`${lines(600, 4)} ${head(600)} ${rows(580, ['甲', '乙', '丙'])}`);
    pdf.page(`${lines(780, 6)} ${head(780)} ${rows(760, ['丁', '戊', '己', '庚', '辛'])}`);
    pdf.page(`${lines(780, 36)} ${head(780)} ${rows(760, ['壬'])}`);
    const { blocks } = await readPdf(pdf.bytes());
    expect(blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : [])).some(({ repeated }) => repeated)).toBe(
      false,
    );
  });

  test('page numbers and running heads stand apart, after the text', async () => {
    const { blocks } = await readPdf(twoPages().bytes());
    expect(blocks.slice(-2)).toMatchObject([
      { ref: 'p1 L2', text: '第 1 页', role: 'margin' },
      { ref: 'p2 L2', text: '第 2 页', role: 'margin' },
    ]);
  });
});

test.each([
  ['its title', XS.toSpliced(1, 1), at(105, 58, '项目支出绩效目标表')],
  ['a strip of its first row', XS, ''],
])(
  'a table of which the page has %s alone, its lower line on the next page, is no piece of the table above it',
  async (_, xs, title) => {
    const uprights = (top: number) => xs.map((x) => `${x} ${top} m ${x} 55 l S`).join(' ');
    const above = `${lines(180, 5)} ${head(180)} ${rows(160, ['甲', '乙', '丙', '丁'])}`;
    const read = async (below: string) => {
      const pdf = handDocument();
      pdf.page(`${above} 0.5 w ${below} ${title}`);
      return gridTexts(await readPdf(pdf.bytes()));
    };
    expect(await read(`100 71 m 300 71 l S ${uprights(71)}`)).toHaveLength(1);
    expect(await read(`100 71 m 290 71 l S ${uprights(71)}`)).toHaveLength(0);
    expect(await read(`100 65 m 300 65 l S ${uprights(71)}`)).toHaveLength(0);
  },
);

test('the title row of a table that goes on over the page is no piece of the table above it', async () => {
  const pdf = handDocument();
  const frame = grid([100, 300], [88, 68]);
  pdf.page(
    `${lines(180, 4)} ${head(180)} ${rows(160, ['甲', '乙', '丙'])} ${frame} ${at(105, 74, '项目支出绩效目标表')}`,
  );
  const document = await readPdf(pdf.bytes());
  expect(gridTexts(document)).toHaveLength(1);
  expect(codesOf(document)).toEqual([]);
  expect(document.blocks.at(-1)).toMatchObject({ text: '项目支出绩效目标表' });
});

test('what goes on from an unread table is unread as well', async () => {
  const pdf = handDocument();
  pdf.page(`${lines(140, 4)} ${head(140)} ${rows(120, ['甲', '乙', '丙'])} ${at(180, 86, '压在线上')}`);
  pdf.page(`${lines(780, 2)} ${rows(780, ['丁', '戊'])}`);
  const document = await readPdf(pdf.bytes());
  expect(gridTexts(document)).toEqual([]);
  expect(codesOf(document)).toEqual(['document/unread-table p1', 'document/unread-table p2']);
});

test.each([
  [
    'is unread where an unread table goes on at the top of the next page, as far as its rows may have been too high',
    300,
    0,
  ],
  ['is read where it ends in the upper half of its page', 700, 1],
])('a table %s', async (_, top, read) => {
  const pdf = handDocument();
  pdf.page(`${lines(780, 38)} ${head(780)} ${rows(760, ['甲', '乙'])}`);
  pdf.page(`${at(100, top + 20, '附表')} ${lines(top, 4)} ${head(top)} ${rows(top - 20, ['丙', '丁', '戊'])}`);
  pdf.page(`${lines(780, 2)} ${rows(780, ['己', '庚'])} ${at(180, 766, '压在线上')}`);
  const document = await readPdf(pdf.bytes());
  expect(gridTexts(document).flat(2)).not.toContain('己');
  expect(
    gridTexts(document)
      .flat(2)
      .filter((text) => text === '丙'),
  ).toHaveLength(read);
});

describe('a form on each page', () => {
  const form = (top: number, name: string, title: string) =>
    `${title}${grid(XS, [top, top - 20, top - 40])}${at(105, top - 14, '项目名称')}${at(205, top - 14, name)}${at(105, top - 34, '预算数')}${at(205, top - 34, '100')}`;
  const roles = async (title: string, top: number) => {
    const pdf = handDocument();
    for (const name of ['防汛', '供水']) pdf.page(form(top, name, title));
    const { blocks } = await readPdf(pdf.bytes());
    return blocks.flatMap((block) => (block.kind === 'paragraph' ? [`${block.text} ${block.role}`] : []));
  };
  const title = at(150, 815, '项目支出绩效目标表') + at(160, 803, '（2024年度）');

  test('keeps its title and year, though each stands at the upper edge of its page and at one height', async () => {
    const one = ['项目支出绩效目标表 body', '（2024年度） body'];
    expect(await roles(title, 800)).toEqual([...one, ...one]);
  });

  test('keeps them where they stand a few lines above it', async () => {
    const one = ['项目支出绩效目标表 body', '（2024年度） body'];
    expect(await roles(title, 770)).toEqual([...one, ...one]);
  });

  test('keeps a title with its year in one line a few lines above it', async () => {
    const one = '项目支出绩效目标表（2024年度） body';
    expect(await roles(at(130, 803, '项目支出绩效目标表（2024年度）'), 770)).toEqual([one, one]);
  });

  test('is not headed by what every page has above its title', async () => {
    const one = ['附表 margin', '项目支出绩效目标表 body', '（2024年度） body'];
    expect((await roles(at(100, 827, '附表') + title, 800)).toSorted()).toEqual([...one, ...one].toSorted());
  });

  test('is not headed by what stands apart at the upper edge of every page', async () => {
    const one = ['项目支出绩效目标表 margin', '（2024年度） margin'];
    expect(await roles(title, 700)).toEqual([...one, ...one]);
  });
});
