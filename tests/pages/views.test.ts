import { describe, expect, it } from 'vitest';
import { compareCells } from '../../src/browser/tables/compareCells.ts';
import { departments } from '../../src/facts/departments.ts';
import { indicatorGroups } from '../../src/facts/indicatorGroups.ts';
import { standing } from '../../src/facts/standing.ts';
import { worlds } from '../../src/facts/worlds.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { DisclosedDocument, Unit } from '../../src/model/site.ts';
import { cellPieces, facsimileRows, facsimileSigns } from '../../src/views/document/facsimile.ts';
import { narrativeBlocks } from '../../src/views/document/narrativeBlocks.ts';
import { originRows, unregistered } from '../../src/views/document/originRows.ts';
import { findingKinds } from '../../src/views/findings/findingWords.ts';
import { metaTags } from '../../src/views/frame/pageHead.ts';
import { dataBlock } from '../../src/views/frame/structuredData.ts';
import { citation } from '../../src/views/project/citation.ts';
import { amountState, textState } from '../../src/words/fieldState.ts';
import { amount, indicators, project, text } from './projectFixture.ts';

describe('the four states of a field', () => {
  it.each([
    [amount('13'), 'value'],
    [amount('0'), 'zero'],
    [amount('0.00'), 'zero'],
    [amount(''), 'blank'],
    [amount('按实际'), 'unreadable'],
    [undefined, 'absent'],
  ])('%j is %s', (field, state) => {
    expect(amountState(field)).toBe(state);
  });

  it.each([
    [text('1年'), 'value'],
    [text(''), 'blank'],
    [undefined, 'absent'],
  ])('%j is %s', (field, state) => {
    expect(textState(field)).toBe(state);
  });
});

describe('views', () => {
  it('keep counties and years apart', () => {
    const parts = worlds([
      project({ county: '甲县', fiscalYear: 2022, funding: { total: amount('1') } }),
      project({ county: '甲县', fiscalYear: 2024, funding: { total: amount('2') } }),
      project({ county: '乙县', fiscalYear: 2024, funding: { total: amount('3') } }),
      project({ county: '甲县', fiscalYear: 2024, funding: { total: amount('') } }),
    ]);
    expect(parts.map(({ county, year, yuan, withoutAmount }) => [county, year, yuan, withoutAmount])).toEqual([
      ['甲县', 2024, '20000', 1],
      ['乙县', 2024, '30000', 0],
      ['甲县', 2022, '10000', 0],
    ]);
  });

  it('read indicators 产出 → 效益 → 满意度, printed order inside', () => {
    const groups = indicatorGroups(
      indicators([
        ['满意度指标', '服务对象满意度指标', '甲', '≥95%'],
        ['产出指标', '质量指标', '乙', '100%'],
        ['自设指标', '', '丙', '1个'],
        ['产出指标', '数量指标', '丁', '2个'],
        ['产出指标', '质量指标', '戊', '90%'],
      ]),
    );
    expect(groups.map(({ level1, subgroups }) => [level1, subgroups.map(({ level2 }) => level2)])).toEqual([
      ['产出指标', ['质量指标', '数量指标']],
      ['满意度指标', ['服务对象满意度指标']],
      ['自设指标', ['未印出类别']],
    ]);
  });

  it('rank a project among those of its document and year, ties alike', () => {
    const of = (total: string, fiscalYear = 2024) => project({ fiscalYear, funding: { total: amount(total) } });
    const [large, middle, tie, earlier] = [of('9'), of('5'), of('5'), of('99', 2022)];
    const all = [large, middle, tie, earlier, of('')];
    expect(standing(tie, all)).toEqual({ rank: 2, of: 3, yuan: '50000', allYuan: '190000' });
    expect(standing(earlier, all)).toBeNull();
  });

  it('give equal department names in two counties a page each', () => {
    const of = (county: string) => project({ county, fields: { supervisingDepartment: text('民政局') } });
    const found = departments([of('甲县'), of('乙县'), of('甲县'), project()]);
    expect(found.map(({ county, projects }) => [county, projects.length])).toEqual([
      ['甲县', 2],
      ['乙县', 1],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(found.every(({ id }) => /^[a-z0-9-]+$/.test(id))).toBe(true);
  });

  it('lay a facsimile out by printed column and lead each field home', () => {
    const rows: DisclosedDocument['tables'][number]['rows'] = [
      {
        cells: [
          { ref: 'L7 c1', column: 1, text: '项目名称', to: 'label' },
          { ref: 'L7 c3', column: 3, text: '修路', to: 'field', field: 'name' },
        ],
      },
      { gapAbove: true, cells: [{ ref: 'L9 c2', column: 2, text: '7个', to: 'field', field: 'indicators.3.target' }] },
    ];
    const [first, second] = facsimileRows(rows, project());
    expect(first?.cells.map((place) => place?.href ?? null)).toEqual([null, null, '/projects/p-2024-a/']);
    expect(second).toMatchObject({ number: 2, label: 9 });
    expect(second?.cells[1]?.href).toBe('/projects/p-2024-a/#i3');
  });

  it('show blank lines of the source only in a table where they are the exception', () => {
    const cell = { ref: 'L1 c1', column: 1, text: '甲', to: 'label' as const };
    const shown = (breaks: number) =>
      facsimileRows(
        Array.from({ length: 8 }, (_, at) => ({ gapAbove: at < breaks, cells: [cell] })),
        undefined,
      ).filter(({ gapAbove }) => gapAbove).length;
    expect([shown(1), shown(2), shown(3), shown(8)]).toEqual([1, 2, 0, 0]);
  });

  it('give a title alone in its row the width of the table, and the label of a blank row its own column', () => {
    const cell = (column: number, to: 'title' | 'label' | 'field') => ({ ref: 'L1 c1', column, text: '甲', to });
    const rows: DisclosedDocument['tables'][number]['rows'] = [
      { cells: [cell(1, 'title')] },
      { cells: [cell(1, 'label'), cell(2, 'label'), cell(4, 'field')] },
      { cells: [cell(1, 'label')] },
      { cells: [cell(4, 'field')] },
    ];
    const widths = facsimileRows(rows, undefined).map(({ cells }) => cells.map((place) => place?.columns ?? null));
    expect(widths).toEqual([[3], [1, 1, 1], [1, null, null], [null, null, 1]]);
  });

  it('set apart what converting left in a cell, and lose no character', () => {
    expect(cellPieces(' [bookmark: _Toc_4]防汛经费 ')).toEqual([
      { text: '[bookmark: _Toc_4]', mark: true },
      { text: '防汛经费', mark: false },
    ]);
    expect(cellPieces('[注]防汛')).toEqual([{ text: '[注]防汛', mark: false }]);
  });

  it('explain of the copies only what occurs in them', () => {
    const table = (text: string, mark?: 'joined') =>
      ({
        rows: [{ cells: [{ ref: 'L1 c1', column: 1, text, to: 'title', ...(mark && { mark }) }] }],
      }) as unknown as DisclosedDocument['tables'][number];
    expect(facsimileSigns([table('甲')])).toEqual({ breaks: false, conversion: false, marks: [] });
    expect(facsimileSigns([table('[bookmark: a]甲', 'joined')])).toEqual({
      breaks: false,
      conversion: true,
      marks: ['joined'],
    });
  });

  it('list what is known of the origin of a document, and name what is not', () => {
    const document = { county: '某县', issuingUnit: '某乡', published: null, retrieved: null, url: null };
    expect(originRows(document as DisclosedDocument).map(({ name }) => name)).toEqual(['县', '发布单位']);
    expect(unregistered(document as DisclosedDocument)).toEqual(['公开日期', '取得日期', '来源网址']);
  });

  it('put the kinds of findings to be verified first, and leave out those that found nothing', () => {
    const kinds = [
      { code: 'indicator/a', severity: 'notice' as const },
      { code: 'project/b', severity: 'warning' as const },
      { code: 'table/c', severity: 'warning' as const },
    ];
    const found = findingKinds(kinds, [{ code: 'indicator/a' }, { code: 'project/b' }] as Finding[]);
    expect(found.map(({ kind, found: same }) => [kind.code, same.length])).toEqual([
      ['project/b', 1],
      ['indicator/a', 1],
    ]);
  });

  it('leave out a column of a facsimile that no row has a cell in, and keep the printed column of the others', () => {
    const rows: DisclosedDocument['tables'][number]['rows'] = [
      { cells: [{ ref: 'L1 c2', column: 2, text: '项目名称', to: 'label' }] },
      { cells: [{ ref: 'L2 c5', column: 5, text: '修路', to: 'field', field: 'name' }] },
    ];
    const columns = facsimileRows(rows, undefined).map(({ cells }) => cells.map((place) => place?.cell.column));
    expect(columns).toEqual([
      [2, undefined],
      [undefined, 5],
    ]);
  });

  it('take the marks of a word processor off headings, and tell a heading that goes on from one below it', () => {
    const blocks = narrativeBlocks([
      { ref: 'L1 c1', text: '第一部分', to: 'narrative', heading: true },
      { ref: 'L1 c2', text: '整体目标', to: 'narrative', heading: true },
      { ref: 'L2 c1', text: '[bookmark: _Toc_1]一、总体目标', to: 'narrative', heading: true },
      { ref: 'L3 c1', text: '保运转。', to: 'narrative' },
      { ref: 'L4 c1', text: '[bookmark: _GoBack]', to: 'narrative' },
    ]);
    expect(blocks).toEqual([{ headings: ['第一部分 整体目标', '一、总体目标'], html: '<p>保运转。</p>' }]);
  });
});

describe('the citation', () => {
  const settings = { title: '明白账', subtitle: '', columnName: '绩效目标' };
  const document = { title: '绩效目标表', published: null } as DisclosedDocument;
  const cited = (name: string, fiscalYear: number | null) =>
    citation(settings, project({ fiscalYear }), { name } as Unit, document);

  it('names county, unit, year and place, says that it is a target, and names the county once', () => {
    const place = '（绩效目标，不是执行结果），载《绩效目标表》（发布单位未注明）第 3 张表（文字稿第 87 行）。明白账';
    expect(cited('某乡人民政府', 2024)).toBe(`某县某乡人民政府：“2024年村委会办公经费”，2024 年${place}`);
    expect(cited('某县某乡人民政府', null)).toBe(`某县某乡人民政府：“2024年村委会办公经费”${place}`);
    expect(cited('中国某党某县委员会', null)).toMatch(/^中国某党某县委员会：/);
  });
});

describe('head matter', () => {
  const head = { title: '甲', description: '乙', path: '/projects/x/' };
  const named = (tags: ReturnType<typeof metaTags>) =>
    Object.fromEntries(tags.map((tag) => ['name' in tag ? tag.name : tag.property, tag.content]));

  it('leaves out what the county has not set', () => {
    const tags = named(metaTags({ title: '明白账', subtitle: '', columnName: '绩效目标' }, head));
    expect(tags).toMatchObject({ SiteName: '明白账', ColumnName: '绩效目标', ArticleTitle: '甲' });
    expect(Object.keys(tags)).not.toContain('SiteDomain');
    expect(Object.keys(tags)).not.toContain('PubDate');
    expect(Object.keys(tags)).not.toContain('og:url');
  });

  it('keeps a sub-folder of the public address', () => {
    const settings = {
      title: '明白账',
      subtitle: '',
      columnName: '',
      siteUrl: 'https://www.example.gov.cn/zwgk/mingbai/',
    };
    expect(named(metaTags(settings, head))).toMatchObject({
      SiteDomain: 'www.example.gov.cn',
      'og:url': 'https://www.example.gov.cn/zwgk/mingbai/projects/x/',
    });
  });

  it('has nothing in it that looks like a tag', () => {
    const tags = metaTags(
      { title: '明白账', subtitle: '', columnName: '' },
      { ...head, title: '<script>alert(1)</script>' },
    );
    expect(named(tags).ArticleTitle).toBe('＜script＞alert(1)＜/script＞');
  });

  it('cannot be left by its data', () => {
    expect(dataBlock({ name: '</script><b>' })).not.toContain('<');
  });
});

describe('sorting a table in the browser', () => {
  it('puts empty cells last in either direction', () => {
    const sorted = (descending: boolean) => ['20', '', '100', '3'].sort((a, b) => compareCells(a, b, descending));
    expect(sorted(false)).toEqual(['3', '20', '100', '']);
    expect(sorted(true)).toEqual(['100', '20', '3', '']);
  });
});
