import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseToHtml } from '../../src/markup/proseToHtml.ts';
import type { IdentifiedTerm } from '../../src/model/glossaryTerm.ts';

const term = (id: string, name: string, also: string[] = []): IdentifiedTerm => ({
  id,
  term: name,
  plain: '白话。',
  also,
  inText: true,
  order: 1,
});

/** What a browser shows of the HTML: tags away, the few escapes undone. */
function shown(html: string): string {
  const escapes: Record<string, string> = {
    '&lt;': '<',
    '&#x3C;': '<',
    '&gt;': '>',
    '&#x26;': '&',
    '&amp;': '&',
    '&#x22;': '"',
    '&quot;': '"',
  };
  return html.replace(/<[^>]*>/g, '').replace(/&[^;\s]+;/g, (entity) => escapes[entity] ?? entity);
}

describe('prose out of a document stays text', () => {
  it.each([
    '<script>alert(1)</script>',
    '</p><img src=x onerror=alert(1)>',
    '{{ constructor }}',
    '[点我](javascript:alert(1))',
    '![x](https://example.org/a.png)',
    '| a | b |',
    '# 不是标题',
    '**不是粗体** _也不是_ `也不是`',
    '<!-- 注 --> &lt; &#60;',
    'https://example.org/ 不变成链接',
  ])('%s', (text) => {
    const { html } = proseToHtml(text);
    expect(html).toMatch(/^<p>.*<\/p>$/s);
    expect(html.match(/<[a-z/!][^>]*>/gi)).toEqual(['<p>', '</p>']);
    expect(shown(html)).toBe(text);
  });

  it('keeps every character whatever the text', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('1', '.', '、', '；', '。', '（', '）', '①', '<', '&', '"', '钱', ' ', '\n'),
        }),
        (text) => {
          expect(bare(shown(proseToHtml(text, [term('qian', '钱')]).html))).toBe(bare(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('makes a list of numbered lines and leaves their numbers in the text', () => {
    const { html } = proseToHtml('1.修路。\n2.种树。');
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(shown(html).replace(/\s/g, '')).toBe('1.修路。2.种树。');
  });

  it('finds the points inside one long line', () => {
    expect(proseToHtml('1.修路；2.种树；3.清淤。').html.match(/<li>/g)).toHaveLength(3);
  });

  it.each(['2.5万元用于修路', '2024年完成修路', '100%完成'])('does not take a number for a point: %s', (text) => {
    expect(proseToHtml(text).html).toBe(`<p>${text}</p>`);
  });
});

describe('glossary terms are underlined once', () => {
  const terms = [term('mubiao', '绩效目标', ['年度总体目标']), term('biao', '绩效目标表'), term('bokuan', '财政拨款')];

  it('at their first occurrence, the longest term winning', () => {
    const { html, terms: marked } = proseToHtml('绩效目标表里写绩效目标，绩效目标要清楚。', terms);
    expect(marked).toEqual(['biao', 'mubiao']);
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toContain('popovertarget="term-biao">绩效目标表</button>');
  });

  it('keeps a closing mark on the line of its term', () => {
    expect(proseToHtml('全部是财政拨款，不足自筹', terms).html).toContain('财政拨款</button>，</span>不足自筹');
  });

  it('not again where the page has explained them', () => {
    expect(proseToHtml('财政拨款', terms, ['bokuan'])).toEqual({ html: '<p>财政拨款</p>', terms: [] });
  });

  it('not where the word is too common to underline', () => {
    expect(proseToHtml('财政拨款', [{ ...term('bokuan', '财政拨款'), inText: false }]).terms).toEqual([]);
  });
});
