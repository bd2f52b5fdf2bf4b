import { describe, expect, it } from 'vitest';
import { documentFeed } from '../../src/feeds/documentFeed.ts';
import { siteMap } from '../../src/feeds/siteMap.ts';
import { xmlDocument } from '../../src/markup/xml.ts';
import { blankDocument } from '../../src/model/blankDocument.ts';
import type { DisclosedDocument } from '../../src/model/site.ts';

const address = (path: string) => `https://www.example.gov.cn/mingbai${path}`;

const document = (id: string, title: string, published: string | null): DisclosedDocument =>
  blankDocument({ id, title, published, projectIds: ['a', 'b'], path: `documents/${id}/` });

describe('XML for machines', () => {
  it('keeps a printed title from becoming markup', () => {
    const settings = { title: '明白账', subtitle: '公开', columnName: '' };
    const xml = xmlDocument(documentFeed(settings, [document('a', '<b>表</b> & \u0007"目标"', null)], address));
    expect(xml).toContain('<title>&lt;b&gt;表&lt;/b&gt; &amp; &quot;目标&quot;</title>');
    expect(xml).not.toContain('pubDate');
  });

  it('lists the last published document first, with its date', () => {
    const settings = { title: '明白账', subtitle: '公开', columnName: '' };
    const documents = [document('a', '甲', null), document('b', '乙', '2024-02-18'), document('c', '丙', '2024-03-01')];
    const xml = xmlDocument(documentFeed(settings, documents, address));
    expect([...xml.matchAll(/<item><title>(.)/g)].map(([, title]) => title)).toEqual(['丙', '乙', '甲']);
    expect(xml).toContain('<pubDate>Sun, 18 Feb 2024 00:00:00 GMT</pubDate>');
  });

  it('says how many self-evaluations a document holds', () => {
    const settings = { title: '明白账', subtitle: '公开', columnName: '' };
    const table = (resultId: string) => ({ resultId }) as DisclosedDocument['tables'][number];
    const results = { ...document('a', '自评', null), projectIds: [], tables: [table('x'), table('y')] };
    expect(xmlDocument(documentFeed(settings, [results], address))).toContain('2 份单位自己的评价（自评）');
  });

  it('maps every path to its public address', () => {
    expect(xmlDocument(siteMap(['/', '/units/x/'], address))).toContain(
      '<url><loc>https://www.example.gov.cn/mingbai/units/x/</loc></url>',
    );
  });
});
