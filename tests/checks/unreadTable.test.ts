import { describe, expect, it } from 'vitest';
import { process } from '../support/publish.ts';
import { USUAL_RESULT } from '../support/textForms.ts';

const said = async (lines: readonly string[]) => {
  const { findings } = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return findings.filter(({ code }) => code === 'table/unread').map(({ message }) => message);
};

describe('why a self-evaluation was not read', () => {
  it('is said with the form it is like and the label that stood in the way', async () => {
    const lines = USUAL_RESULT.map((line) => line.replace('实际完成值', '核定值'));
    expect(lines).not.toEqual(USUAL_RESULT);
    expect(await said(lines)).toEqual([expect.stringMatching(/像“项目支出绩效自评表”，但.*“核定值”/)]);
  });

  it('is said in general where it is like none', async () => {
    expect(await said(['事项\t实际完成值\t执行率\t得分', '修路\t完成\t99%\t10', '架桥\t完成\t98%\t10'])).toEqual([
      expect.stringContaining('这是单位的自评表，印的是做完以后的结果，不是计划；这一种样式本站还不读'),
    ]);
  });
});
