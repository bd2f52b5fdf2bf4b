import { describe, expect, it } from 'vitest';
import { otherCounty } from '../../src/changes/otherCounty.ts';

const document = (county: string, sha256: string | null) =>
  ({ county, source: sha256 === null ? null : { file: 'x', sha256 } }) as Parameters<typeof otherCounty>[1][number];
const row = (county: string, sha256 = 'a') => ({ county, sha256 });

describe('a site published before is of another county', () => {
  it('where it names another one, and no document of it is there now', () => {
    expect(otherCounty([row('甲县'), row('甲县'), row('')], [document('乙县', 'b'), document('', null)])).toEqual({
      were: ['甲县'],
      are: ['乙县'],
    });
  });

  it.each([
    ['the same county', row('甲县'), document('甲县', 'b')],
    ['its city printed this time', row('甲县'), document('某市甲县', 'b')],
    ['its city printed last time', row('某市甲县'), document('甲县', 'b')],
    ['a county that was not known', row(''), document('甲县', 'b')],
    ['a county that is not known now', row('甲县'), document('', 'b')],
    ['another name, and a document that is still there', row('甲县'), document('乙县', 'a')],
  ])('but not with %s', (_, before, now) => {
    expect(otherCounty([before], [now])).toBeNull();
  });

  it('and not where nothing is left, or nothing was there', () => {
    expect(otherCounty([], [document('甲县', 'b')])).toBeNull();
    expect(otherCounty([row('甲县')], [])).toBeNull();
  });
});
