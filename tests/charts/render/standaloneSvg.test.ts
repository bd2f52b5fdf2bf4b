import { describe, expect, it } from 'vitest';
import { figureCsv } from '../../../src/charts/render/figureCsv.ts';
import { standaloneSvg } from '../../../src/charts/render/standaloneSvg.ts';
import { svgOf, textsOf } from '../../support/drawn.ts';
import { fundingByName } from '../../support/fundingByName.ts';
import { amount, project } from '../../support/projectFixture.ts';

const chart = fundingByName([
  project({ id: 'a', name: '经费 <1> & "2"', funding: { total: amount('125.7552') } }),
  project({ id: 'b', name: '项目,乙', funding: { total: amount('1') } }),
]);
const subject = '某县某乡人民政府，2024 年';
const source = '来源：《某县绩效目标表》等 3 份公开文件';

function picture(pointedAt = ''): string {
  if (!chart.plot) throw new Error('two projects are drawn');
  const drawing = svgOf(chart.plot, 'wide').replace('class="f-accent"', `class="f-accent${pointedAt}"`);
  return standaloneSvg({ ...chart, subject, notes: [...chart.notes, source] }, drawing);
}

describe('the files of a chart', () => {
  it('hold exact plain figures as CSV that a spreadsheet opens with its Chinese whole', () => {
    expect(figureCsv(chart.table.columns, chart.table.rows)).toBe(
      '\ufeff项目,金额（元）,占比,项目数\r\n"经费 <1> & ""2""",1257552,99.2%,1\r\n"项目,乙",10000,0.8%,1\r\n',
    );
  });

  it('say in the picture which documents the figures are printed in', () => {
    expect(textsOf(picture()).at(-1)?.text).toBe(source);
  });

  it('are pictures that need no style sheet and say what they show of whom', () => {
    const svg = picture();
    expect(svg).not.toMatch(/ class=| data-mark|undefined|NaN|style=/);
    const texts = textsOf(svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([chart.finding, subject, '经费 <1> & "2"', ...chart.notes]));
    expect(svg).toContain('<title>公开的 2 个项目里，钱最多的项目是经费 &lt;1&gt; &amp; &quot;2&quot;');
  });

  it('are the same whatever a reader points at when asking for them', () => {
    expect(picture(' on')).toBe(picture());
  });
});
