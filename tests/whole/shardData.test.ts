import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parquetFile } from '../../src/portal/parquetFile.ts';
import { PORTAL_TABLES, portalRows } from '../../src/portal/portalTables.ts';
import { shardData } from '../../src/portal/shardData.ts';
import { SHARD_FILES, type ShardFile, type ShardRow, shardRows } from '../../src/portal/shardRows.ts';
import { publishedShardRows } from '../portal/publishedShard.ts';
import { countyRules } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';
import { process as publish, publishedRows } from '../support/publish.ts';

const county = countySite.site.projects[0]?.county ?? '';
const entry = { county, year: 2024, from: 'x', site: 'https://a.example/sub' };
const made = (rows = publishedShardRows()) => shardData(entry, 'a-2024', rows, countyRules, false);
const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

describe('the data of a shard', () => {
  it('make the projects that the county has, amounts digit by digit, each leading to its own page there', () => {
    const own = countySite.site.projects.filter((project) => project.county === county && project.fiscalYear === 2024);
    const { projects, units, others } = made();
    expect(projects).toHaveLength(own.length);
    expect(others).toBe(countySite.site.projects.length - own.length);
    for (const project of own) {
      const found = projects.find(({ id }) => id === `a-2024.${project.id}`);
      expect(found?.path).toBe(`https://a.example/sub/projects/${project.id}/`);
      expect(found?.funding.total?.yuan).toBe(project.funding.total?.yuan);
      expect(found?.topic).toEqual(project.topic);
      expect(found?.fields.objective?.text ?? '').toBe(project.fields.objective?.text ?? '');
      expect(
        found?.indicators.map(({ name, target }) => [name.text, target.printed, target.number, target.kind]),
      ).toEqual(project.indicators.map(({ name, target }) => [name.text, target.printed, target.number, target.kind]));
    }
    expect(units.reduce((sum, { projectIds }) => sum + projectIds.length, 0)).toBe(own.length);
  });

  it('have the parts of the fiscal money that the county publishes, and so have the Parquet files', () => {
    const rows = publishedShardRows();
    rows['projects.csv'] = rows['projects.csv'].map((row) => ({ ...row, central_yuan: '600000.5' }));
    const [first] = made(rows).projects;
    expect(first?.funding.centralFunds?.yuan).toBe('600000.5');
    expect(first?.funding.localFunds).toBeUndefined();
    const columns = PORTAL_TABLES.find(({ name }) => name === 'projects')?.columns.map(({ name }) => name);
    expect(columns).toEqual(
      expect.arrayContaining(['central_yuan', 'local_yuan', 'own_level_yuan', 'whole_life_other_yuan']),
    );
  });

  const inputs = readdirSync('tests/cases').flatMap((name) =>
    readdirSync(`tests/cases/${name}`).flatMap((file) => (file.startsWith('input.') ? [`${name}/${file}`] : [])),
  );
  it.each(inputs)('are taken of every form as the county publishes them: %s', async (input) => {
    const file = input.replace(/.*input/, 'case');
    const published = await publish({ [file]: readFileSync(`tests/cases/${input}`) }, { case: { county: '样例县' } });
    const rows = Object.fromEntries(
      SHARD_FILES.map((name) => [name, publishedRows(published, name.replace('.csv', ''))]),
    ) as Record<ShardFile, ShardRow[]>;
    const years = Map.groupBy(rows['projects.csv'], ({ fiscal_year }) => Number(fiscal_year));
    for (const [year, own] of years) {
      if (year === 0) continue;
      const { projects } = shardData({ ...entry, county: '样例县', year }, 'a', rows, countyRules, false);
      expect(projects.map(({ funding }) => funding.total?.yuan ?? '')).toEqual(own.map(({ total_yuan }) => total_yuan));
    }
  });

  it('are refused where yuan are not what is printed beside them', () => {
    const rows = publishedShardRows();
    rows['projects.csv'] = rows['projects.csv'].map((row) => (row.total_yuan ? { ...row, total_yuan: '1' } : row));
    expect(() => made(rows)).toThrow(/印的是 .*元数却是 1/);
  });

  it('are refused where yuan stand beside a print that says another unit than the document', () => {
    const rows = publishedShardRows();
    rows['projects.csv'] = rows['projects.csv'].map((row) =>
      row.total_yuan ? { ...row, total_printed: `${row.total_printed}元` } : row,
    );
    expect(() => made(rows)).toThrow(/印的是 .*元（万元），元数却是/);
  });

  it.each(['number', 'number_upper'])(
    'are refused where the %s of a target is not what is printed beside it',
    (column) => {
      const rows = publishedShardRows();
      rows['indicators.csv'] = rows['indicators.csv'].map((row) => (row.number ? { ...row, [column]: '7.77' } : row));
      expect(() => made(rows)).toThrow(/indicators\.csv .*印的是 .*数却是 .*7\.77/);
    },
  );

  it('are refused where a project names a unit that is not there, or an id stands twice', () => {
    const lost = publishedShardRows();
    lost['units.csv'] = lost['units.csv'].slice(1);
    expect(() => made(lost)).toThrow('不在 units.csv 里');
    const twice = publishedShardRows();
    twice['projects.csv'] = [...twice['projects.csv'], ...twice['projects.csv'].slice(0, 1)];
    expect(() => made(twice)).toThrow('重复或空白的编号');
  });

  it('are refused where an indicator names a project that is not there, which would be lost without a word', () => {
    const rows = publishedShardRows();
    rows['indicators.csv'] = rows['indicators.csv'].map((row, at) => (at === 0 ? { ...row, project_id: 'gone' } : row));
    expect(() => made(rows)).toThrow('indicators.csv 提到的 gone 不在 projects.csv 里');
  });

  it('of invention stand only in a portal of inventions', () => {
    const rows = publishedShardRows();
    rows['projects.csv'] = rows['projects.csv'].map((row) => ({ ...row, notice: '演示数据' }));
    expect(() => made(rows)).toThrow('是演示数据');
  });
});

describe('a file of a shard', () => {
  it('whose ends of lines were changed on the way is not taken for one of a single line', () => {
    const bytes = new TextEncoder().encode('id,name,county\nu1,某镇,某县\n');
    expect(() => shardRows('units.csv', bytes)).toThrow('units.csv 的换行不是 CRLF，传的时候被改过');
  });

  it.each([
    [
      'an id that leads elsewhere',
      'units.csv',
      csv('id,name,county', '../x,某局,某县'),
      'units.csv 第 2 行的 id 不是小写字母',
    ],
    ['an id of markup', 'units.csv', csv('id,name,county', '"<b>",某局,某县'), '的 id 不是'],
    ['a column missing', 'units.csv', csv('id,name', 'x,某局'), '没有 county 这一列'],
    ['two columns of one name', 'units.csv', csv('id,name,county,name', 'x,某局,某县,别的局'), '表头里有两列同名'],
    ['a row too short', 'units.csv', csv('id,name,county', 'x,某局'), '列数和表头不一样'],
    [
      'a text of a million characters',
      'units.csv',
      csv('id,name,county', `x,${'字'.repeat(1e6)},某县`),
      '不是不超过 100000 字',
    ],
    ['an open quote', 'units.csv', csv('id,name,county', 'x,"某局,某县'), '读不成 CSV'],
    ['bytes of another encoding', 'units.csv', new Uint8Array([0xc3, 0x28]), '不是 UTF-8'],
  ] as const)('with %s is refused', (_, name, bytes, message) => {
    expect(() => shardRows(name, bytes)).toThrow(message);
  });

  it('with a text as long as a cell of a workbook can hold is read', () => {
    const [row] = shardRows('units.csv', csv('id,name,county', `x,${'字'.repeat(32_767)},某县`));
    expect(row?.name).toHaveLength(32_767);
  });

  it('with a negative or binary amount is refused', () => {
    const heads = 'id,document_id,unit_id,name,fiscal_year,total_printed,total_yuan,withheld';
    for (const amount of ['-1', '1e9', '1.', 'NaN']) {
      expect(() => shardRows('projects.csv', csv(heads, `a,d,u,名,2024,1,${amount},`))).toThrow('total_yuan 不是');
    }
  });

  const indicator = (column: string, value: string) =>
    csv(
      `project_id,position,level1,level2,name,target_printed,number,withheld,${column}`,
      `p,1,产出指标,数量指标,名,2个,2,,${value}`,
    );

  it.each([
    ['source_line', 'abc', '整数'],
    ['source_line', '9999999999', '整数'],
    ['source_line', '-1', '整数'],
    ['required', 'maybe', ' true 或 false'],
    ['source_line', '007', '整数'],
    ['number_upper', '1e3', '不带符号的十进制数'],
    ['number_upper', '05', '不带符号的十进制数'],
    ['number_upper', '00.5', '不带符号的十进制数'],
  ])('with a %s of %s is refused, which no column of ours could hold', (column, value, expected) => {
    expect(() => shardRows('indicators.csv', indicator(column, value))).toThrow(`第 2 行的 ${column} 不是${expected}`);
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '//example.org/x/',
    'https://example.org/x/',
    '../../x/',
    'projects/%2e%2e/x/',
    '\\\\example.org\\x',
    'projects/x"onclick=alert(1)/',
    'projects/x/?a=1',
  ])('with %j for the address of a page is refused: it leads to no page of that county', (path) => {
    const units = (given: string) => csv('id,name,county,path', `x,某局,某县,"${given.replaceAll('"', '""')}"`);
    expect(() => shardRows('units.csv', units(path))).toThrow('第 2 行的 path 不是县里网站里的一个地址');
    expect(shardRows('units.csv', units(`units/${'a'.repeat(150)}/`))).toHaveLength(1);
  });

  it.each([
    ['source_line', '999999999'],
    ['required', 'false'],
    ['number_upper', '999999999999999999.999999999999999999'],
    ['number_upper', '0.5'],
    ['number_upper', ''],
    ['of_a_later_version', 'maybe'],
  ])('with a %s of %s can be stored', (column, value) => {
    const rows = shardRows('indicators.csv', indicator(column, value));
    for (const { columns } of PORTAL_TABLES) expect(parquetFile(rows, columns).length).toBeGreaterThan(0);
  });

  it.each([
    ['ends of rows', '\r\n', 600_000, '超过 500000 行'],
    ['commas', ',', 11_000_000, '超过 10000000 格'],
  ])('of nothing but %s is refused before it is taken apart', (_, piece, times, message) => {
    const bytes = Buffer.alloc(piece.length * times, piece);
    const begin = process.memoryUsage().rss;
    expect(() => shardRows('units.csv', bytes)).toThrow(message);
    expect(process.memoryUsage().rss - begin).toBeLessThan(100e6);
  });

  it('shows characters that turn others round by their number', () => {
    const [row] = shardRows('units.csv', csv('id,name,county', 'x,某\u202e局,某县'));
    expect(row?.name).toBe('某〔U+202E〕局');
  });
});

it.each(PORTAL_TABLES)('writes the same Parquet for the same rows: $name', ({ name, columns }) => {
  const write = () => parquetFile(portalRows(made(), name), columns);
  expect(write()).toEqual(write());
});
