import { describe, expect, it } from 'vitest';
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

describe('a number whose digits all stand there', () => {
  it.each([
    ['with a star between', '138*1234*5678'],
    ['with stars that are kept from being marks', '138\\*1234\\*5678'],
    ['with dots between', '138·1234·5678'],
    ['in bold, a part of it not', '**138**1234**5678**'],
    ['in bold as a whole', '**13812345678**'],
    ['bold and slanted', '***138***1234***5678***'],
    ['underlined', '__13812345678__'],
    ['struck', '~~138~~1234~~5678~~'],
    ['with more stars than digits', '138****1234****5678'],
    ['in bold wherever it begins', '13**8123456**78'],
    ['star by star', '1*3*8*1*2*3*4*5*6*7*8'],
    ['with backslashes', '138\\1234\\5678'],
    ['with full-width stars', '138＊1234＊5678'],
    ['of an identity card', '身份证 110105**19491231**002X'],
    ['of a bank card', '6222\\*0212\\*3456\\*7890\\*128'],
  ])('is found %s', (_, number) => {
    expect(() => assertNoneWritten(reply(`由${number}负责。`))).toThrow(/写有(?:手机号码|公民身份号码|银行卡号)/);
  });
});

it('so is a landline of a person with its area code', () => {
  expect(() => assertNoneWritten(reply('联系人张某，电话0731\\*8755\\*1234'))).toThrow(/写有个人的固定电话号码/);
});

describe('stars that hide digits', () => {
  it.each([
    '手机：138****5678',
    '手机：138***5678',
    '手机：138**5678',
    '电话：0731-87**5678',
    '电话：8755*234',
    '身份证号：640221********1234',
    '号码130730199****12',
    '一卡通账号：6222********1234',
    '一卡通账号：6222 **** **** 1234',
    '银行卡号：622202*********1234',
  ])('are what they should be: %s', (text) => {
    expect(() => assertNoneWritten(reply(`张某，${text}。`))).not.toThrow();
  });

  it.each(['**2024年**拨付**1234**万元，**5678**人受益', '2024**2025**2026', '3*1234*5678', '1257552.00*2'])(
    'and marks around figures are no number of a person: %s',
    (text) => {
      expect(() => assertNoneWritten(reply(text))).not.toThrow();
    },
  );
});
