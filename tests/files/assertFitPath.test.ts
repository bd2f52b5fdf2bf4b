import { expect, it } from 'vitest';
import { assertFitPath } from '../../scripts/files/assertFitPath.ts';

it('the program may lie in a folder with a Chinese name and spaces, not in one that its compiler cuts', () => {
  for (const root of ['/srv/我 的 目录/明白账', 'C:\\Users\\某 局\\mingbai'])
    expect(() => assertFitPath(root)).not.toThrow();
  for (const root of ['/srv/明白账#1', '/srv/what?/mingbai']) {
    expect(() => assertFitPath(root)).toThrow(
      /程序所在的路径里有 # 或 \?；应为没有这两个字符的路径。请给那个文件夹改名/,
    );
  }
});
