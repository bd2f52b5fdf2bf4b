import { expect, it } from 'vitest';
import { NO_VALUE, noValue } from '../../src/values/noValue.ts';

it.each<[string, string | null]>([
  [NO_VALUE.missing, '没有存下的值'],
  [`12 ${NO_VALUE.outdated}`, '要重新计算'],
  [NO_VALUE.moving, '随打开文件的时间变'],
  [NO_VALUE.conditional, '随条件格式变'],
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
  ['3#楼', null],
  ['#1', null],
  ['100', null],
  ['', null],
])('%s', (text, why) => {
  if (why === null) expect(noValue(text)).toBeNull();
  else expect(noValue(text)?.why).toContain(why);
});
