import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../../src/formats/html/htmlFormat.ts';
import { encodeText } from '../encodeText.ts';
import { sayBlocks, textsOf } from '../sayBlocks.ts';
import { openHtml, readHtml, sayHtml } from './readHtml.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

/** As Word 2003 saves a document in China. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=ProgId content=Word.Document>
<title>项目支出绩效目标表</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:宋体;} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<div class=Section1 style='layout-grid:15.6pt'>
<p class=MsoNormal align=center><b><span style='font-size:18.0pt;font-family:宋体'>项目支出
绩效目标表<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal align=center>（<span lang=EN-US>2024</span>年度）</p>
<table class=MsoNormalTable border=1 cellspacing=0 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=100 valign=top style='width:75pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center>项目名称<span lang=EN-US><o:p></o:p></span></p>
  </td>
  <td width=400 colspan=3 valign=top>
  <p class=MsoNormal>农村人居环境
整治<span lang=EN-US><o:p></o:p></span></p>
  </td>
 </tr>
 <tr>
  <td rowspan=2><p class=MsoNormal>绩效<span lang=EN-US><o:p></o:p></span></p><p class=MsoNormal>指标</p></td>
  <td><p class=MsoNormal>数量指标</p></td>
  <td><p class=MsoNormal>整治村数<span style='mso-hide:all'>删</span></p></td>
  <td><p class=MsoNormal><span lang=EN-US><span style='mso-spacerun:yes'>&nbsp; </span>≥7</span>个</p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal>质量指标</p></td>
  <td><p class=MsoNormal>合格率</p></td>
  <td><p class=MsoNormal><span lang=EN-US>95%<o:p></o:p></span></p></td>
 </tr>
 <![if !supportMisalignedRows]>
 <![endif]>
</table>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
</div></body></html>`;

const WORD_READ = [
  '¶ L1 项目支出绩效目标表',
  '¶ L2 （2024年度）',
  '—',
  't1 r1 c1@1 项目名称 | t1 r1 c2@2 3×1 农村人居环境整治',
  't1 r2 c1@1 1×2 绩效\n指标 | t1 r2 c2@2 数量指标 | t1 r2 c3@3 整治村数 | t1 r2 c4@4   ≥7个',
  't1 r3 c1@2 质量指标 | t1 r3 c2@3 合格率 | t1 r3 c3@4 95%',
];

/** As Excel saves a sheet in China. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Excel.Sheet>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>附件2</x:Name></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
<body link=blue vlink=purple>
<table x:str border=0 cellpadding=0 cellspacing=0 width=432 style='border-collapse:collapse;table-layout:fixed'>
 <col width=72 span=3 style='width:54pt'>
 <tr height=19><td colspan=3 height=19 class=xl26 width=216>项目支出绩效目标表</td></tr>
 <tr height=19><td height=19 class=xl24>金额</td><td class=xl25 align=right x:num="1257552">1,257,552.00</td><td></td></tr>
 <tr height=19><td height=19 class=xl24>完成率</td><td class=xl25 align=right x:num="0.95">95%</td><td class=xl24 x:str="'≥ ">≥<span
  style='mso-spacerun:yes'>&nbsp;</span></td></tr>
 <tr height=19 style='display:none'><td height=19>内部</td><td>核对</td><td></td></tr>
 <tr height=19><td colspan=3 height=19 style='height:14.25pt;mso-ignore:colspan'></td></tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr>
 <![endif]>
</table></body></html>`;

const EXCEL_READ = [
  '—',
  't1 r1 c1@1 3×1 项目支出绩效目标表',
  't1 r2 c1@1 金额 | t1 r2 c2@2 1,257,552.00 | t1 r2 c3@3',
  't1 r3 c1@1 完成率 | t1 r3 c2@2 95% | t1 r3 c3@3 ≥',
  't1 r5 c1@1',
];

/** An article of an old government site: tables arrange the page, the article's table lies in the third of them. */
const OLD_SITE = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<!-- saved from url=(0030)http://www.example.gov.cn/1.htm -->
<HTML><HEAD><META content="text/html; charset=gb2312" http-equiv=Content-Type><TITLE>公开</TITLE>
<SCRIPT>document.write("<table><tr><td>不是内容</td></tr></table>")</SCRIPT></HEAD>
<BODY><TABLE width=1000 align=center><TBODY><TR><TD><IMG src="1_files/top.jpg"></TD></TR></TBODY></TABLE>
<TABLE width=1000 align=center><TBODY><TR><TD width=200><A href="#">首页</A><BR><A href="#">政务公开</A></TD>
<TD><TABLE width="100%"><TBODY><TR><TD>当前位置：<A href="#">首页</A> &gt; 预算公开</TD></TR>
<TR><TD align=center><H2>某镇项目支出绩效目标表</H2><P>发布时间：2024-02-18</P>
<TABLE border=1><TBODY><TR><TD>项目名称</TD><TD colSpan=2>环境整治</TD></TR>
<TR><TD>绩效指标</TD><TD>整治村数</TD><TD>≥7个</TD></TR></TBODY></TABLE></TD></TR>
<TR><TD>【打印】</TD></TR></TBODY></TABLE></TD></TR></TBODY></TABLE>
<CENTER>主办：某镇人民政府</CENTER></BODY></HTML>`;

const OLD_SITE_READ = [
  '—',
  't2 r1 c1@1 首页\n政务公开 | t2 r1 c2@2',
  '¶ t2 r1 c2 > t1 r1 c1 当前位置：首页 > 预算公开',
  '¶ t2 r1 c2 > t1 r2 c1 > L1 某镇项目支出绩效目标表',
  '¶ t2 r1 c2 > t1 r2 c1 > L2 发布时间：2024-02-18',
  '—',
  't2 r1 c2 > t1 r2 c1 > t1 r1 c1@1 项目名称 | t2 r1 c2 > t1 r2 c1 > t1 r1 c2@2 2×1 环境整治',
  't2 r1 c2 > t1 r2 c1 > t1 r2 c1@1 绩效指标 | t2 r1 c2 > t1 r2 c1 > t1 r2 c2@2 整治村数 | t2 r1 c2 > t1 r2 c1 > t1 r2 c3@3 ≥7个',
  '¶ t2 r1 c2 > t1 r3 c1 【打印】',
  '¶ L1 主办：某镇人民政府',
];

const PAGES: [string, string, string[]][] = [
  ['Word', WORD, WORD_READ],
  ['Excel', EXCEL, EXCEL_READ],
  ['an old government site', OLD_SITE, OLD_SITE_READ],
];

describe('a page is read as it is shown', () => {
  it.each(PAGES)('of %s, in GBK', async (_, page, read) => {
    const bytes = encodeText(page, 'gb18030');
    expect(htmlFormat.matches(bytes)).toBe(true);
    expect((await openHtml(bytes)).encoding).toBe('gb18030');
    expect(await sayHtml(bytes)).toEqual(read);
  });

  it.each(PAGES)('of %s, in UTF-16', async (_, page, read) => {
    for (const bytes of [Buffer.from(`\ufeff${page}`, 'utf16le'), Buffer.from(page, 'utf16le')]) {
      expect(htmlFormat.matches(bytes)).toBe(true);
      expect(await sayHtml(bytes)).toEqual(read);
    }
  });

  it.each(['quoted-printable', 'base64', '8bit'])('of Word in one file, its parts in %s', async (transferEncoding) => {
    const bytes = encodeText(WORD, 'gb18030');
    const bodies: Record<string, string> = {
      base64: (
        Buffer.from(bytes)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
      '8bit': Buffer.from(bytes).toString('latin1'),
      'quoted-printable': Array.from(bytes, (byte, index) => {
        const soft = index % 20 === 19 ? '=\r\n' : '';
        return `${byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)}${soft}`;
      }).join(''),
    };
    const message = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_NextPart_01"; type="text/html"\r\n
Preamble\r\n\r\n------=_NextPart_01\r\nContent-Location: file:///C:/1.htm\r\nContent-Transfer-Encoding: ${transferEncoding}\r
Content-Type: text/html; charset="gb2312"\r\n\r\n${bodies[transferEncoding]}\r\n\r\n------=_NextPart_01\r
Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n\r\n------=_NextPart_01--\r\n`;
    const saved = Buffer.from(message, 'latin1');
    expect(htmlFormat.matches(saved)).toBe(true);
    expect(await sayHtml(saved)).toEqual(WORD_READ);
  });

  it('of bytes as they are in one file, rare characters of names among them', async () => {
    const head = 'MIME-Version: 1.0\nContent-Type: text/html; charset=gb18030\nContent-Transfer-Encoding: 8bit\n\n';
    const saved = Buffer.concat([Buffer.from(head), encodeText('<p>负责人：陶喆、朱镕', 'gb18030')]);
    expect(await sayHtml(saved)).toEqual(['¶ L1 负责人：陶喆、朱镕']);
  });

  it('a fragment with text above its table', async () => {
    const fragment = Buffer.from('附件2：绩效目标表\n<table border="1"><tr><td>甲</td></tr></table>');
    expect(htmlFormat.matches(fragment)).toBe(true);
    expect(await sayHtml(fragment)).toEqual(['¶ L1 附件2：绩效目标表', '—', 't1 r1 c1@1 甲']);
  });
});

describe('the same forms saved as web pages by LibreOffice from Word and from Excel', () => {
  it.each(['in-cell-breaks', 'hunan-nanyue-2018'])('%s has the same texts in both', async (name) => {
    // A line of text stands in a row of the sheet, and above or below the table of the document.
    const squeeze = (rows: string[][]): string[] =>
      rows
        .filter((row) => row.filter((text) => text !== '').length > 1)
        .map((row) => row.map((text) => text.replace(/\s+/g, '')).join('|'));
    const word = await readHtml(fixture(`${name}.doc`));
    const excel = await readHtml(fixture(`${name}.xls`));
    expect(squeeze(textsOf(excel.blocks))).toEqual(squeeze(textsOf(word.blocks)));
    expect(textsOf(word.blocks).length).toBeGreaterThan(15);
  });

  it('line breaks inside cells are kept', async () => {
    const said = sayBlocks((await readHtml(fixture('in-cell-breaks.doc'))).blocks);
    expect(said).toContain('t1 r6 c1@1 1×3 项目资金\n(元) | t1 r6 c2@2 年度资金总额: | t1 r6 c3@3 3×1 120000');
    expect(said.find((row) => row.startsWith('t1 r11 c1@1 1×4 绩效\n指标 |'))).toContain('整治村数\n（个）');
  });
});

describe('a page is told by its content', () => {
  it.each([
    ['a byte-order mark and blank lines before it', '\ufeff\r\n\r\n<!DOCTYPE html><p>甲', true],
    ['XHTML', '<?xml version="1.0" encoding="gb2312"?>\n<!DOCTYPE html><html><body>甲</body></html>', true],
    ['a comment first', '<!-- saved from url=(0014)about:internet -->\n<html>甲', true],
    ['a bare table', '<table><tr><td>甲</table>', true],
    ['a workbook as XML', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>', false],
    ['plain text', '项目名称\t甲\n<2024年>', false],
    ['text about tags', '网页中的 <table> 用于排版', false],
    ['an archive', 'PK\u0003\u0004<table><tr><td>', false],
    ['a PDF', '%PDF-1.4\n<table><tr><td>', false],
    ['nothing', '', false],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', false],
  ])('%s', (_, text, isPage) => {
    expect(htmlFormat.matches(Buffer.from(text))).toBe(isPage);
  });
});
