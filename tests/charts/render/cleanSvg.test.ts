import { describe, expect, it } from 'vitest';
import { colour } from '../../../src/charts/options/theme.ts';
import { cleanSvg } from '../../../src/charts/render/cleanSvg.ts';

const wrap = (inner: string) => `<svg width="9" height="9" xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const clean = (inner: string, marks: number[][] = []) =>
  cleanSvg(wrap(inner), marks).replace(/^<svg[^>]*>|<\/svg>$/g, '');

describe('the clean-up pass', () => {
  it.each([
    [
      'rounds coordinates',
      '<path d="M1.23456 2l3.00001 0" stroke="#abc"></path>',
      '<path d="M1.2 2h3" stroke="#abc"/>',
    ],
    [
      'turns colours into classes',
      `<path d="M0 0" fill="${colour.accent}" stroke="${colour.ink}"></path>`,
      '<path d="M0 0" class="f-accent s-ink"/>',
    ],
    [
      'drops styles and generated classes',
      '<path d="M0 0" style="a:b" class="zr0-cls-4" fill="#abc"></path>',
      '<path d="M0 0" fill="#abc"/>',
    ],
    [
      'adds up the places of a text',
      '<text x="1" y="-7.5" transform="translate(10.04 20)">2.34567 万</text>',
      '<text x="11" y="12.5">2.34567 万</text>',
    ],
    ['drops what is invisible', '<path d="M0 0" fill="none"></path><rect width="9" height="9" fill="none"></rect>', ''],
    [
      'drops clip paths, which cut nothing',
      '<g clip-path="url(#zr0-c0)"><path d="M0 0" fill="#abc"></path></g><defs ><clipPath id="zr0-c0"><path d="M0 0"></path></clipPath></defs>',
      '<path d="M0 0" fill="#abc"/>',
    ],
  ])('%s', (_, before, after) => {
    expect(clean(before)).toBe(after);
  });

  it('numbers marks as rows of the table, and decoration not at all', () => {
    const mark = (series: number, index: number) =>
      `<path d="M0 0" fill="#abc" ecmeta_series_index="${series}" ecmeta_data_index="${index}" ecmeta_ssr_type="chart"></path>`;
    expect(clean(mark(0, 1) + mark(1, 0), [[5, 7], []])).toBe(
      '<path d="M0 0" fill="#abc" data-mark="7"/><path d="M0 0" fill="#abc"/>',
    );
  });

  it('refuses what it can not make reproducible', () => {
    expect(() => clean('<path fill="url(#zr0-p1)" d="M0 0"></path>')).toThrow('gradient or a pattern');
  });
});
