import { describe, expect, test } from 'vitest';
import { openPdf } from '../../../src/formats/pdf/openPdf.ts';
import { imbalances } from './support/compareTables.ts';
import { at, grid, handDocument } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

const XS = [100, 200, 300];

describe('a page that ends between two rows, as a browser draws it', () => {
  const upright = (from: number, to: number) => XS.map((x) => `${x} ${from} m ${x} ${to} l S`).join('\n');
  const across = (y: number, from = 100) => `${from} ${y} m 300 ${y} l S`;
  const upper = (last: string) =>
    `0.5 w ${upright(120, 60)} ${across(120)} ${across(90, 200)} ${last} ${at(105, 106, '产出指标')} ${at(205, 100, '甲')} ${at(205, 70, '乙')}`;
  const lower = `0.5 w ${upright(780, 720)} ${across(750, 200)} ${across(720)} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`;

  test.each([
    ['with the line below the whole row', across(60)],
    ['with the line below the cells that end there', across(60, 200)],
  ])('%s', async (_, last) => {
    const pdf = handDocument();
    pdf.page(upper(last));
    pdf.page(lower);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([
      [['产出指标', '甲'], ['乙']],
      [['', '丙'], ['丁']],
    ]);
    expect(codesOf(document)).toEqual([]);
  });

  test('with its line on both pages, missing where a merged cell goes on', async () => {
    const pdf = handDocument();
    pdf.page(upper(across(60, 200)));
    pdf.page(`${lower} ${across(780, 200)}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([
      [['产出指标', '甲'], ['乙']],
      [['', '丙'], ['丁']],
    ]);
    expect(codesOf(document)).toEqual([]);
  });

  test.each([
    ['above the table on the second page', at(105, 815, '产出'), ''],
    ['below that on the first', '', at(105, 20, '产出')],
  ])('is unread where words that may be of a cut cell stand %s', async (_, above, below) => {
    const read = async (header: string) => {
      const pdf = handDocument();
      pdf.page(`${upper(across(60, 200))} ${below} ${header}`);
      pdf.page(`${lower} ${above} ${header}`);
      return gridTexts(await readPdf(pdf.bytes()));
    };
    expect(await read('')).toEqual([]);
    expect(await read(above || below)).toHaveLength(2);
  });

  describe('and pdfmake also where it cuts a row', () => {
    const full = '保障全县各乡镇机关事业单位工作正常运';
    const columns = [60, 130, 330, 400];
    const sides = (top: number, bottom: number) => columns.map((x) => `${x} ${top} m ${x} ${bottom} l S`).join(' ');
    const line = (y: number, from = 130) => `${from} ${y} m 400 ${y} l S`;
    const piece = (top: number, count: number) =>
      Array.from({ length: count }, (_, row) => top - 20 * row)
        .map((y, row) => `${line(y)} ${at(135, y - 14, `第${row + 1}项工作按时完成`)} ${at(335, y - 14, '≥95%')}`)
        .join('\n');
    const read = async (over: string, under: string, value: string) => {
      const pdf = handDocument();
      const label = `${at(65, 800, '数量指标')} ${at(335, 66, '100%')}`;
      pdf.page(
        `0.5 w ${sides(820, 60)} ${line(820, 60)} ${piece(820, 37)} ${line(80)} ${at(135, 66, over)} ${line(60)} ${label}`,
      );
      pdf.page(
        `0.5 w ${sides(800, 660)} ${line(800)} ${at(135, 786, under)} ${at(335, 786, value)} ${piece(780, 6)} ${line(660, 60)}`,
      );
      const document = await readPdf(pdf.bytes());
      return { rows: gridTexts(document).flat(), codes: codesOf(document) };
    };

    test('a row that goes on is one', async () => {
      const { codes } = await read('保障各乡镇机关（含事业单位工作正常运', '转），服务群众', '');
      expect(codes).toEqual(['document/row-over-pages p2 t1 r1 c1']);
    });

    test.each([
      [
        'one where the text above ends for want of room',
        '保障各乡镇机关（含事业单位工作正常运',
        '转），服务群众',
        '',
        1,
      ],
      ['unread where each half says a value of its own', '新建社会公众幸福感', '2021.1-2021.8月补助标准', '≧ >74%', 0],
    ])('a row without a line on either page is %s', async (_, over, under, value, joined) => {
      const pdf = handDocument();
      const texts = (y: number, name: string, target: string) => at(135, y, name) + at(335, y, target);
      pdf.page(`0.5 w ${sides(820, 60)} ${line(820, 60)} ${piece(820, 37)} ${line(80)} ${texts(66, over, '≥69%')}`);
      pdf.page(`0.5 w ${sides(800, 660)} ${texts(786, under, value)} ${piece(780, 6)} ${line(660, 60)}`);
      const { blocks } = await readPdf(pdf.bytes());
      const rows = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
      expect([rows.length, rows.filter(({ continues }) => continues).length]).toEqual([joined * 45, joined]);
    });

    test('two rows are two', async () => {
      const { rows, codes } = await read('机关运转', '服务群众', '有效');
      expect(codes).toEqual([]);
      expect(rows).toHaveLength(38 + 7);
    });

    test('what can be one as well as two is unread', async () => {
      expect(await read(full, '转换服务方式', '')).toMatchObject({ rows: [] });
    });
  });

  test.each([
    ['the line before is whole', upper(across(60)), `${lower} ${across(780, 200)}`],
    ['it is missing elsewhere on the page before', upper('100 60 m 200 60 l S'), `${lower} ${across(780, 200)}`],
    ['no table stands before', at(105, 700, '说明'), `${lower} ${across(780, 200)}`],
  ])('a first line missing in part leaves the table unread where %s', async (_, first, second) => {
    const pdf = handDocument();
    pdf.page(first);
    pdf.page(second);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document).flat(2)).not.toContain('丙');
  });

  test.each([
    ['the line below the row is missing', ''],
    ['the line below the merged cell is missing', across(60, 200)],
  ])('gives a class that stands on the second page to the rows above it where %s', async (_, last) => {
    const headed = `${upright(150, 120)} ${across(150)} ${at(105, 130, '一级指标')} ${at(205, 130, '名称')}`;
    const first = `${upper(last).replace(at(105, 106, '产出指标'), '')} ${headed}`;
    const top = last === '' ? 781.5 : 780;
    const second = `0.5 w ${upright(top, 720)} ${across(780, 200)} ${across(750, 200)} ${across(720)}`;
    const pdf = handDocument();
    pdf.page(first);
    pdf.page(`${second} ${at(105, 760, '产出指标')} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([
      [['一级指标', '名称'], ['产出指标', '甲'], ['乙']],
      [['', '丙'], ['丁']],
    ]);
    expect(document.blocks[0]).toMatchObject({ rows: [{}, { cells: [{ text: '产出指标', rowSpan: 4 }, {}] }, {}] });
    expect(codesOf(document)).toEqual([]);
  });

  test('gives a class over one row on either page to both, though a strip of the lower row ends the first', async () => {
    const pdf = handDocument();
    pdf.page(
      `0.5 w ${upright(150, 60)} ${across(150)} ${across(120)} ${across(90)} ${across(70, 200)} ${at(105, 130, '一级指标')} ${at(205, 130, '名称')} ${at(105, 100, '产出指标')} ${at(205, 100, '甲')} ${at(205, 76, '乙')}`,
    );
    pdf.page(
      `0.5 w ${upright(780, 720)} ${across(750)} ${across(720)} ${at(105, 760, '效益指标')} ${at(205, 760, '丙')} ${at(105, 730, '满意度指标')} ${at(205, 730, '丁')}`,
    );
    expect(gridTexts(await readPdf(pdf.bytes()))).toEqual([
      [
        ['一级指标', '名称'],
        ['产出指标', '甲'],
        ['效益指标', '乙'],
      ],
      [
        ['', '丙'],
        ['满意度指标', '丁'],
      ],
    ]);
  });

  test('gives a label over two rows, the page ending between them, to the upper one', async () => {
    const pdf = handDocument();
    pdf.page(`${upper(across(90)).replace(at(105, 106, '产出指标'), '')} ${at(105, 100, '项目名称')}`);
    const second = `0.5 w ${upright(781.5, 720)} ${across(780, 200)} ${across(750)} ${across(720)}`;
    pdf.page(`${second} ${at(105, 760, '资金支出计划')} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([
      [
        ['项目名称', '甲'],
        ['资金支出计划', '乙'],
      ],
      [
        ['', '丙'],
        ['', '丁'],
      ],
    ]);
  });

  test.each([
    ['the rest of a label below the missing edge of its cell', 105, '（元）', true],
    ['no other words there', 105, '注：完', false],
    ['no words below another cell', 205, '（元）', false],
  ])('reads as part of the cell %s', async (_, x, rest, isRest) => {
    const pdf = handDocument();
    const texts = `${at(105, 165, '项目资金')} ${at(205, 200, '甲')} ${at(205, 170, '乙')}`;
    pdf.page(
      `0.5 w ${upright(220, 160)} ${across(220)} ${across(190, 200)} ${across(160, 200)} ${texts} ${at(x, 151, rest)}`,
    );
    pdf.page(lower);
    const document = await readPdf(pdf.bytes());
    const whole = [
      [['项目资金\n（元）', '甲'], ['乙']],
      [['', '丙'], ['丁']],
    ];
    expect(gridTexts(document)).toEqual(isRest ? whole : []);
    expect(imbalances(document, (await openPdf(pdf.bytes(), 'a.pdf')).count())).toEqual([]);
  });

  test('takes a class below a line for no rest of the blank cell above, though that line stands on the second page alone', async () => {
    const pdf = handDocument();
    pdf.page(`${upper(across(90)).replace(at(105, 106, '产出指标'), '')} ${at(105, 100, '产出指标')}`);
    const second = `0.5 w ${upright(781.5, 720)} ${across(780)} ${across(750, 200)} ${across(720)}`;
    pdf.page(`${second} ${at(105, 750, '效益指标')} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([
      [
        ['产出指标', '甲'],
        ['', '乙'],
      ],
      [['效益指标', '丙'], ['丁']],
    ]);
    expect(codesOf(document)).toEqual([]);
  });

  test('a line missing in part above another table leaves the table unread', async () => {
    const pdf = handDocument();
    pdf.page(upper(across(60, 200)));
    pdf.page(`${grid([100, 150, 300], [780, 760, 740])} ${at(105, 766, '戊')}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([]);
  });

  test('a line missing in part where nothing follows leaves the table unread', async () => {
    const pdf = handDocument();
    pdf.page(upper(across(60, 200)));
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([]);
  });
});
