import { expect, it } from 'vitest';
import { joinLines } from '../../src/values/joinLines.ts';

it.each([
  ['绩效\n指标', '绩效指标'],
  ['202\n4年底', '2024年底'],
  ['1,257 \n ,552', '1,257,552'],
  ['GDP\ngrowth', 'GDP growth'],
  ['GDP\n增长', 'GDP增长'],
  ['增长\nGDP', '增长GDP'],
  ['\n甲\n', '甲'],
  ['one line', 'one line'],
])('%j is read as %j', (lines, text) => {
  expect(joinLines(lines)).toBe(text);
});
