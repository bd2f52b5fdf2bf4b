import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assertNames } from '../../scripts/content/contentNames.ts';
import { readContent } from '../../scripts/content/readContent.ts';
import { countyText } from '../support/county.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-names-'));
  put('documents/a.txt', countyText('hongyazi-2024.txt'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

it.each([
  ['site.yml', 'site.yaml'],
  ['Site.YAML', 'site.yaml'],
  ['site.yaml.txt', 'site.yaml'],
  ['topics.yml', 'topics.yaml'],
  ['everyday_words.yaml', 'everyday-words.yaml'],
  ['links.YML', 'links.yaml'],
  ['Replies/x.md', 'replies'],
  ['topic.yaml', 'topics.yaml'],
  ['stie.yaml', 'site.yaml'],
  ['corection/a.yaml', 'corrections'],
  ['table/a.json', 'tables'],
  ['documents/a.YAML', 'a.yaml'],
  ['documents/a.yaml.txt', 'a.yaml'],
  ['corrections/a.txt', '以 .yaml 或 .yml 结尾的文件名'],
  ['replies/x.MD', '以 .md 结尾的文件名'],
  ['replies/x.docx', '以 .md 结尾的文件名'],
  ['given/x.JSON', '以 .json 结尾的文件名'],
  ['guide/x.markdown', '以 .md 结尾的文件名'],
])('%s would be read by nobody, and is refused with the name it should have', (file, meant) => {
  put(file, 'x');
  expect(() => assertNames(folder)).toThrow(new RegExp(`叫这个名字的文件不会被读；应为${meant}。请改文件名.*。$`));
});

it('leaves alone what systems put there, pictures of written pages, and files of other names', () => {
  for (const file of [
    'README.md',
    'notes.yaml',
    '旧文件/a.txt',
    'site.yaml~',
    'site.yaml.bak',
    'corrections/.DS_Store',
    'replies/Thumbs.db',
    'guide/picture.png',
    'tables/a.json.part',
  ]) {
    put(file, 'x');
  }
  expect(() => assertNames(folder)).not.toThrow();
});

it('a table whose large document is gone goes with it, however large it is', () => {
  const record = { id: 'gone', source: { file: 'gone.docx' }, filler: 'x'.repeat(6_000_000) };
  put('tables/gone.json', JSON.stringify(record));
  expect(readContent(folder).orphans.map(({ id }) => id)).toEqual(['gone']);
});

it.each([
  ['guide/con.md', /guide\/con\.md：这个名称 Windows 留给设备/],
  ['glossary/Aux.md', /glossary\/Aux\.md：这个名称 Windows 留给设备/],
  ['guide/Reading rules.md', /Reading rules\.md 的一样|reading-rules\.md 的一样/],
])('a written page called %s, which would be no page of its own everywhere, is refused', (file, said) => {
  put('guide/reading-rules.md', 'x');
  put(file, 'x');
  expect(() => assertNames(folder)).toThrow(said);
});

const page = (text: string) => `---\ntitle: 甲\nsummary: 乙\norder: 1\n---\n${text}\n`;
it.each([
  ['甲\n\n![图](a.png)\n', /第 \d+ 行的图片 a\.png 没有这个文件；应为和这一页放在一起的图片/],
  ['联系张某13800000000\n', /写有手机号码（联系张某138\*{4}0000）/],
  ['联系张某**138**0000<b>0000</b>\n', /写有手机号码（联系张某138\*{4}0000）/],
  ['联系张某&#49;3800000000\n', /写有手机号码（联系张某138\*{4}0000）/],
])('what a written page shows is held before any page is made: %j', (text, said) => {
  put('guide/a.md', page(text));
  expect(() => readContent(folder)).toThrow(said);
  put('guide/a.png', '');
  put('guide/a.md', page('![图](./a.png)\n\n![图](https://example.org/b.png)\n'));
  expect(() => readContent(folder)).not.toThrow();
});
