import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../support/cpuTime.ts';
import { openHtml, readHtml } from './readHtml.ts';

const SENTENCE = /^a\.html.*：.+；应为.+。请.+。$/;

describe('a page that cannot be read is refused in one sentence', () => {
  it.each([
    ['tags nested without end', '<div>'.repeat(100_000), /标签嵌套超过 1000 层/],
    ['tables nested without end', '<table><tr><td>'.repeat(100_000), /标签嵌套超过 1000 层/],
    [
      'a tag with attributes without end',
      `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=">"`).join(' ')}>`,
      /属性过多/,
    ],
    [
      'unclosed tags that open again',
      `<p>${Array.from({ length: 900 }, (_, n) => `<i a${n}>`).join('')}${'<p>x'.repeat(9000)}`,
      /没有闭合/,
    ],
    [
      'more columns than any sheet has',
      `<table><tr>${'<td colspan=1000>甲'.repeat(17)}</table>`,
      /第 1 张表第 1 行第 17 格：这一行到这里超过 16384 列/,
    ],
    [
      'a page of frames',
      '<html><frameset cols="*"><frame src="a.files/sheet001.htm"></frameset></html>',
      /sheet001\.htm/,
    ],
    ['a page that only scripts fill', '<html><body><div id=app></div><script>run()</script>', /没有显示出来的文字/],
    [
      'a character lost before it was saved',
      '<table><tr><td>项&#xfffd;名称</table>',
      /第 1 张表第 1 行第 1 格：有丢失的字/,
    ],
    [
      'text shown from its end',
      '<table><tr><td><bdo dir="RTL">031</bdo></table>',
      /倒着显示的字，.*。请照看到的改好后重新保存。$/,
    ],
    ['text that a style turns round', '<p style="direction:rtl; unicode-bidi: bidi-override">031', /倒着显示的字/],
    ['null bytes', '<p>项目\u0000名称</p>', /二进制格式/],
    ['nothing', '', /没有文字/],
    ['several pages in one file', mhtml(['<p>甲', '<p>乙'], '8bit'), /有 2 个网页/],
    ['no page in one file', mhtml([], '8bit'), /没有网页/],
    ['a mail that a document is attached to', mhtml(['<p>甲'], '8bit', MAILED), /带附件的电子邮件.*把附件存出来/],
    ['a broken transfer encoding', mhtml(['<p>=ZZ'], 'quoted-printable'), /传输编码损坏/],
    ['an unknown transfer encoding', mhtml(['<p>'], 'x-uuencode'), /传输编码损坏/],
  ])('%s', async (_, page, sentence) => {
    const refused = openHtml(page).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(await refused).toMatch(sentence);
    expect(await refused).toMatch(SENTENCE);
  });
});

describe('a page that is only odd is read, in time that grows with its size', () => {
  it.each([
    ['spans far beyond the table', `<table>${'<tr><td rowspan=65534 colspan=1000>甲'.repeat(16)}</table>`, 16],
    ['a hundred thousand cells', `<table>${`<tr>${'<td>甲'.repeat(100)}`.repeat(1000)}</table>`, 100_000],
    [
      'columns kept busy by one row',
      `<table><tr>${'<td rowspan=65534>甲'.repeat(3000)}${'<tr><td>乙'.repeat(3000)}`,
      6000,
    ],
    ['an attribute of a megabyte', `<table title="${'甲 > '.repeat(200_000)}"><tr><td>甲</table>`, 1],
    ['text between table tags', `<table>${'甲<br>'.repeat(30_000)}<tr><td>甲</table>`, 1],
    ['unclosed everything', `<table>${'<tr><td><p>甲<ul><li>乙'.repeat(3000)}`, 3000],
    ['broken tags', `<table><tr><td>甲${'<'.repeat(100_000)}`, 1],
    ['tables nested two hundred deep', `${'<table><tr><td>甲'.repeat(200)}`, 1],
  ])('%s', async (_, page, cells) => {
    const started = cpuTime();
    const { blocks } = await readHtml(page);
    expect(cpuTime() - started).toBeLessThan(5000);
    expect(
      blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : [])),
    ).toHaveLength(cells);
  });
});

const MAILED = '--x\nContent-Type: application/msword\nContent-Disposition: attachment; filename="a.doc"\n\nx\n';

function mhtml(pages: readonly string[], transferEncoding: string, more = ''): string {
  const parts = pages.map(
    (page) => `--x\nContent-Type: text/html\nContent-Transfer-Encoding: ${transferEncoding}\n\n${page}\n`,
  );
  return `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${parts.join('')}${more}--x--\n`;
}

it('a page that stops inside a table is refused: its last amount may be half', async () => {
  const page = '<html><body><table><tr><td>年度资金总额<td>1257552</table></body></html>';
  await expect(readHtml(page)).resolves.toBeTruthy();
  await expect(readHtml(page.slice(0, page.indexOf('552')))).rejects.toThrow(/网页不完整，停在一张表里/);
});
