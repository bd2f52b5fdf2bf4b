import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../scripts/files/readYaml.ts';
import { Corrections } from '../../src/model/correction.ts';
import { InputError } from '../../src/model/inputError.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { OriginRecord, SiteSettings } from '../../src/model/settings.ts';
import { TopicRules } from '../../src/model/topics.ts';

const read = (schema: Parameters<typeof parseInput>[0], text: string) => {
  const yaml = parseYaml(text, 'a.yaml');
  return parseInput(schema, yaml.value, 'a.yaml', yaml);
};

describe('a number where words are expected', () => {
  it.each([
    [
      'the code of the site',
      SiteSettings,
      'title: 甲\nsiteIdCode: 1301234567\n',
      /第 2 行的 siteIdCode：读到 1301234567/,
    ],
    ['a name that reads as a truth', SiteSettings, 'title: true\n', /第 1 行的 title：读到 true/],
    [
      'an amount that is corrected',
      Corrections,
      '- { place: L8 c4, says: 13, value: "14", reason: 错, date: 2024-03-01 }\n',
      /says：读到 13/,
    ],
  ])('is told to be quoted: %s', (_, schema, text, place) => {
    expect(() => read(schema, text)).toThrow(place);
    expect(() => read(schema, text)).toThrow('请在它两边加上英文引号，如 "0130"');
  });

  it('says nothing of quotes where something else is wrong', () => {
    expect(() => read(SiteSettings, 'title: [甲]\n')).toThrow('应为文字。请改正后再试');
  });
});

it.each(['0130', '0x10', '1e3', '1.10', '.inf', '.nan', 'TRUE'])(
  'is told as it is written, not as it is read: %s',
  (text) => {
    expect(() => read(SiteSettings, `title: ${text}\n`)).toThrow(
      `第 1 行的 title：读到 ${text}；应为文字。请在它两边加上`,
    );
  },
);

it.each([
  ['20240203', '20240203'],
  ['.inf', '.inf'],
  ['~', '~'],
  ['2024-2-3', '"2024-2-3"'],
  ['2024-02-30', '"2024-02-30"'],
  ['2_024', '"2_024"'],
  ['2024-02-03T10:00:00Z', '"2024-02-03T10:00:00Z"'],
])('asks for a date where one belongs, once: %s', (text, found) => {
  expect(() => read(OriginRecord, `published: ${text}\n`)).toThrow(
    `a.yaml 第 1 行的 published：读到 ${found}；应为2024-02-18 这样的、日历上有的日期。请改正后再试。`,
  );
});

it('says so where nothing stands behind a name', () => {
  expect(() => read(SiteSettings, 'title: #甲\n')).toThrow('a.yaml 第 1 行的 title：后面没有值；应为文字');
  expect(() => read(SiteSettings, '~: 甲\n')).toThrow('多出 “”；');
});

it('names the line of what nobody reads, not that of the file', () => {
  expect(() => read(SiteSettings, 'title: 甲\n\ntittle: 乙\n')).toThrow('a.yaml 第 3 行的 最外层：读到 多出 tittle');
});

it('lets no two topics have one name', () => {
  const topics = (second: string) =>
    read(
      TopicRules,
      `topics:\n  - { id: road, name: 道路, plain: 修路, words: [道路] }\n  - { id: way, name: ${second}, plain: 修路, words: [养护] }\n`,
    );
  expect(topics('桥梁')).toBeTruthy();
  expect(() => topics('道路')).toThrow(/第 3 行的 topics\[1\]\.name：读到 "道路"；应为每个话题一个不同的名称/);
});

it('keeps a message on one line, whatever a file is called', () => {
  const { message } = new InputError('b\n金额 2024：9 元\r.docx', '文件不完整', '完整的文件', '重新下载');
  expect(message).toBe('b〔U+000A〕金额 2024：9 元〔U+000D〕.docx：文件不完整；应为完整的文件。请重新下载。');
});

it('a licence written as a text is told how it is written', () => {
  const said = () => parseInput(SiteSettings, { license: 'CC BY 4.0' }, 'site.yaml');
  expect(said).toThrow('写成 license: { name: CC-BY-4.0, url: 全文的网址 }');
});
