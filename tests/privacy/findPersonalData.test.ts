import { describe, expect, it } from 'vitest';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { printedIn, textsOf } from './printedIn.ts';

/** Rows of a table, ` / ` between rows and ` | ` between cells, as printed → as masked. */
type Case = [printed: string, masked: string];

const masked = (printed: string, lines: string[] = []) => {
  const { tables, refused } = decidePersonalData(printedIn(printed.split(' / '), lines), 'mask');
  expect(refused).toEqual([]);
  return textsOf(tables)
    .slice(0, -lines.length || undefined)
    .join(' / ');
};

const same = (printed: string): Case => [printed, printed];

// Every number is invented: 138 0000 0000 belongs to nobody, the identity number is the example of GB 11643.
describe.each<[string, Case[]]>([
  [
    'a mobile number is found however it is typed',
    [
      ['13800000000', '138****0000'],
      ['张某某13800000000', '张某某138****0000'],
      ['138 0000 0000', '138 **** 0000'],
      ['138-0000-0000', '138-****-0000'],
      ['138－0000－0000', '138－****－0000'],
      ['138.0000.0000', '138.****.0000'],
      ['1380-000-0000', '138*-***-0000'],
      ['１３８０００００000', '１３８****０000'],
      ['138\u200b0000\u200b0000', '138\u200b****\u200b0000'],
      ['1 3 8 0 0 0 0 0 0 0 0', '1 3 8 * * * * 0 0 0 0'],
      ['+86 13800000000', '+86 138****0000'],
      ['+86-138-0000-0000', '+86-138-****-0000'],
      ['8613800000000', '86138****0000'],
      ['TEL13800000000', 'TEL138****0000'],
      ['13800000000/13900000000', '138****0000/139****0000'],
      ['13800000000-13900000000', '138****0000-139****0000'],
      ['电话：1380000000013900000000', '电话：138****0000139****0000'],
      ['姓名 | 电话 / 张某 | 13800000000', '姓名 | 电话 / 张某 | 138****0000'],
      ['危房资金 | 100 | 张某 | 13800000000', '危房资金 | 100 | 张某 | 138****0000'],
    ],
  ],
  [
    'a number that goes on in the next line, cell or box is one number',
    [
      ['张某1380000\n0000', '张某138****\n0000'],
      ['1380000\n0000', '138****\n0000'],
      ['张某某1380000 / 0000', '张某某138**** / 0000'],
      ['甲 | 110105194 / 乙 | 91231002X', '甲 | 110****** / 乙 | *****002X'],
      ['身份证号：110105194912\n31002x', '身份证号：110*********\n**002x'],
      [
        '1 | 1 | 0 | 1 | 0 | 5 | 1 | 9 | 4 | 9 | 1 | 2 | 3 | 1 | 0 | 0 | 2 | X',
        '1 | 1 | 0 | * | * | * | * | * | * | * | * | * | * | * | 0 | 0 | 2 | X',
      ],
    ],
  ],
  [
    'amounts, quantities and codes are no mobile numbers',
    [
      same('资金总额 | 13800000000'),
      same('项目 | 金额 / 危房改造资金 | 13800000000'),
      same('13800000000元'),
      same('13800000000.00'),
      same('13,800,000,000'),
      same('0.13800000000'),
      same('1300\n2500000'),
      same('1300000 / 2500'),
      same('15 20 300 4000 5'),
      same('12345678901'),
      same('13073024P00888510015C'),
      same('51092324T000010263357-2023年补助资金'),
      same('P13800000000A'),
      same('合同编号：13800000000'),
      same('138****0000'),
    ],
  ],
  [
    'a landline is personal where a label or a name says so',
    [
      ['联系电话 | 0731-87551234', '联系电话 | 0731-******34'],
      ['联系电话 | (0731)87551234', '联系电话 | (0731)******34'],
      ['联系电话 | 0951 661 2345', '联系电话 | 0951 *** **45'],
      ['联系电话 | 87551234', '联系电话 | ******34'],
      ['负责人 | 张某 | 010-87551234', '负责人 | 张某 | 010-******34'],
      ['项目负责人及电话 | 张某某0951-6612345', '项目负责人及电话 | 张某某0951-*****45'],
      same('监督电话 | 0731-87551234'),
      same('值班电话：0731-87551234'),
      same('办公室电话 | 0731-87551234'),
      same('传真 | 0731-87551234'),
      same('资金总额 | 87551234'),
      same('手机应用下载量 | 3234567'),
      same('热线电话接听量 | 3234567'),
      same('联系电话 | 20241231'),
      same('服务热线 | 400-800-1234'),
    ],
  ],
  [
    'an identity number is found by its check digit, or by its label',
    [
      ['11010519491231002X', '110***********002X'],
      ['110105 19491231 002X', '110*** ******** 002X'],
      ['身份证号 | 110105194912310021', '身份证号 | 110***********0021'],
      ['编号：11010519491231002X', '编号：110***********002X'],
      ['110105491231002', '110********1002'],
      same('110105491331002'),
      same('工商注册号 | 110105491231002'),
    ],
  ],
  [
    'eighteen digits of nobody knows what are an alarm, codes of organisations and projects are none',
    [
      ['110105194912310021', '110***********0021'],
      same('项目编码 | 110105194912310021'),
      same('91350100M000100Y43'),
      same('123456789012345678.00'),
      same('110105194912310021000'),
      same('银行账号 | 110105194912310021'),
    ],
  ],
  [
    'a bank card is found by its beginning, its length and its check digit, or by its label',
    [
      ['6222021234567890128', '***************0128'],
      ['4111 1111 1111 1111', '**** **** **** 1111'],
      ['银行卡号 | 6222 0212 3456 7890 123', '银行卡号 | **** **** **** 7890 123'],
      same('4111111111111112'),
      same('6222021234567890127'),
    ],
  ],
  [
    'a home is masked below the township',
    [
      ['家庭住址 | 某县某镇三湖村三组12号', '家庭住址 | 某县某镇********'],
      ['住址：某县人民路12号', '住址：某县******'],
      ['家住某镇三湖村', '家住某镇***'],
      ['张某，现住某某镇三村2组', '张某，现住某某镇****'],
      ['张某，住三湖村二组', '张某，住*****'],
      ['住址 / 某乡三湖村8号', '住址 / 某乡*****'],
      same('家庭住址：某县某镇'),
      same('办公地址：某县人民路12号'),
      same('困难群众住房改造12户'),
      same('居住小区3号楼改造'),
      same('住院楼3号楼'),
      same('住村干部补贴3队'),
      same('常住人口300户'),
      same('居住条件改善的村12个'),
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%j → %j', (printed, expected) => {
    expect(masked(printed)).toBe(expected);
  });
});

describe('outside tables', () => {
  it.each<[string[], string[]]>([
    [
      ['联系人：张某', '电话：0731-87551234'],
      ['联系人：张某', '电话：0731-******34'],
    ],
    [['填表人：张某 电话：87551234'], ['填表人：张某 电话：******34']],
    [['地址：某路1号 电话：0731-87551234'], ['地址：某路1号 电话：0731-87551234']],
    [
      ['联系人张某1380000', '0000'],
      ['联系人张某138****', '0000'],
    ],
  ])('%j → %j', (lines, expected) => {
    const { tables } = decidePersonalData(printedIn(['甲'], lines), 'mask');
    expect(textsOf(tables).slice(1)).toEqual(expected);
  });

  it('finds what stands in a note of the reader and in the name of the file, which cannot be masked', () => {
    const document = printedIn(['甲']);
    document.notes = [{ code: 'document/text-in-shapes', ref: null, printed: '张某13800000000', expected: '' }];
    expect(decidePersonalData(document, 'mask').tables.notes[0]?.printed).toBe('张某138****0000');
    if (document.source) document.source.file = '张某13800000000.docx';
    const { refused } = decidePersonalData(document, 'mask');
    expect(refused).toMatchObject([{ kind: 'mobile-number', where: 'name', excerpt: '张某138****0000.docx' }]);
  });
});
