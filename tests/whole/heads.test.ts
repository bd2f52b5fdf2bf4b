import { expect, it } from 'vitest';
import { countyText } from '../support/county.ts';
import { process } from '../support/publish.ts';

const usual = countyText('guanting-2024.txt');
const unitsOf = async (text: string) =>
  (await process({ 'a.txt': text })).site.projects.map(({ unitName, currencyUnit }) => [unitName, currencyUnit]);

const expected = await unitsOf(usual);

/** In a PDF what stands at both ends of a line is one text. */
const inOneLine = (left: string) =>
  usual.replace(/\t816001怀来县官厅镇人民政府\s*\n\t单位：万元/g, `${left}        单位：万元`);

it.each(['816001怀来县官厅镇人民政府', '单位名称：816001怀来县官厅镇人民政府', '单位名称：怀来县官厅镇人民政府'])(
  'the unit of money in the line of %s is no part of its name',
  async (left) => {
    expect(inOneLine(left)).not.toBe(usual);
    expect(await unitsOf(inOneLine(left))).toEqual(expected);
  },
);
