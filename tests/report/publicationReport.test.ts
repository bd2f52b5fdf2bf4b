import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/pipeline.ts';
import { checkAlone } from '../../src/report/checkAlone.ts';
import { publicationReport } from '../../src/report/publicationReport.ts';
import { reportLines } from '../../src/report/reportLines.ts';
import { countyRules, countyText } from '../support/county.ts';

const reportOn = async (text: string) =>
  publicationReport([checkAlone('甲.txt', await readTables(Buffer.from(text), 'a.txt'), countyRules)]);

describe('the report before disclosure', () => {
  it('says where personal data stand, masked, and what to do about them', async () => {
    const report = await reportOn('说明\n\n联系人：张某 手机：13800000000\n');
    expect(report).toMatchObject({ personalData: 1, unreadable: 0 });
    expect(report.documents[0]?.personalData).toEqual([
      {
        title: '手机号码',
        place: '第 3 行',
        said: '联系人：张某 手机：138****0000',
        next: expect.stringMatching(/personalData: mask/),
      },
    ]);
    expect(JSON.stringify(report)).not.toContain('13800000000');
  });

  it('names a file without the number in its name', () => {
    const [read] = publicationReport([{ file: '张某13800000000.docx', unreadable: '文件不完整' }]).documents;
    expect(read?.file).toBe('张某138****0000.docx');
  });

  it('names tables and documents that nobody understood apart from other findings', async () => {
    const other = await reportOn('三公经费表\n\n项目\t上年\t今年\n公务接待\t3\t2\n公车运行\t5\t4\n');
    expect(other.documents[0]?.unread.map(({ title }) => title)).toEqual(['读出来几乎是空的', '还没读懂的表']);
    expect((await reportOn('今年的预算安排如下。\n')).documents[0]?.unread[0]?.said).toMatch(/没有读到一张表/);
  });

  it('prints the name of a file on one line, whatever it holds', () => {
    const file = 'a\u001b[2J\n1 个文件：没有发现个人信息，都能读\u202e.docx';
    const lines = reportLines(publicationReport([{ file, unreadable: '文件不完整' }]));
    expect(lines[0]).toBe('a〔U+001B〕[2J〔U+000A〕1 个文件：没有发现个人信息，都能读〔U+202E〕.docx');
    for (const odd of ['\n', '\u001b', '\u202e']) expect(lines.join('')).not.toContain(odd);
  });

  it('puts the graver findings first and shows balanced books', async () => {
    const report = await reportOn(countyText('taole-2022.txt'));
    const [document] = report.documents;
    const severities = document?.findings.map(({ severity }) => severity) ?? [];
    expect(severities).toEqual(severities.toSorted((a, b) => (a === b ? 0 : a === 'warning' ? -1 : 1)));
    expect(new Set(severities).size).toBe(2);
    expect(document?.books).toMatchObject({ tables: 16, indicators: 140, cells: 858, unplaced: 0 });
    expect(report).toMatchObject({ personalData: 0, unreadable: 0 });
  });

  it('ends with one sentence that says whether anything stands in the way', async () => {
    const unreadable = { file: '乙.docx', unreadable: '乙.docx：文件有密码；应为没有密码的文件。请去掉密码。' };
    expect(reportLines(publicationReport([unreadable])).at(-1)).toBe('1 个文件：有 1 个文件读不了');
    expect(reportLines(await reportOn('李某 13800000000\n')).at(-1)).toBe(
      '1 个文件：有个人信息 1 处，处理之前不要公开',
    );
    expect(reportLines(await reportOn(countyText('taole-2022.txt'))).at(-1)).toBe('1 个文件：没有发现个人信息，都能读');
  });
});
