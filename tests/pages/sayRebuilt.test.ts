import { expect, it } from 'vitest';
import { sayRebuilt } from '../../scripts/pages/sayRebuilt.ts';

const last = ['index.html', 'documents/a/index.html', 'documents/b/index.html', 'projects/x/index.html'];

it('says which kinds of page were made, and because of which documents', () => {
  const now = ['index.html', 'documents/a/index.html', 'documents/c/index.html', 'projects/x/index.html'];
  const made = ['index.html', 'documents/a/index.html', 'documents/c/index.html'];
  expect(sayRebuilt(now, made, last, '')).toBe(
    '4 个，生成 3 个（首页等 1、documents 2），其余沿用；文档新增 c、改了 a、去掉 b',
  );
});

it('says that nothing changed', () => {
  expect(sayRebuilt(last, [], last, '')).toBe('4 个，都没有变，沿用');
});

it('says why all were made', () => {
  expect(sayRebuilt(last, last, [], '第一次')).toBe('4 个，全部生成（第一次）');
});
