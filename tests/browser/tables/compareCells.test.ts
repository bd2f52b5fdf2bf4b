import { describe, expect, it } from 'vitest';
import { compareCells } from '../../../src/browser/tables/compareCells.ts';

describe('sorting a table in the browser', () => {
  it('puts empty cells last in either direction', () => {
    const sorted = (descending: boolean) => ['20', '', '100', '3'].sort((a, b) => compareCells(a, b, descending));
    expect(sorted(false)).toEqual(['3', '20', '100', '']);
    expect(sorted(true)).toEqual(['100', '20', '3', '']);
  });
});
