import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../support/cpuTime.ts';
import { outline, readBody, refsOf } from './readWord.ts';
import { goOn, p, restart, run, span, tbl, tc, tr } from './wordFile.ts';

const columnsOf = async (body: string) =>
  (await readBody(body)).blocks.map((block) =>
    block.kind === 'grid' ? block.rows.map(({ cells }) => cells.map(({ column }) => column)) : [],
  );

describe('merged cells', () => {
  it('stand once, where they begin, with their spans', async () => {
    const document = await readBody(
      tbl(
        tr(tc('项目', span(3))),
        tr(tc('指标', restart), tc('产出', restart), tc('甲')),
        tr(tc('', goOn), tc('', goOn), tc('乙')),
        tr(tc('', '<w:vMerge w:val="continue"/>'), tc('效益'), tc('丙')),
      ),
    );
    expect(outline(document)).toEqual([[['项目 3×1'], ['指标 1×3', '产出 1×2', '甲'], ['乙'], ['效益', '丙']]]);
    expect(refsOf(document)).toEqual([
      't1 r1 c1',
      't1 r2 c1',
      't1 r2 c2',
      't1 r2 c3',
      't1 r3 c3',
      't1 r4 c2',
      't1 r4 c3',
    ]);
  });

  it('both ways at once', async () => {
    const body = tbl(
      tr(tc('大', span(2) + restart), tc('a')),
      tr(tc('', span(2) + goOn), tc('b')),
      tr(tc('c'), tc('d'), tc('e')),
    );
    expect(outline(await readBody(body))).toEqual([[['大 2×2', 'a'], ['b'], ['c', 'd', 'e']]]);
  });

  it('a row wholly under merged cells has no cells of its own', async () => {
    const body = tbl(tr(tc('甲', restart), tc('乙', restart)), tr(tc('', goOn), tc('', goOn)));
    expect(outline(await readBody(body))).toEqual([[['甲 1×2', '乙 1×2'], []]]);
  });

  it('merged the old way', async () => {
    const old = (kind: string) => `<w:hMerge w:val="${kind}"/>`;
    const body = tbl(
      tr(tc('甲', old('restart') + restart), tc('', old('continue')), tc('乙')),
      tr(tc('', old('restart') + goOn), tc('', old('continue')), tc('丙')),
    );
    expect(outline(await readBody(body))).toEqual([[['甲 2×2', '乙'], ['丙']]]);
  });

  it('text under a merged cell is left out and counted', async () => {
    const document = await readBody(tbl(tr(tc('甲', restart), tc('乙')), tr(tc('看不见', goOn), tc('丙'))));
    expect(outline(document)).toEqual([[['甲 1×2', '乙'], ['丙']]]);
    expect(document.omissions).toEqual([{ reason: 'covered-cell', part: 't1', cells: 1, characters: 3 }]);
  });

  it('a class whose beginning lost its mark is none of the class above, and its rows are of neither', async () => {
    const rows = [
      tr(tc('数量指标', restart), tc('甲')),
      tr(tc('', goOn), tc('乙')),
      tr(tc('质量指标', goOn), tc('丙')),
      tr(tc('', goOn), tc('丁')),
    ];
    const document = await readBody(tbl(...rows));
    expect(outline(document)).toEqual([[['数量指标 1×2', '甲'], ['乙'], [' 1×2', '丙'], ['丁']]]);
    expect(document.omissions).toEqual([{ reason: 'covered-cell', part: 't1', cells: 1, characters: 4 }]);
    const again = await readBody(tbl(tr(tc('数量指标', restart), tc('甲')), tr(tc('数量 指标', goOn), tc('乙'))));
    expect(outline(again)).toEqual([[['数量指标 1×2', '甲'], ['乙']]]);
  });

  it('a lower part with nothing above it, or of another width, is a cell that shows its text', async () => {
    expect(outline(await readBody(tbl(tr(tc('甲', goOn)), tr(tc('', goOn)))))).toEqual([[['甲 1×2'], []]]);
    const body = tbl(tr(tc('甲', restart), tc('乙'), tc('丙')), tr(tc('丁', span(2) + goOn), tc('戊')));
    expect(outline(await readBody(body))).toEqual([
      [
        ['甲', '乙', '丙'],
        ['丁 2×1', '戊'],
      ],
    ]);
  });

  it('a merge does not reach over a row that is not merged', async () => {
    const body = tbl(tr(tc('甲', restart)), tr(tc('乙')), tr(tc('丙', goOn)));
    expect(outline(await readBody(body))).toEqual([[['甲'], ['乙'], ['丙']]]);
  });

  it('rows that begin or end inside the table leave their columns free', async () => {
    const before = '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>';
    expect(await columnsOf(tbl(tr(tc('a'), tc('b'), tc('c'), tc('d')), `${before}${tc('e')}</w:tr>`))).toEqual([
      [[1, 2, 3, 4], [3]],
    ]);
  });

  it('spans that are no numbers, none or beyond reason do no harm', async () => {
    const body = tbl(tr(tc('a', '<w:gridSpan w:val="x"/>'), tc('b', span(0)), tc('c', span(999_999_999)), tc('d')));
    expect(await columnsOf(body)).toEqual([[[1, 2, 3, 1027]]]);
  });
});

describe('cells', () => {
  it('hold their paragraphs and breaks as lines', async () => {
    const document = await readBody(
      tbl(
        tr(
          tc(p('绩效') + p('指标')),
          tc(p('<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>') + p() + p('三')),
          tc(p() + p(' ')),
        ),
      ),
    );
    expect(outline(document)).toEqual([[['绩效\n指标', '一\n二\n\n三', '']]]);
  });

  it('rows, cells and their content may lie in content controls and change marks', async () => {
    const wrap = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = tbl(wrap(tr(wrap(tc(wrap(p('甲')))), tc('乙'))), `<w:ins w:id="1">${tr(tc('丙'), tc('丁'))}</w:ins>`);
    expect(outline(await readBody(wrap(body)))).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
  });

  it('deleted rows and cells are not printed', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p(`<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`))}</w:tr>`;
    expect(
      outline(await readBody(tbl(tr(tc('甲')), deleted, tr(tc('乙'), tc('丙', '<w:cellDel w:id="3"/>'))))),
    ).toEqual([[['甲'], ['乙']]]);
  });

  it('a table without text is no grid, and counts among the tables', async () => {
    const document = await readBody(tbl(tr(tc(), tc())) + p() + tbl(tr(tc('甲'))));
    expect(refsOf(document)).toEqual(['t2 r1 c1']);
  });

  it('two tables without a paragraph between them stay two, without a gap', async () => {
    const { blocks } = await readBody(tbl(tr(tc('甲'))) + tbl(tr(tc('乙'))) + p() + tbl(tr(tc('丙'))));
    expect(blocks.map((block) => block.kind === 'grid' && block.rows[0]?.gapAbove)).toEqual([false, false, true]);
  });

  it('no row, no cell, no body: nothing is made up', async () => {
    expect(outline(await readBody(`${tbl()}${tbl(tr())}${tbl(tr(), tr(tc('甲')))}`))).toEqual([[['甲']]]);
  });
});

describe('nested tables keep reading order', () => {
  const inner = tbl(tr(tc('内一'), tc('内二')));

  it('in a row with text of its own', async () => {
    const document = await readBody(
      tbl(tr(tc('前'), tc('前二')), tr(tc('说明'), tc(p('见下') + inner + p('完'))), tr(tc('后'), tc('后二'))),
    );
    expect(outline(document)).toEqual([
      [
        ['前', '前二'],
        ['说明', '见下\n完'],
      ],
      [['内一', '内二']],
      [['后', '后二']],
    ]);
    expect(refsOf(document)).toEqual([
      't1 r1 c1',
      't1 r1 c2',
      't1 r2 c1',
      't1 r2 c2',
      't1 r2 c2 > t1 r1 c1',
      't1 r2 c2 > t1 r1 c2',
      't1 r3 c1',
      't1 r3 c2',
    ]);
  });

  it('in a cell that only lays out the page', async () => {
    const document = await readBody(tbl(tr(tc(p('题') + inner + p('中') + inner + p('尾')), tc())));
    expect(outline(document)).toEqual(['题', [['内一', '内二']], '中', [['内一', '内二']], '尾']);
    expect(refsOf(document)).toEqual([
      ...['t1 r1 c1 > L1', 't1 r1 c1 > t1 r1 c1', 't1 r1 c1 > t1 r1 c2', 't1 r1 c1 > L2'],
      ...['t1 r1 c1 > t2 r1 c1', 't1 r1 c1 > t2 r1 c2', 't1 r1 c1 > L3'],
    ]);
  });

  it('a merged cell that reaches over the cut goes on blank', async () => {
    const document = await readBody(
      tbl(
        tr(tc('左', restart), tc('甲')),
        tr(tc('', goOn), tc(inner + p())),
        tr(tc('', goOn), tc('乙')),
        tr(tc('', goOn), tc('丙')),
      ),
    );
    expect(outline(document)).toEqual([[['左', '甲']], [['内一', '内二']], [[' 1×2', '乙'], ['丙']]]);
    expect(refsOf(document)).toContain('t1 r3 c1');
  });

  it('a nested table without text cuts nothing', async () => {
    expect(outline(await readBody(tbl(tr(tc('甲'), tc(tbl(tr(tc())) + p('乙'))), tr(tc('丙'), tc()))))).toEqual([
      [
        ['甲', '乙'],
        ['丙', ''],
      ],
    ]);
  });

  it('a nested table under a merged cell is left out and counted', async () => {
    const document = await readBody(
      tbl(tr(tc('甲', restart), tc('乙')), tr(tc(p('隐') + inner + p(), goOn), tc('丙'))),
    );
    expect(outline(document)).toEqual([[['甲 1×2', '乙'], ['丙']]]);
    expect(document.omissions.reduce((sum, { cells }) => sum + cells, 0)).toBe(3);
  });

  it('under a merged cell, in a row without other text', async () => {
    const document = await readBody(tbl(tr(tc('甲', restart)), tr(tc(p('隐') + p('藏') + inner + p(), goOn))));
    expect(outline(document)).toEqual([[['甲 1×2'], []]]);
  });

  it('of hidden text alone is said to be there', async () => {
    const hidden = (text: string) => tc(p(run(text, '<w:vanish/>')));
    const table = tbl(tr(hidden('项目名称'), hidden('防汛')), tr(hidden('预算数'), hidden('50')));
    expect((await readBody(p('公开') + table)).notes).toMatchObject([
      { code: 'document/hidden-text', printed: '隐藏 4 格' },
    ]);
    expect((await readBody(p('公开') + p(run('批注', '<w:vanish/>')))).notes).toEqual([]);
  });

  it('beside hidden text only', async () => {
    const document = await readBody(tbl(tr(tc(p(run('隐', '<w:vanish/>'))), tc(p('一') + p('二') + inner + p()))));
    expect(outline(document)).toEqual([[['', '一\n二\n']], [['内一', '内二']]]);
  });

  it('forty deep', async () => {
    let body = tbl(tr(tc('底')));
    for (let level = 0; level < 40; level += 1) body = tbl(tr(tc(`层${level}`), tc(body + p())));
    expect(
      outline(await readBody(body))
        .flat(3)
        .join(''),
    ).toContain('底');
  });
});

describe('large and odd tables take linear time', () => {
  it.each<[string, (count: number) => string]>([
    [
      'rows with nested tables',
      (count) => tbl(...Array.from({ length: count }, () => tr(tc('甲'), tc(tbl(tr(tc('乙'))) + p())))),
    ],
    ['rows', (count) => tbl(...Array.from({ length: count * 4 }, () => tr(tc('甲', restart), tc('乙'))))],
    [
      'a merged column',
      (count) => tbl(tr(tc('甲', restart)), ...Array.from({ length: count * 4 }, () => tr(tc('', goOn)))),
    ],
    ['fields without end', (count) => p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(count * 8))],
  ])('%s', async (_, make) => {
    const time = async (count: number) => {
      const body = make(count);
      const start = cpuTime();
      await readBody(body);
      return cpuTime() - start;
    };
    await time(100);
    // Ten times as many: quadratic time would be a hundred times as long.
    expect(await time(2_000)).toBeLessThan(Math.max(await time(200), 5) * 40);
  });
});
