import { describe, expect, it } from 'vitest';
import { subscript, superscript } from '../../src/values/smallDigits.ts';
import { LOWERED, textOnLevels } from '../../src/values/textOnLevels.ts';

const RAISED = -LOWERED;
const on = (...pieces: readonly [text: string, level: number][]) =>
  textOnLevels(pieces.map(([text, level]) => ({ text, level })));

describe('small digits', () => {
  it('are the characters they look like, in full width too, each one of one', () => {
    expect(superscript('0123456789')).toBe('⁰¹²³⁴⁵⁶⁷⁸⁹');
    expect(subscript('0123456789')).toBe('₀₁₂₃₄₅₆₇₈₉');
    expect(superscript('（１）注9')).toBe('（¹）注⁹');
    expect(subscript('０')).toBe('₀');
  });
});

describe('a digit beside a digit of another level is none of its number', () => {
  it.each<[string, [string, number][], string]>([
    [
      'raised behind a number',
      [
        ['13', 0],
        ['1', RAISED],
      ],
      '13¹',
    ],
    [
      'lowered behind a number',
      [
        ['12', 0],
        ['3', LOWERED],
      ],
      '12₃',
    ],
    [
      'raised before a number',
      [
        ['1', RAISED],
        ['95%', 0],
      ],
      '¹95%',
    ],
    [
      'lowered before a number',
      [
        ['2', LOWERED],
        ['95%', 0],
      ],
      '₂95%',
    ],
    [
      'behind a decimal point',
      [
        ['13.', 0],
        ['1', RAISED],
      ],
      '13.¹',
    ],
    [
      'with a decimal point of its own',
      [
        ['13', 0],
        ['.5', RAISED],
      ],
      '13.⁵',
    ],
    [
      'in full width',
      [
        ['１３', 0],
        ['１', RAISED],
      ],
      '１３¹',
    ],
    [
      'with the text around it',
      [
        ['注1', RAISED],
        ['3个', 0],
      ],
      '注¹3个',
    ],
    [
      'on three levels',
      [
        ['1', 0],
        ['2', RAISED],
        ['3', LOWERED],
      ],
      '1²₃',
    ],
  ])('%s', (_, pieces, text) => {
    expect(on(...pieces)).toBe(text);
  });

  it.each<[string, [string, number][], string]>([
    [
      'behind a letter',
      [
        ['CO', 0],
        ['2', LOWERED],
      ],
      'CO2',
    ],
    [
      'behind a unit',
      [
        ['300m', 0],
        ['2', RAISED],
      ],
      '300m2',
    ],
    [
      'words behind a number',
      [
        ['13', 0],
        ['注', RAISED],
      ],
      '13注',
    ],
    [
      'a number behind words',
      [
        ['注', RAISED],
        ['13', 0],
      ],
      '注13',
    ],
    [
      'with a letter between them',
      [
        ['9x', RAISED],
        ['y5', 0],
      ],
      '9xy5',
    ],
    [
      'moved by less than anybody sees',
      [
        ['13', 0],
        ['1', 3],
      ],
      '131',
    ],
    [
      'on one level, in pieces',
      [
        ['1', 0],
        ['3', 0],
        ['%', 0],
      ],
      '13%',
    ],
    ['alone', [['2', RAISED]], '2'],
  ])('but stays what it is %s', (_, pieces, text) => {
    expect(on(...pieces)).toBe(text);
  });

  it('also where an empty piece stands between them', () => {
    expect(on(['12', 0], ['', RAISED], ['5', 0], ['', LOWERED], ['3', RAISED])).toBe('125³');
  });

  it('from the level on at which it is noticed', () => {
    expect(on(['13', 0], ['1', 4])).toBe('13¹');
    expect(on(['13', 6], ['1', 3])).toBe('131');
  });
});
