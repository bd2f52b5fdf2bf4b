import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContent } from '../../scripts/content/readContent.ts';
import { countyText } from '../support/county.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-records-'));
  put('documents/a.txt', countyText('hongyazi-2024.txt'));
  put('documents/b.txt', countyText('taole-2022.txt'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

it('takes a reply of several paragraphs as editors of Windows write it', () => {
  put(
    'replies/x.md',
    '\ufeff---\r\nproject: x\r\noffice: 某办\r\ndate: 2024-03-01\r\n---\r\n第一段。\r\n\r\n第二段。\r\n',
  );
  expect(readContent(folder).replies).toMatchObject([{ id: 'x', text: '第一段。\n\n第二段。', line: 2 }]);
});

it('names the line of a reply that cannot be used', () => {
  put('replies/x.md', '---\nproject: x\noffice: 某办\ndate: 2024-02-30\n---\n好\n');
  expect(() => readContent(folder)).toThrow(/x\.md 第 4 行的 date：读到 "2024-02-30"/);
});

it('refuses two records of one document', () => {
  put('documents/a.yaml', 'county: 平罗县\n');
  put('documents/a.yml', 'county: 怀来县\n');
  expect(() => readContent(folder)).toThrow(/documents\/a\.yml：同一个文档有两份来源记录/);
});

it('refuses as an earlier name that of a document that is there', () => {
  put('documents/a.yaml', 'formerly: [b.txt]\n');
  expect(() => readContent(folder)).toThrow('a 的来源记录的 formerly：b.txt：是另一份还在的文件的名字');
});

it('refuses one earlier name of two documents', () => {
  put('documents/a.yaml', 'formerly: [旧.txt]\n');
  put('documents/b.yaml', 'formerly: [旧.docx]\n');
  expect(() => readContent(folder)).toThrow('b 的来源记录的 formerly：旧.docx：a 的来源记录里也写了这个名字');
});

it('takes earlier names of its own, said twice too', () => {
  put('documents/a.yaml', 'formerly: [旧.txt, 旧.docx, a.doc]\n');
  expect(readContent(folder).origins.get('a')?.formerly).toHaveLength(3);
});

it('lets no topic have the name of what is in none', () => {
  put('topics.yaml', 'topics:\n  - { id: road, name: 其他, plain: 修路, words: [道路] }\n');
  expect(() => readContent(folder)).toThrow(/第 2 行的 topics\[0\]\.name：读到 "其他"；应为别的名称/);
});
