import { describe, expect, it } from 'vitest';
import { shownCharacter } from '../../../src/formats/pdf/fonts/shownCharacter.ts';

describe('the character that a glyph of a PDF shows', () => {
  it.each([
    ['a radical that a browser writes for the character that shares its glyph', '⽬', '目'],
    ['the radical of 户, as Chinese fonts draw it', '⼾', '户'],
    ['a digit that stood behind a tab where its glyph was used first', '\t1', '1'],
    ['a space that is named a tab', '\t', ' '],
    ['a ligature', 'ﬁ', 'fi'],
    ['two Chinese characters under one glyph', '万元', '万元'],
  ])('%s', (_, named, shown) => expect(shownCharacter(named)).toBe(shown));
});
