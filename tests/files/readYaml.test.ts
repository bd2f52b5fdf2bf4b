import { expect, it } from 'vitest';
import { parseYaml } from '../../scripts/files/readYaml.ts';

it('refuses an entry that holds itself, of which no message could be written', () => {
  expect(() => parseYaml('license: &a { name: 甲, url: *a }\n', 'site.yaml')).toThrow(
    /^site\.yaml：第 1 行的 \* 引用别处的内容，引不出来/,
  );
  expect(() => parseYaml('- &a [1, [*a]]\n', 'links.yaml')).toThrow(
    /^links\.yaml：第 1 行的 \* 引用别处的内容，引不出来/,
  );
});

it('takes an entry that names another one', () => {
  expect(parseYaml('title: &t 某县\npublisher: *t\nboth: [*t, *t]\n', 'site.yaml').value).toEqual({
    title: '某县',
    publisher: '某县',
    both: ['某县', '某县'],
  });
});

it.each([
  ['title: 甲\npublisher: 丙\ntitle: 乙\n', 3],
  ['license:\n  name: 甲\n  name: 乙\n', 3],
  ['- { project: a, project: b }\n', 1],
  ['__proto__: 1\n__proto__: 2\n', 2],
  ['2024: 甲\n"2024": 乙\n', 2],
])('refuses what is said twice, with the line of the second: %j', (text, line) => {
  expect(() => parseYaml(text, 'a.yaml')).toThrow(`a.yaml：第 ${line} 行的名称前面已经写过`);
});

it.each([
  ['title: 甲\nphoto: !!binary aGVsbG8=\n', '第 2 行写着标记 !!binary', '删去这个标记，只留它后面的值'],
  ['title: 甲\ndate: !!timestamp 2024-02-03\n', '第 2 行写着标记 !!timestamp', '删去这个标记，只留它后面的值'],
  ['title: !mine 甲\n', '第 1 行写着标记 !mine', '删去这个标记，只留它后面的值'],
  // By 1.1 fiscalYear 03750 would be 2024, and yes a truth.
  ['%YAML 1.1\n---\nfiscalYear: 03750\n', '第 1 行以 % 开头', '删去这一行'],
  ['title: 甲\nlicense: *other\n', '第 2 行的 * 引用别处的内容，引不出来', '直接写出那里的内容，不写 & 和 *'],
  [
    `a: &a [${'x,'.repeat(9)}x]\n${['ab', 'bc', 'cd', 'de'].map(([from, to]) => `${to}: &${to} [${`*${from},`.repeat(9)}*${from}]\n`).join('')}`,
    '第 2 行的 * 引用别处的内容，引不出来',
    '直接写出那里的内容，不写 & 和 *',
  ],
  ['title：某县\npublisher：某局\n', '第 1 行读到“title：某县”', '把冒号改成英文的，后面空一格'],
  ['title: 某县\npublisher：某局\n', '第 2 行读到“publisher：某局”', '把冒号改成英文的，后面空一格'],
  ['title: 某县\n  publisher：某局\n', '第 2 行读到“publisher：某局”', '把冒号改成英文的，后面空一格'],
  ['title:某县\npublisher: 某局\n', '第 1 行读到“title:某县”', '把冒号改成英文的，后面空一格'],
  ['title:\u00a0某县\n', '第 1 行读到“title:〔U+00A0〕某县”', '把冒号后面的空格改成英文的'],
  ['title:\u3000某县\npublisher: 某局\n', '第 1 行读到“title:〔U+3000〕某县”', '把冒号后面的空格改成英文的'],
  ['links:\n  - plan: 甲\n    result：乙\n', '第 3 行读到“result：乙”', '把冒号改成英文的，后面空一格'],
])('says what nobody writes on purpose, its line and what to do: %j', (text, found, next) => {
  const sentence = `a.yaml：${found}；应为“名称: 值”这样一行一项。请${next}。`;
  expect(() => parseYaml(text, 'a.yaml')).toThrow(sentence);
});

it('lets a text go on over lines, whatever colons are in it', () => {
  const text = 'source: 见 https://a.example.org\n  https://b.example.org\nreason: 说明：甲\n  QQ：乙\n';
  expect(parseYaml(text, 'a.yaml').value).toEqual({
    source: '见 https://a.example.org https://b.example.org',
    reason: '说明：甲 QQ：乙',
  });
});

it('takes the ends of lines of any editor, and counts them', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const { value, lineOf } = parseYaml(['title: 甲', 'publisher: 乙', ''].join(end), 'site.yaml');
    expect([value, lineOf(['publisher'])]).toEqual([{ title: '甲', publisher: '乙' }, 2]);
  }
});
