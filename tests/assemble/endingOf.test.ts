import { expect, it } from 'vitest';
import { endingOf } from '../../src/assemble/endingOf.ts';

it.each([
  ['表.docx', 'docx', '.docx'],
  ['表.TXT', 'text', '.TXT'],
  ['附件.zip/目录.v2/表.xlsx', 'xlsx', '.xlsx'],
  ['旧表.doc', 'docx', '.doc'],
  ['网页.txt', 'html', '.txt'],
])('publishes %s with the ending it has', (file, format, ending) => {
  expect(endingOf({ file, format })).toBe(ending);
});

it.each([
  ['表.php', 'text', '.txt'],
  ['表.svg', 'text', '.txt'],
  ['表.html', 'text', '.txt'],
  ['表.htaccess', 'csv', '.csv'],
  ['.htaccess', 'text', '.txt'],
  ['表.exe', 'docx', '.docx'],
  ['没有结尾', 'text', '.txt'],
  ['网页.html', 'html', '.html.txt'],
  ['网页.HTM', 'html', '.HTM.txt'],
  ['网页.php', 'html', '.html.txt'],
  ['网页.xhtml', 'html', '.xhtml.txt'],
  ['附件.zip/目录.v2/没有结尾', 'pdf', '.pdf'],
])('publishes %s with an ending that no server runs and no browser opens as a page', (file, format, ending) => {
  expect(endingOf({ file, format })).toBe(ending);
});
