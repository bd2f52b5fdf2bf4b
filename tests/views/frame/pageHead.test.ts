import { describe, expect, it } from 'vitest';
import { metaTags } from '../../../src/views/frame/pageHead.ts';
import { dataBlock } from '../../../src/views/frame/structuredData.ts';

describe('head matter', () => {
  const head = { title: '甲', description: '乙', path: '/projects/x/' };
  const named = (tags: ReturnType<typeof metaTags>) =>
    Object.fromEntries(tags.map((tag) => ['name' in tag ? tag.name : tag.property, tag.content]));

  it('leaves out what the county has not set', () => {
    const tags = named(metaTags({ title: '明白账', subtitle: '', columnName: '绩效目标' }, head));
    expect(tags).toMatchObject({ SiteName: '明白账', ColumnName: '绩效目标', ArticleTitle: '甲' });
    expect(Object.keys(tags)).not.toContain('SiteDomain');
    expect(Object.keys(tags)).not.toContain('PubDate');
    expect(Object.keys(tags)).not.toContain('og:url');
  });

  it('keeps a sub-folder of the public address', () => {
    const settings = {
      title: '明白账',
      subtitle: '',
      columnName: '',
      siteUrl: 'https://www.example.gov.cn/zwgk/mingbai/',
    };
    expect(named(metaTags(settings, head))).toMatchObject({
      SiteDomain: 'www.example.gov.cn',
      'og:url': 'https://www.example.gov.cn/zwgk/mingbai/projects/x/',
    });
  });

  it('has nothing in it that looks like a tag', () => {
    const tags = metaTags(
      { title: '明白账', subtitle: '', columnName: '' },
      { ...head, title: '<script>alert(1)</script>' },
    );
    expect(named(tags).ArticleTitle).toBe('＜script＞alert(1)＜/script＞');
  });

  it('cannot be left by its data', () => {
    expect(dataBlock({ name: '</script><b>' })).not.toContain('<');
  });
});
