import { describe, expect, it } from 'vitest';
import { damagedValue } from '../../src/values/damagedValue.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';

const isWithheld = (printed: string) => parseTargetValue(printed).kind === 'qualitative' && damagedValue(printed);

describe('a value in which nobody can tell the number', () => {
  it.each([
    ['bears the number of the page', ['≥95% 12', '1人次以上 12', '26-1763个\n- 12 -', '95%\n第 3 页']],
    [
      'bears the number of its row',
      ['3 ≥95%', '≥3 95%', '3 14~3242人', '3.≤90万元', '3 ≧>92%', '3.约11户', '=100- 12 -%'],
    ],
    ['has letters for digits', ['≤9O万元', '2O24年底', '≥l00百分比', '98S米', 'B5%', 'I0个']],
    [
      'has letters where its digits end, or stand alone',
      ['l个', 'l 台', 'S-10个', 'Z 90%', '≥S个', '≤120.S万元', '2024.0l', '100o/o', '8〇%'],
    ],
    [
      'lost its sign on the way through a code page',
      ['?95%', '？ 90%', '锟斤拷95%', '鈮�95%', 'â‰¥95%', 'ge;95%', '&ge;95%'],
    ],
    ['says what it was before, or another', ['≥95%→80%', '90%改为≥80%', '100%或80%', '≥95%[批注1：待核]']],
    ['is nothing but a reference', ['同上', '同左', '……', '...']],
    ['has a nought where a digit is lost, or two rows in it', ['05件', '≥05%', '00', '0100%', '0,000', '2~05']],
    ['has marks for signs', ['》68%', '=67“', '90℅', '〃']],
    ['is cut', ['85%-', '85…', '-93%', '≥-85%', '>=-60000人', '≥95百分比-', '≥95百分比…', '=%', '≥百分比', '=____%']],
    ['has its unit twice', ['21元元', '≥12个个', '30平米平米', '≤4029元/人元/人']],
    ['has the number of the page behind its unit', ['358人12', '≥95%3', '=26公里7', '≥12年12']],
    ['is two of two rows', ['≥555公里733人', '12个95%', '≤7006元2790元', '≥107次=81个']],
    ['has a remark behind it', ['≥85%注：本表一式三份']],
    ['is typed twice or in doubt', ['>=98%%', '≥95百分比%', '≥90%“', '14~3242人？', '≥95？%']],
    ['has a sign where none compares it', ['≥≤87%', '＝≥67%', '85%≥', '不≥50个', '非≥87%', '≥个50', '-≧>68%']],
    [
      'says another time',
      ['≥95%（上年90%）', '上年8543个月', '较上年7814个', '原≥95%，调整为≥96%', '=较上年100%', '上年≧ >92%'],
    ],
    ['says what became of it', ['250万（已完成）', '≥90%（10分）', '已完成≥95%']],
    ['is no number', ['<=3000.5.1元/平方米', '96..5%', '≥82,5%', '250,5万', '≥1,2,85%', '=1.0E+2.00(%)']],
    [
      'is two',
      [
        '=100/105%',
        '≤90万元/≤95万元',
        '14~3242人/19~3242人',
        '<=2875元/个 <=3000元/平方米',
        '24537个行政村≥95百分比',
        '100.00(%)及时',
      ],
    ],
    ['goes down', ['24859-12429个行政村', '90-45%', '≧ >88-44%']],
  ])('%s', (_, printed) => {
    expect(printed.filter((text) => !isWithheld(text))).toEqual([]);
  });

  it.each([
    '补助金额 ≥ 400 万元',
    '2024 年 12 月 31 日',
    '2023.7.1前',
    '3月、9月',
    '每年3,9月',
    '5千-1万元',
    '11-次年3月',
    '1/3',
    '2/3以上',
    '较上年增长5%',
    '比上年提高5个百分点',
    'A4纸500张',
    '5G基站3座',
    '2l个',
    'I类水质',
    '100%或以上',
    '5ml瓶装',
    '见附件',
    'PM2.5≤35',
    'S202省道',
    '≥95%，≤98%',
    '≥3且≤5',
    '3次，5人',
    '100元/人·月',
    '95% 以上',
    '50 件次',
    '优秀（90分以上）',
    '完成率100%，及时率95%',
    '按编办文件规定',
    '08:30前开放',
    '09：00~17：00',
  ])('%s is what the office says', (printed) => {
    expect(isWithheld(printed)).toBe(false);
  });
});

it.each(['10-20人', '20-20人', '90.5-91%'])('%s goes up, as a range does', (printed) => {
  expect(damagedValue(printed)).toBe(false);
});

it('a long text is looked at where it begins and where it ends', () => {
  const words = '项目建设'.repeat(100);
  expect(damagedValue(`?95%${words}`)).toBe(true);
  expect(damagedValue(`${words}95%？`)).toBe(true);
  expect(damagedValue(`${words}95%？${words}`)).toBe(false);
});

it('a text of a hundred thousand digits is looked at at once, and what stands at its end as before', () => {
  const before = process.cpuUsage();
  const digits = '1'.repeat(100_000);
  expect(damagedValue(digits)).toBe(false);
  expect(damagedValue(`${digits}${'（项目建设）'.repeat(100)}95%？`)).toBe(true);
  // Each digit was followed to the end for every trace: minutes.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
});
