import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { USUAL_RESULT } from '../support/textForms.ts';

/** The usual self-evaluation with another text in the place of its rate. */
const withRate = (rate: string) =>
  process({ 'a.txt': [...USUAL_RESULT.map((line) => line.replace('\t99.97%\t', `\t${rate}\t`)), ''].join('\n') });

describe('a self-evaluation whose rate a formula failed to give', () => {
  it.each(['#DIV/0!', '#N/A', '#VALUE!', '#REF!'])('is read but for the rate: %s', async (error) => {
    const published = await withRate(error);
    const [whole] = publishedRows(await withRate('99.97%'), 'results');
    expect(publishedRows(published, 'results')).toEqual([{ ...whole, execution_rate_printed: '' }]);
    expect(published.findings).toMatchObject([
      {
        code: 'result/withheld',
        printed: error,
        message: expect.stringMatching(/的执行率.*显示的是错误值“.*”，读不准。请在原文件里改好公式/),
      },
    ]);
  });

  it.each(['约99.97%', '无此项', 'N/A'])('is not read where another text stands there: %s', async (rate) => {
    expect(publishedRows(await withRate(rate), 'results')).toEqual([]);
  });
});
