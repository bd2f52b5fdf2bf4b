import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { splitPaperNumber } from '../../src/corpus/nameCore.ts';
import { isDraft } from '../../src/facts/draft.ts';
import { scopeOf } from '../../src/facts/scopeOf.ts';
import { unitGroups } from '../../src/facts/unitGroups.ts';
import type { DisclosedDocument, Unit } from '../../src/model/site.ts';
import { yuanToWan } from '../../src/words/amount.ts';
import { mostWanPlaces, wanPad } from '../../src/words/wanPlaces.ts';
import { project } from '../support/projectFixture.ts';

describe('a column of amounts', () => {
  it('has every point under the others: what is missing behind an amount is as wide as its digits', () => {
    expect(mostWanPlaces(['8947800', '428901536', null, undefined])).toBe(4);
    expect(['3720000', '8947800', '428901536'].map((yuan) => wanPad(yuan, 4))).toEqual(['.0000', '00', '']);
    expect(wanPad('3720000', 0)).toBe('');
  });

  it('is padded to one number of decimals, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1 }), (amounts) => {
        const column = amounts.map((cents) => (cents / 100).toFixed(2).replace(/\.?0+$/, ''));
        const places = mostWanPlaces(column);
        for (const yuan of column) {
          const [, decimals = ''] = `${yuanToWan(yuan)}${wanPad(yuan, places)}`.split('.');
          expect(decimals).toHaveLength(places);
        }
      }),
    );
  });
});

describe('a name that opens with the number of a budget paper', () => {
  it.each([
    ['怀财字【2024】7号村级组织运转（办公经费）', '怀财字【2024】7号', '村级组织运转（办公经费）'],
    ['官厅镇怀财字【2024】7号护林员补助', '官厅镇怀财字【2024】7号', '护林员补助'],
    ['2024年村委会办公经费', '', '2024年村委会办公经费'],
    ['怀财字【2024】7号', '', '怀财字【2024】7号'],
    ['中央财政农业生产防灾救灾资金（怀财字【2024】7号）', '', '中央财政农业生产防灾救灾资金（怀财字【2024】7号）'],
  ])('%s', (name, paper, kind) => {
    expect(splitPaperNumber(name)).toEqual({ paper, kind });
  });
});

describe('the units of a county', () => {
  it('stand by their newest year, then by what they disclosed', () => {
    const unit = (id: string, years: number[], totalYuan: string) => ({ id, county: '某县', years, totalYuan }) as Unit;
    const [group] = unitGroups([
      unit('old', [2022], '9000000'),
      unit('small', [2024], '10000'),
      unit('both', [2022, 2024], '20000'),
    ]);
    expect(group?.members.map(({ id }) => id)).toEqual(['both', 'small', 'old']);
  });
});

describe('a document', () => {
  it('is a draft where its own title says so', () => {
    expect(isDraft({ title: '某镇2024年部门预算绩效文本（草案）' })).toBe(true);
    expect(isDraft({ title: '某县绩效目标表' })).toBe(false);
  });
});

describe('what the figures of a county are made of', () => {
  const corpus = {
    documentById: new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, { id, title: id } as DisclosedDocument])),
  } as unknown as Corpus;
  const from = (ids: string) => [...ids].map((documentId) => project({ documentId }));

  it('is every document with its number of projects, the largest first, and the rest together', () => {
    const scope = scopeOf(corpus, from('abbcccddddee'));
    expect(scope.documents.map(({ document, count }) => `${document.id}${count}`)).toEqual(['d4', 'c3', 'b2', 'e2']);
    expect(scope.others).toEqual({ documents: 1, projects: 1 });
  });
});
