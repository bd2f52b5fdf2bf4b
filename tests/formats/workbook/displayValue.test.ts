import { describe, expect, test } from 'vitest';
import { displayValue } from '../../../src/formats/workbook/display/displayValue.ts';
import { generalNumber } from '../../../src/formats/workbook/display/general.ts';
import { parseNumberFormat } from '../../../src/formats/workbook/display/numberFormat.ts';

const shown = (code: string, value: number | string, date1904 = false): string =>
  displayValue(
    typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value },
    parseNumberFormat(code),
    { date1904 },
  );

type Row = [code: string, value: number | string, shown: string];

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

const tables: Record<string, Row[]> = {
  'General rounds to what fits eleven characters': [
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 125.7552, '125.7552'],
    ['General', -1234.5, '-1234.5'],
    ['General', 12345678901, '12345678901'],
    ['General', 123456789.126, '123456789.1'],
    ['General', 0.1234567891234, '0.123456789'],
    ['General', 123456789012, '1.23457E+11'],
    ['General', 99999999999.5, '1E+11'],
    ['General', 1e-5, '0.00001'],
    ['General', 1.2345678e-5, '1.23457E-05'],
    ['General', 0, '0'],
    ['General"元"', -12.5, '-12.5元'],
    ['G/通用格式"元"', 12.5, '12.5元'],
    ['@', 12.5, '12.5'],
  ],
  'amounts and percentages are rounded half up in decimal': [
    ['0.00', 1.005, '1.01'],
    ['0.00', -1.005, '-1.01'],
    ['0.00', 2.675, '2.68'],
    ['0%', 1.005, '101%'],
    ['0%', 0.955, '96%'],
    ['0.00%', 0.95, '95.00%'],
    ['#,##0.00', 1234567.891, '1,234,567.89'],
    ['#,##0', -1234, '-1,234'],
    ['#,##0', 999999.5, '1,000,000'],
    ['0.00', 1e21, '1000000000000000000000.00'],
    ['0.00', -0.001, '0.00'],
    ['#', 0, ''],
    ['#.##', 0.5, '.5'],
    ['0.0##', 1.5, '1.5'],
    ['000000', 42, '000042'],
    ['000-0000', 1234567, '123-4567'],
    ['0"."00', 1234, '12.34'],
  ],
  'thousands and ten thousands are divided off': [
    ['0,', 12345, '12'],
    ['0.0,,', 1234567, '1.2'],
    ['0!.0,"万"', 123456, '12.3万'],
    ['0\\.0,"万"', 123456, '12.3万'],
    ['[>=10000]0!.0,"万";0', 9999, '9999'],
  ],
  'units, currencies and words stand where the format puts them, quoted or not': [
    ['0.00"万元"', 12.5, '12.50万元'],
    ['0.00万元', 12.5, '12.50万元'],
    ['"共"0"个"', 5, '共5个'],
    ['¥#,##0.00', 3, '¥3.00'],
    ['[$¥-804]#,##0.00', 3, '¥3.00'],
    ['"第"0"期"', -3, '-第3期'],
    ['@"元"', '5', '5元'],
    ['"单位："@', '某镇', '单位：某镇'],
    ['0.00', '待定', '待定'],
  ],
  'padding that only lines up is not text': [
    [ACCOUNTING, 1234.5, '1,234.50'],
    [ACCOUNTING, -3, '-3.00'],
    [ACCOUNTING, 0, '-'],
    [ACCOUNTING, '万元', '万元'],
    ['0.00_ ', 5, '5.00'],
    ['0.00_);[Red]\\(0.00\\)', -5, '(5.00)'],
    ['?0.0?', 1.5, '1.5'],
  ],
  'sections are chosen by sign, condition and kind': [
    ['#,##0.00;[Red]-#,##0.00', -5, '-5.00'],
    ['0.00;负0.00', -2, '负2.00'],
    ['General;[Red]\\-General', -5, '-5'],
    ['[红色]0.0', 5, '5.0'],
    ['[Red][<60]0;[Blue][>=90]0.0;0.00', 50, '50'],
    ['[Red][<60]0;[Blue][>=90]0.0;0.00', 95, '95.0'],
    ['[Red][<60]0;[Blue][>=90]0.0;0.00', 75, '75.00'],
    ['[=1]"是";[=0]"否";General', 1, '是'],
    ['[=1]"是";[=0]"否";General', 0, '否'],
    ['[=1]"是";[=0]"否";General', 7, '7'],
    ['0;-0;;@', 0, ''],
    [';;;', 5, ''],
    [';;;', '密', ''],
  ],
  'dates read as in Chinese Excel': [
    ['yyyy"年"m"月"d"日"', 45296, '2024年1月5日'],
    ['yyyy年m月d日', 45296, '2024年1月5日'],
    ['[$-804]yyyy"年"m"月"', 45296, '2024年1月'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45296, 'Friday, January 05, 2024'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45291, '二〇二三年十二月三十一日'],
    ['yyyy\\-mm\\-dd', 45296, '2024-01-05'],
    ['yyyy/m/d;@', 45296, '2024/1/5'],
    ['yyyy/m/d\\ h:mm', 45296.75, '2024/1/5 18:00'],
    ['yyyy.m', 45296, '2024.1'],
    ['yy-m-d', 45296, '24-1-5'],
    ['mmm-yy', 45296, 'Jan-24'],
    ['aaaa', 45296, '星期五'],
    ['yyyy/m/d', 60, '1900/2/29'],
    ['yyyy/m/d', 61, '1900/3/1'],
    ['yyyy/m/d', 1, '1900/1/1'],
    ['yyyy/m/d', -1, '-1'],
    ['yyyy/m/d', 45296.99999999, '2024/1/5'],
  ],
  'times roll over and count on': [
    ['h:mm', 0.5, '12:00'],
    ['h:mm AM/PM', 0.5, '12:00 PM'],
    ['上午/下午h"时"mm"分"', 0.75, '下午6时00分'],
    ['h"时"mm"分"ss"秒"', 0.123456, '2时57分47秒'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['[mm]:ss', 0.0625, '90:00'],
    ['mm:ss.0', 0.0007523, '01:05.0'],
    ['h:mm:ss', 0.999999, '0:00:00'],
  ],
  'numbers are said in Chinese': [
    ['[DBNum1]General', 1234, '一千二百三十四'],
    ['[DBNum1]General', 12, '一十二'],
    ['[DBNum1]General', 1004, '一千〇四'],
    ['[DBNum1]General', 100000000, '一亿'],
    ['[DBNum1]General', 100050, '一十万〇五十'],
    ['[DBNum2]General', 10204, '壹万零贰佰零肆'],
    ['[DBNum2][$-804]General"元整"', 100, '壹佰元整'],
    ['[DBNum1]0', 2024, '二〇二四'],
  ],
  'fractions and powers of ten': [
    ['# ?/?', 0.5, '1/2'],
    ['# ?/?', 1.25, '1 1/4'],
    ['# ?/?', 2, '2'],
    ['# ??/??', 3.2, '3 1/5'],
    ['?/8', 0.5, '4/8'],
    ['# ?/100', 0.25, '25/100'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['0.00E+00', 0, '0.00E+00'],
    ['0.0E-0', 0.00123, '1.2E-3'],
    ['##0.0E+0', 12345, '12.3E+3'],
    ['0.0E+0', 99.99, '1.0E+2'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s shows %j as %s', (code, value, expected) => {
    expect(shown(code, value)).toBe(expected);
  });
});

test('dates of a workbook from 1904 are four years later', () => {
  expect(shown('yyyy/m/d', 43834, true)).toBe('2024/1/5');
});

test('booleans and errors are shown as a sheet shows them', () => {
  const format = parseNumberFormat('0.00');
  expect(displayValue({ kind: 'boolean', truth: true }, format, { date1904: false })).toBe('TRUE');
  expect(displayValue({ kind: 'error', code: '#REF!' }, format, { date1904: false })).toBe('#REF!');
});

test('General never shows more than eleven characters and a sign, and never another number', () => {
  for (let power = -12; power < 16; power += 1) {
    for (const digits of [1, 1.5, 9.99999999999, 1.23456789012345]) {
      const number = digits * 10 ** power;
      const text = generalNumber(number);
      expect(text.length).toBeLessThanOrEqual(11);
      expect(Math.abs(Number(text) - number) / number).toBeLessThan(1e-5);
    }
  }
});
