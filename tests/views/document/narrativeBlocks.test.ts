import { describe, expect, it } from 'vitest';
import { narrativeBlocks } from '../../../src/views/document/narrativeBlocks.ts';

describe('the narrative part', () => {
  const piece = (text: string, heading = false) => ({
    ref: 'L1 c1',
    column: 1,
    text,
    to: 'narrative' as const,
    heading,
  });

  it('keeps numbered headings that follow one another apart and leaves out one with nothing under it', () => {
    const blocks = narrativeBlocks([
      piece('第一部分', true),
      piece('一、总体', true),
      piece('正文。'),
      piece('第二部分', true),
    ]);
    expect(blocks.map(({ headings }) => headings)).toEqual([['第一部分', '一、总体']]);
  });

  it('takes the marks of a word processor off headings, and tells a heading that goes on from one below it', () => {
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
