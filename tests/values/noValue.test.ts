import { expect, it } from 'vitest';
import { NO_VALUE, noValue } from '../../src/values/noValue.ts';

it.each<[string, string | null]>([
  [NO_VALUE.missing, '没有存下的值'],
  [`12 ${NO_VALUE.outdated}`, '要重新计算'],
  [NO_VALUE.moving, '随打开文件的时间变'],
  [NO_VALUE.conditional, '随条件格式变'],
  [NO_VALUE.repeated, '按“填充”对齐'],
  [NO_VALUE.picture, '是图片或图形，里面的字读不到'],
  ['请选择', '还没有填'],
  ['选择一项。', '还没有填'],
  ['单击或点击此处输入文字。', '还没有填'],
  ['点击率', null],
  ['由群众请选择', null],
  ['#REF!', '错误值“#REF!”'],
  [' #N/A\n', '错误值“#N/A”'],
  ['约#DIV/0!元', '错误值“#DIV/0!”'],
  ['Err:502', '错误值“Err:502”'],
  ['####', '列太窄'],
  ['##', null],
  ['null', '软件留下的“null”'],
  ['≥95%undefined', '软件留下的“undefined”'],
  ['TRUE', '软件留下的“TRUE”'],
  ['NaN', '软件留下的“NaN”'],
  ['[object Object]', '软件留下的'],
  ['保障运转{{value}}', '软件留下的'],
  ['里程$t(form.value)', '软件留下的'],
  ['≥88%_x000D_', '软件留下的“_x000D_”'],
  ['&ge;95%', '软件留下的“&ge;”'],
  ['保障运转<br>', '软件留下的“<br>”'],
  ['[bookmark: _GoBack]≥84%', '软件留下的'],
  ['完工时间PAGE \\* MERGEFORMAT', '软件留下的'],
  ['错误！未找到引用源。', '软件留下的'],
  ['nullable', null],
  ['<5%', null],
  ['$500', null],
  ['R&D投入', null],
  ['错误率', null],
  ['3#楼', null],
  ['#1', null],
  ['100', null],
  ['', null],
])('%s', (text, why) => {
  if (why === null) expect(noValue(text)).toBeNull();
  else expect(noValue(text)?.why).toContain(why);
});

it('a text that never ends what it begins is looked through once', () => {
  const before = process.cpuUsage();
  expect(noValue(`<${'a'.repeat(200_000)}`)).toBeNull();
  // 80,000 letters took 4 s, and four times as long for twice as many.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
});
