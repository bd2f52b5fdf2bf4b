import { expect, it } from 'vitest';
import type { DisclosedDocument } from '../../../src/model/site.ts';
import { originRows, unregistered } from '../../../src/views/document/originRows.ts';

it('what is known of the origin of a document is listed, and what is not is named', () => {
  const document = { county: '某县', issuingUnit: '某乡', published: null, retrieved: null, url: null };
  expect(originRows(document as DisclosedDocument).map(({ name }) => name)).toEqual(['县', '发布单位']);
  const url = 'https://example.gov.cn/a.html';
  expect(originRows({ ...document, url } as DisclosedDocument).at(-1)).toEqual({
    name: '来源网址',
    value: url,
    href: url,
  });
  expect(unregistered(document as DisclosedDocument)).toEqual(['公开日期', '取得日期', '来源网址']);
});
