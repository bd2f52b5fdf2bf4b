import { describe, expect, it } from 'vitest';
import { type GivenDocument, type GivenTable, siteOf } from '../support/givenTables.ts';

const table = (parts: GivenTable = {}): GivenTable => ({
  unit: '甲县乙镇人民政府',
  name: '护林员补助',
  total: '10',
  ...parts,
});
const paper = (id: string, parts: Partial<GivenDocument> = {}): GivenDocument => ({
  id,
  title: `${id}号文`,
  tables: [table()],
  ...parts,
});

/** Every word of what one check says of some documents. */
const said = (code: string, ...documents: GivenDocument[]) =>
  siteOf(...documents)
    .findings.filter((finding) => finding.code === code)
    .map(({ documentId, printed, expected, message }) => [documentId, printed, expected, message]);

describe('where documents print different amounts of a project', () => {
  const differ = (...documents: GivenDocument[]) => said('project/amounts-differ', ...documents);

  it('each is named with its amount', () => {
    expect(differ(paper('a'), paper('b', { title: '《预算公开表》', tables: [table({ total: '1200.5' })] }))).toEqual([
      [
        'a',
        '10 万元；1,200.5 万元',
        '各份文件的金额一样',
        '“护林员补助”印在 2 份文件里，金额不一样：《a号文》印 10 万元，《预算公开表》印 1,200.5 万元；没有算进合计。',
      ],
    ]);
  });

  it('what is no amount is told as it is printed, and a blank as one', () => {
    const printed = (total?: string) => differ(paper('a', { tables: [table({ total })] }), paper('b'))[0]?.[1];
    expect(printed('约十万')).toBe('“约十万”；10 万元');
    expect(printed('')).toBe('空白；10 万元');
    expect(printed(undefined)).toBe('空白；10 万元');
  });

  it('a title that only begins or ends with the marks of one gets its own', () => {
    const titled = (title: string) =>
      differ(paper('a', { title }), paper('b', { tables: [table({ total: '12' })] }))[0]?.[3];
    expect(titled('《预算》公开表')).toContain('：《《预算》公开表》印 10 万元');
    expect(titled('关于《预算》')).toContain('：《关于《预算》》印 10 万元');
  });

  it('the same total of other sources is said to be that', () => {
    const of = (fiscal: string) => ({ tables: [table({ fiscal })] });
    expect(differ(paper('a', of('8')), paper('b', of('9'))).map(([, , , message]) => message)).toEqual([
      '“护林员补助”印在 2 份文件里，总额都是 10 万元，资金来源印得不一样，没有算进合计。',
    ]);
  });

  it('nothing is said of amounts that agree, of what a newer document replaced, and of what nobody can match', () => {
    expect(differ(paper('a'), paper('b'))).toEqual([]);
    expect(
      differ(paper('a', { tables: [table({ total: '12' })] }), paper('b', { origin: { supersedes: 'a' } })),
    ).toEqual([]);
    const twins = [table(), table({ total: '20' })];
    expect(differ(paper('a', { tables: twins }), paper('b', { tables: [table({ total: '30' })] }))).toEqual([]);
  });
});

it('where nobody can tell which table is which, each is named', () => {
  const twins = [table(), table({ total: '20' })];
  const message = '不止一份文件里有“护林员补助”，看不出哪张表对哪张表，没有算进合计。';
  const expected = '每个项目在每份文件里一张表';
  expect(
    said('project/unclear-version', paper('a', { tables: twins }), paper('b', { tables: [table({ total: '30' })] })),
  ).toEqual([
    ['a', '护林员补助', expected, message],
    ['a', '护林员补助', expected, message],
    ['b', '护林员补助', expected, message],
  ]);
  expect(said('project/unclear-version', paper('a'), paper('b'))).toEqual([]);
});

describe('a project printed again', () => {
  const again = (...documents: GivenDocument[]) =>
    said('project/printed-again', ...documents).map(([documentId, printed, expected, message]) => {
      expect([printed, expected]).toEqual(['护林员补助', '']);
      return [documentId, message];
    });

  it('in other documents is named with them, a few of many', () => {
    expect(again(paper('a'), paper('b'))).toEqual([['a', '“护林员补助”也印在《b号文》里，金额一样，只算一次。']]);
    expect(again(...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => paper(id)))).toEqual([
      [
        'a',
        '“护林员补助”也印在《b号文》、《c号文》、《d号文》、《e号文》、《f号文》等 6 份文件里，金额一样，只算一次。',
      ],
    ]);
  });

  it('with other promises is said to have them, in whatever order they stand', () => {
    const promise = (...indicators: [string, string][]) => ({ tables: [table({ indicators })] });
    const own = promise(['补助人数', '75人'], ['群众满意', '95%']);
    expect(again(paper('a', own), paper('b', promise(['群众满意', '95%'], ['补助人数', '75 人'])))).toEqual([
      ['a', '“护林员补助”也印在《b号文》里，金额一样，只算一次。'],
    ]);
    expect(again(paper('a', own), paper('b', promise(['补助人数', '57人'], ['群众满意', '95%'])))).toEqual([
      ['a', '“护林员补助”也印在《b号文》里，金额一样，只算一次。指标印得不一样，本站列的是《a号文》的，请对照。'],
    ]);
  });

  it('with other promises in one of several documents is said to have them', () => {
    const promise = (target: string) => ({ tables: [table({ indicators: [['补助人数', target] as const] })] });
    const found = again(paper('a', promise('75人')), paper('b', promise('75人')), paper('c', promise('57人')));
    expect(found[0]?.[1]).toContain('指标印得不一样');
  });

  it('word for word in its own document is said to be that, with how often', () => {
    expect(again(paper('a', { tables: [table(), table(), table()] }))).toEqual([
      ['a', '“护林员补助”的表在这份文件里一字不差地印了 3 次，只算一次。'],
    ]);
    expect(again(paper('a'))).toEqual([]);
  });

  it('in other documents as well is told of these', () => {
    expect(again(paper('a', { tables: [table(), table()] }), paper('b'))).toEqual([
      ['a', '“护林员补助”也印在《b号文》里，金额一样，只算一次。'],
    ]);
  });

  it('is nothing to say where the other document is the same file, or was replaced, or the amounts differ', () => {
    const sha256 = 'a'.repeat(64);
    expect(again(paper('a', { sha256 }), paper('b', { sha256 }))).toEqual([]);
    expect(again(paper('a'), paper('b', { origin: { supersedes: 'a' } }))).toEqual([]);
    expect(again(paper('a'), paper('b', { tables: [table({ total: '12' })] }))).toEqual([]);
  });
});

describe('a project that only a replaced document prints', () => {
  const other = { tables: [table({ name: '别的' })] };
  const only = (...documents: GivenDocument[]) => said('project/only-in-superseded', ...documents);

  it('is named with all that replaced it', () => {
    expect(
      only(
        paper('a'),
        paper('b', { ...other, origin: { supersedes: 'a' } }),
        paper('c', { ...other, origin: { supersedes: 'a' } }),
      ),
    ).toEqual([
      ['a', '护林员补助', '《b号文》、《c号文》', '《a号文》已被《b号文》、《c号文》取代，新的里面没有“护林员补助”。'],
    ]);
  });

  it('is none where the newer one prints it, or another that nothing replaced', () => {
    expect(only(paper('a'), paper('b', { origin: { supersedes: 'a' } }))).toEqual([]);
    expect(only(paper('a'), paper('b', { ...other, origin: { supersedes: 'a' } }), paper('c'))).toEqual([]);
  });
});

it('the same file twice is said of each, and of no other', () => {
  const sha256 = 'a'.repeat(64);
  const same = said('document/same-file', paper('a', { sha256 }), paper('b', { sha256 }), paper('c'));
  expect(same).toEqual(['a', 'b'].map((id) => [id, '', '每份文件收录一次', 'a、b是同一份文件，里面的项目只算一次。']));
});
