import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearchLibrary } from '../../src/search/query/openSearchLibrary.ts';
import { resultLines } from '../../src/search/query/resultLines.ts';
import { search, suggest } from '../../src/search/query/search.ts';
import { SearchFilesError, type SearchLibrary } from '../../src/search/query/searchLibrary.ts';
import type { SearchRequest } from '../../src/search/query/searchRequest.ts';
import { searchData } from '../support/searchData.ts';
import { type ServedFolder, type ServeOptions, serveFolder } from '../support/serveFolder.ts';
import { writeIndexInto } from '../support/writeIndexInto.ts';

const data = searchData([
  { id: 'a', name: '2024年村委会办公经费', yuan: '290000', objective: '保障村级组织运转' },
  { id: 'b', name: '村委会办公经费', year: 2022, yuan: '230000', attribute: '02-经常性项目' },
  {
    id: 'c',
    name: '乡村整治专项资金',
    yuan: '7300000',
    indicators: [
      ['村委会各类事项完成质量', '≥95%'],
      ['质量', '有效提高'],
    ],
  },
  { id: 'd', name: '厕所整改資金', unit: '怀来县官厅镇人民政府', yuan: '98100', attribute: '0101--一年期项目' },
  { id: 'e', name: '庙庙湖环境', yuan: undefined, objective: '2024年底以前完成，县城不包括在内' },
]);

let folder: string;
let site: ServedFolder;
let library: SearchLibrary;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingbai-search-'));
  await writeIndexInto(folder, data);
  site = await serveFolder(folder);
  library = openSearchLibrary(new URL(site.url));
}, 60_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (typed: string, more: Partial<SearchRequest> = {}, own = library) =>
  search(own, { typed, chosen: {}, sort: 'relevance', everyday: 'few', ...more });
const idsOf = async (records: readonly number[]) => (await library.details(records)).map((detail) => detail.id);
const found = async (typed: string, more: Partial<SearchRequest> = {}) => idsOf((await ask(typed, more)).records);

describe('what is found, in its order', () => {
  test.each<[string, string[]]>([
    ['村委会', ['b', 'a', 'c']],
    ['村委会办公经费', ['b', 'a']],
    ['委会各类事项完成质量', ['c']],
    ['完成质量≥', []],
    ['运转', ['a']],
    ['2024 村委会', ['a', 'c']],
    ['2022 村委会', ['b']],
    ['办公 2024 村', ['a']],
    ['資金', ['d', 'c']],
    ['资金', ['d', 'c']],
    ['cunweihui', ['b', 'a']],
    ['cwhbg', ['b', 'a']],
    ['庙庙', ['e']],
    ['>100万', ['c']],
    // stands nowhere as typed, so it is meant as an amount
    ['≥100万', ['c']],
    ['5-10万元', ['d']],
    ['绩效目标', ['glossary-jixiao']],
    ['村 办公', ['b', 'a']],
    ['县 城', ['e']],
    ['量子计算', []],
    ['“”', []],
  ])('%s', async (typed, expected) => {
    const ids = await found(typed);
    expect(ids.slice(0, Math.max(expected.length, 1))).toEqual(expected);
  });

  test('sorted by amount or by name', async () => {
    const project = { chosen: { kind: ['project'] } };
    expect(await found('', { ...project, sort: 'amount' })).toEqual(['c', 'a', 'b', 'd', 'e']);
    expect((await found('', { ...project, sort: 'name' }))[0]).toBe('a');
  });

  test('where nothing is found the nearest names are offered, apart', async () => {
    const answer = await ask('村委办公会经费');
    expect(answer.records).toEqual([]);
    expect((await idsOf(answer.nearest))[0]).toBe('b');
  });

  test('suggestions come from names alone', async () => {
    expect(await idsOf(await suggest(library, '村委会', 8))).toEqual(['b', 'a']);
    expect(await idsOf(await suggest(library, 'miaomiao', 8))).toEqual(['e']);
  });

  test('the line where a word stands that the title does not hold', async () => {
    const catalogue = await library.catalogue();
    const [record = -1] = (await ask('事项完成')).records;
    const [detail] = await library.details([record]);
    if (!detail) throw new Error('the record has a detail');
    expect(resultLines(catalogue, record, detail, ['事项完成', '乡村'], 3)).toEqual([
      { label: '指标', text: '村委会各类事项完成质量', anchor: 'i1' },
    ]);
    expect(resultLines(catalogue, record, detail, ['陶乐'], 3)).toEqual([
      { label: '实施单位', text: '平罗县陶乐镇人民政府', anchor: '' },
    ]);
  });
});

test('a name that holds what is not seen is found as it is read, and shown with it', async () => {
  const own = mkdtempSync(path.join(tmpdir(), 'mingbai-search-'));
  await writeIndexInto(
    own,
    searchData([{ id: 'f', name: '光伏\u200b电\u202e站运维', objective: '按\u2067期\u2069并网' }]),
  );
  const served = await serveFolder(own);
  const odd = openSearchLibrary(new URL(served.url));
  for (const typed of ['光伏电站运维', '伏电站', '按期并网']) {
    const { records } = await ask(typed, { chosen: { kind: ['project'] } }, odd);
    const [detail] = await odd.details(records);
    expect(detail?.title, typed).toBe('光伏〔U+200B〕电〔U+202E〕站运维');
    expect(JSON.stringify(detail), typed).not.toMatch(/[\u200b\u202e\u2067\u2069]/);
  }
  await served.close();
  rmSync(own, { recursive: true, force: true });
});

describe('filters', () => {
  test('several choices of one filter add up, several filters narrow', async () => {
    const chosen = { year: ['2022', '2024'], size: ['20万—100万元'], kind: ['project'] };
    expect(await found('村委会', { chosen })).toEqual(['b', 'a']);
    expect(await found('村委会', { chosen: { ...chosen, year: ['2022'] } })).toEqual(['b']);
  });

  test('counts say what one more choice of a filter would bring', async () => {
    const { options } = await ask('村委会', { chosen: { year: ['2022'], kind: ['project'] } });
    expect(options.year).toEqual([
      { choice: '2024', count: 2, chosen: false },
      { choice: '2022', count: 1, chosen: true },
    ]);
    expect(options.attribute).toEqual([{ choice: '经常性项目', count: 1, chosen: false }]);
  });

  test('attributes that differ in the printed code only are one choice', async () => {
    const { options } = await ask('', { chosen: { kind: ['project'] } });
    expect(options.attribute.map(({ choice, count }) => [choice, count])).toEqual([
      ['一年期项目', 4],
      ['经常性项目', 1],
    ]);
  });
});

describe('the files', () => {
  test('the same data gives the same bytes', { timeout: 60_000 }, async () => {
    const again = mkdtempSync(path.join(tmpdir(), 'mingbai-search-'));
    try {
      await writeIndexInto(again, data);
      expect(contentsOf(again)).toEqual(contentsOf(folder));
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });

  const missing: [string, RegExp][] = [
    ['the manifest', /catalogue\.json$/],
    ['the base of the catalogue', /base\.mb$/],
    ['the list of pieces', /list\.mb$/],
    ['a piece of the index', /text-\w+\/\d+\.mb$/],
  ];
  test.each(missing)('%s is missing: the search says so instead of finding too little', async (_, file) => {
    await expectFailure({ answer: (asked) => (file.test(asked) ? { status: 404 } : undefined) });
  });
  test.each(missing)('%s is cut short: the search says so', async (_, file) => {
    await expectFailure({
      answer: (asked) => {
        if (!file.test(asked)) return undefined;
        const content = readFileSync(path.join(folder, asked));
        return { status: 200, content: content.subarray(0, content.length - 12) };
      },
    });
  });

  test('after a failure the next search tries again', async () => {
    let broken = true;
    const own = await serveFolder(folder, { answer: () => (broken ? { status: 503 } : undefined) });
    const opened = openSearchLibrary(new URL(own.url));
    await expect(ask('村委会', {}, opened)).rejects.toThrow(SearchFilesError);
    broken = false;
    expect((await ask('村委会', {}, opened)).records).toHaveLength(3);
    await own.close();
  });
});

async function expectFailure(options: ServeOptions): Promise<void> {
  const own = await serveFolder(folder, options);
  try {
    await expect(ask('村委会', {}, openSearchLibrary(new URL(own.url)))).rejects.toThrow(SearchFilesError);
  } finally {
    await own.close();
  }
}

function contentsOf(own: string): Record<string, string> {
  const files = readdirSync(path.join(own, 'search-index'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(own, file), readFileSync(file).toString('base64')];
    }),
  );
}
