import { expect, it } from 'vitest';
import { assertNoneWritten } from '../../src/privacy/assertNoneWritten.ts';

const reply = (text: string) => [{ file: 'replies/p-1.md', text }];

it('a reply with the number of a person stops the build by a sentence that names the file and masks the number', () => {
  const check = () => assertNoneWritten(reply('表样是上级统一发的。\n联系人：张某，手机：13800000000。'));
  expect(check).toThrow(/^replies\/p-1\.md：写有手机号码（.*138\*{4}0000.*）.*应为不含个人信息的文字。/);
  expect(check).not.toThrow('13800000000');
});

it('a reply without personal data, with amounts and codes, passes', () => {
  expect(() =>
    assertNoneWritten(reply('项目编码 13073024P00001410101A，年度金额 1257552.00 元，见怀财字〔2024〕7号。')),
  ).not.toThrow();
});
