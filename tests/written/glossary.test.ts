import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKABLE, verifiability } from '../../src/words/verifiability.ts';
import { readGlossary } from '../../src/written/readGlossary.ts';
import { sharedSources } from '../../src/written/sharedSources.ts';

const terms = readGlossary('content/glossary');

/** Every id handed to `<Term id="…">` in the components. */
function usedIds(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .flatMap((name) => [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/<Term id="([^"]+)"/g)])
    .flatMap(([, id]) => id ?? []);
}

describe('the glossary', () => {
  it('explains enough, and each printed form once', () => {
    const phrases = terms.flatMap(({ term, also }) => [term, ...also]);
    expect(terms.length).toBeGreaterThanOrEqual(25);
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  it('says it plainly: no explanation is only the term itself, none is a page long', () => {
    for (const { term, plain } of terms) {
      expect(plain).not.toBe(term);
      expect(plain.length).toBeLessThanOrEqual(80);
    }
  });

  it('has ids fit for an address', () => {
    expect(terms.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('explains the marks the site itself puts beside target values', () => {
    const names = terms.map(({ term }) => term);
    const marks = CHECKABLE.filter((form) => form !== 'blank').map((form) => verifiability(form).mark);
    expect(names).toEqual(expect.arrayContaining(marks));
  });

  it('names a source of several terms once', () => {
    const entries = [
      { term: '甲', source: '《办法》' },
      { term: '乙' },
      { term: '丙', source: '《办法》' },
      { term: '丁', source: '《条例》' },
    ];
    expect(sharedSources(entries)).toEqual([{ source: '《办法》', terms: ['甲', '丙'] }]);
  });

  it('has every term that a label of the site leads to', () => {
    const ids = new Set(terms.map(({ id }) => id));
    const used = usedIds('src/components');
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});
