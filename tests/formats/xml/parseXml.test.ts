import { describe, expect, it } from 'vitest';
import { MAX_XML_BYTES, parseXml, parseXmlText } from '../../../src/formats/xml/parseXml.ts';
import { MAX_DEPTH } from '../../../src/formats/xml/treeBuilder.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { cpuTime } from '../../support/cpuTime.ts';

const parse = (text: string) =>
  parseXmlText(text, '表.docx 中的 word/document.xml', { 'urn:w': 'w', 'urn:strict': 'w' });

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

describe('a part becomes a tree', () => {
  it('names elements and attributes by namespace, whatever prefix the file uses', () => {
    const expected = {
      name: 'w:p',
      attributes: { 'w:val': '甲&乙', plain: '1' },
      children: [
        { name: 'w:t', attributes: {}, children: ['一<二'] },
        { name: '?:x', attributes: {}, children: [] },
        ' 三 ',
      ],
    };
    expect(
      parse('<w:p xmlns:w="urn:w" w:val="甲&amp;乙" plain="1"><w:t>一&lt;二</w:t><o:x xmlns:o="urn:o"/> 三 </w:p>'),
    ).toEqual(expected);
    expect(
      parse(
        '<p xmlns="urn:strict" xmlns:q="urn:w" q:val="甲&amp;乙" plain="1"><t>一&lt;二</t><x xmlns="urn:o"/> 三 </p>',
      ),
    ).toEqual(expected);
  });

  it('keeps CDATA, character references and characters beyond the basic plane; drops comments and instructions', () => {
    const { children } = parse('<a><![CDATA[<b>]]>&#x4e00;&#19968;𠮷<!-- 注 --><?x y?>尾</a>');
    expect(children.join('')).toBe('<b>一一𠮷尾');
  });

  it('turns only XML line ends into line ends', () => {
    expect(parse('<a>一\r\n二\r三\u2028四\u0085</a>').children).toEqual(['一\n二\n三\u2028四\u0085']);
  });

  it('reads UTF-8 with and without mark, UTF-16 of both orders, and a declared GBK', () => {
    const text = '<a>预算</a>';
    const utf8 = new TextEncoder().encode(text);
    const gbk = Uint8Array.from([
      ...new TextEncoder().encode('<?xml version="1.0" encoding="GB2312"?><a>'),
      0xd4,
      0xa4,
      0xcb,
      0xe3,
      ...new TextEncoder().encode('</a>'),
    ]);
    const all = [
      utf8,
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]),
      utf16(text, true),
      utf16(`\ufeff${text}`, true),
      utf16(`\ufeff${text}`, false),
      utf16(text, false),
      gbk,
    ];
    for (const bytes of all) expect(parseXml(bytes, '表', {}).children).toEqual(['预算']);
  });

  it('reads depth up to its limit', () => {
    const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    expect(() => parse(deep(MAX_DEPTH))).not.toThrow();
    expect(() => parse(deep(MAX_DEPTH + 1))).toThrow('层层嵌套');
    expect(() => parse('<a>'.repeat(1_000_000))).toThrow('层层嵌套');
  });
});

describe('hostile or broken XML ends in one sentence', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]><lolz>&lol2;</lolz>`;

  it.each<[string, string, string]>([
    ['billion laughs', laughs, 'DOCTYPE'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', 'DOCTYPE'],
    ['an external subset', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', 'DOCTYPE'],
    ['an undeclared entity', '<a>&nbsp;</a>', 'XML'],
    ['a bare ampersand entity', '<a>&x</a>', 'XML'],
    ['an end cut off', '<a><b>一', 'XML'],
    ['a tag cut off', '<a><b', 'XML'],
    ['an attribute cut off', '<a><b c="', 'XML'],
    ['a comment cut off', '<a><!-- ', 'XML'],
    ['elements crossing', '<a><b></a></b>', 'XML'],
    ['two roots', '<a/><b/>', 'XML'],
    ['text behind the root', '<a/>一', 'XML'],
    ['no element', '一二三', 'XML'],
    ['nothing', '', 'XML'],
    ['an attribute twice', '<a b="1" b="2"/>', 'XML'],
    ['an attribute without quotes', '<a b=1/>', 'XML'],
    ['a prefix that is not declared', '<w:a/>', 'XML'],
    ['an attribute prefix that is not declared', '<a w:b="1"/>', 'XML'],
    [
      'a thousand attributes',
      `<a ${Array.from({ length: 1000 }, (_, index) => `b${index}="1"`).join(' ')}/>`,
      '属性过多',
    ],
  ])('%s', (_, text, said) => {
    expect(() => parse(text)).toThrow(InputError);
    expect(() => parse(text)).toThrow(said);
    expect(() => parse(text)).toThrow(/^表\.docx 中的 word\/document\.xml：[^\n]*；应为[^\n]*。请[^\n]*。$/);
  });

  it('a part too large for the memory its tree would take', () => {
    expect(() => parseXml(new Uint8Array(MAX_XML_BYTES + 1), '表', {})).toThrow('过大');
  });

  it('bytes of no encoding', () => {
    expect(() => parseXml(Uint8Array.from([0x3c, 0x61, 0xff, 0xff]), '表', {})).toThrow('文字编码损坏');
    expect(() => parseXml(new TextEncoder().encode('<?xml version="1.0" encoding="no-such"?><a/>'), '表', {})).toThrow(
      '文字编码',
    );
  });

  it.each<[string, (count: number) => string]>([
    ['elements', (count) => `<a>${'<b c="d">一</b>'.repeat(count)}</a>`],
    ['references', (count) => `<a>${'&amp;'.repeat(count)}</a>`],
    ['comments', (count) => `<a>${'<!-- -->'.repeat(count)}</a>`],
    ['instructions', (count) => `<a>${'<?x y?>'.repeat(count)}</a>`],
    ['CDATA', (count) => `<a>${'<![CDATA[x]]>'.repeat(count)}</a>`],
    ['namespaces', (count) => `<a>${'<n:b xmlns:n="urn:w"/>'.repeat(count)}</a>`],
    ['open brackets', (count) => `<a>${'<'.repeat(count)}`],
    ['open comments', (count) => `<a>${'<!--'.repeat(count)}`],
    ['open attributes', (count) => `<a>${'<b c="'.repeat(count)}`],
  ])('many %s take linear time', (_, make) => {
    const time = (count: number) => {
      const text = make(count);
      const start = cpuTime();
      try {
        parse(text);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
      return cpuTime() - start;
    };
    time(2_000);
    // Quadratic time would be 100 times as long.
    expect(time(100_000)).toBeLessThan(Math.max(time(10_000), 3) * 40 + 200);
  });
});
