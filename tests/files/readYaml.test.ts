import { expect, it } from 'vitest';
import { parseYaml } from '../../scripts/files/readYaml.ts';

it('refuses an entry that holds itself, of which no message could be written', () => {
  expect(() => parseYaml('license: &a { name: 甲, url: *a }\n', 'site.yaml')).toThrow(/^site\.yaml：读不成 YAML/);
  expect(() => parseYaml('- &a [1, [*a]]\n', 'links.yaml')).toThrow(/^links\.yaml：读不成 YAML/);
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
