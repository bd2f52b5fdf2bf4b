import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/drawings/textWidth.ts';
import { wrapText } from '../../../src/charts/drawings/wrapText.ts';

describe('wrapping labels', () => {
  it('leaves a short label alone', () => {
    expect(wrapText('农林水支出', 200)).toEqual(['农林水支出']);
  });

  it('evens the lines out instead of leaving one character over', () => {
    const lines = wrapText('中国共产党平罗县委员会组织部本级', 15 * 15);
    expect(lines).toHaveLength(2);
    expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(5);
  });

  it('keeps a number with what it counts, and marks with their text', () => {
    const lines = wrapText('怀财字【2024】7号社区工作者薪酬（2024年），补助', 100);
    expect(lines.join('|')).not.toMatch(/7\|号|2024\|年|\d\|\d|\|[，】）]|[【（]\|/);
  });

  it('loses and adds nothing, and fits', () => {
    const character = fc.constantFrom(...'乡村办公经费（）【】，。0123456789abcW%. ');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.integer({ min: 40, max: 320 }), (characters, width) => {
        const text = characters.join('');
        const lines = wrapText(text, width);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
