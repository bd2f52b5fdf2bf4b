import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { process } from '../../support/publish.ts';
import { inline } from './makeXlsx.ts';

const form = new Uint8Array(readFileSync(new URL('../forms/shanghai-jianguanwei-2026.xlsx', import.meta.url)));

it.each([
  ['J6', '注：此数为暂定', '“注：此数为暂定”（工作表“Sheet”J6）没有登记'],
  ['M9', '√', '“√”（工作表“Sheet”M9）没有登记'],
  ['J6', '注：以上各项数据均为年初暂定，最后以人大批复为准', '“注：以上各项数据均为年初…”（工作表“Sheet”J6）没有登记'],
])('of a table unread for what stands beside it the cell is named: %s %s', async (place, text, said) => {
  const members = unzipSync(form);
  const path = 'xl/worksheets/sheet1.xml';
  const row = Number(place.slice(1));
  const sheet = strFromU8(members[path] ?? new Uint8Array());
  const rowEnd = new RegExp(`(<row [^>]*r="${row}".*?)</row>`, 's');
  expect(sheet).toMatch(rowEnd);
  const changed = sheet.replace(rowEnd, `$1${inline(place, text)}</row>`);
  const published = await process({ '附件.xlsx': zipSync({ ...members, [path]: strToU8(changed) }) });
  const unread = published.findings.filter(({ code }) => code === 'table/unread');
  expect(unread.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
});
