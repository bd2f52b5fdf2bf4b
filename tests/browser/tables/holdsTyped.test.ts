import { expect, it } from 'vitest';
import { holdsTyped } from '../../../src/browser/tables/holdsTyped.ts';

const COUNTY = '平罗县 pingluo-xian plx 2024';

it.each(['', ' ', '平罗', 'PLX', 'plx 2024', '2024 平罗', '平 罗', 'ＰＬＸ', 'plx　２０２４'])(
  '“%s” finds the county',
  (typed) => {
    expect(holdsTyped(COUNTY, typed)).toBe(true);
  },
);

it.each(['怀来', 'plx 2022', '平罗镇'])('“%s” does not', (typed) => {
  expect(holdsTyped(COUNTY, typed)).toBe(false);
});
