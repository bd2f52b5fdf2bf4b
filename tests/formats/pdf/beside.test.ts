import { zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/pipeline.ts';
import { findUnseen } from '../../../src/privacy/findUnseen.ts';
import type { HandPdf } from './support/handPdf.ts';
import { at, handDocument, SMALL } from './support/onePage.ts';

// Every number is invented.
const PHONE = '13800000000';
const wide = (text: string) =>
  `<FEFF${Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const binary = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const utf8 = (text: string) => new TextEncoder().encode(text);
const packed = (text: string | Uint8Array) => binary(zlibSync(typeof text === 'string' ? utf8(text) : text));

const found = async (bytes: Uint8Array) => {
  const { unseen = [] } = await readTables(bytes, '附件.pdf');
  return findUnseen(unseen).map(({ kind, value }) => `${kind} ${value}`);
};

/** @param add adds to the file, and gives what the page, the trailer and the catalogue have more */
async function withMore(add: (pdf: HandPdf) => { page?: string; trailer?: string; catalog?: string }, behind = '') {
  const pdf = handDocument();
  const { page, trailer, catalog } = add(pdf);
  pdf.page(SMALL, [595, 842], page);
  return found(Uint8Array.from(binary(pdf.bytes(trailer, catalog)) + behind, (character) => character.charCodeAt(0)));
}

const attached = (pdf: HandPdf, content: string, name = 'a.txt', filter = '') => {
  const file = pdf.stream(content, `/Type /EmbeddedFile ${filter}`);
  const spec = pdf.add(`<< /Type /Filespec /F (${name}) /EF << /F ${file} 0 R >> >>`);
  return { catalog: `/Names << /EmbeddedFiles << /Names [(a) ${spec} 0 R] >> >>` };
};
const annotated = (pdf: HandPdf, body: string) => ({
  page: `/Annots [${pdf.add(`<< /Type /Annot /Rect [1 1 9 9] ${body} >>`)} 0 R]`,
});

/** An object that nothing leads to. */
const inNoUse = (_object: number) => ({});

describe('a number beside the pages of a PDF stops the build, for the original would publish it', () => {
  test.each<[string, Parameters<typeof withMore>[0], string?]>([
    ['its properties', (pdf) => ({ trailer: `/Info ${pdf.add(`<< /Author ${wide(`张某${PHONE}`)} >>`)} 0 R` })],
    ['properties of its own', (pdf) => ({ trailer: `/Info ${pdf.add(`<< /Tel (\\061380000\\\n0000) >>`)} 0 R` })],
    [
      'its description in XML',
      (pdf) => ({
        catalog: `/Metadata ${pdf.stream(packed(`<x:xmpmeta><dc:creator>${PHONE}</dc:creator></x:xmpmeta>`), '/Type /Metadata /Subtype /XML /Filter /FlateDecode')} 0 R`,
      }),
    ],
    ['a comment', (pdf) => annotated(pdf, `/Subtype /Text /Contents ${wide(`电话${PHONE}`)}`)],
    ['the author of a mark', (pdf) => annotated(pdf, `/Subtype /Highlight /T ${wide(`张某${PHONE}`)}`)],
    ['a link that calls', (pdf) => annotated(pdf, `/Subtype /Link /A << /S /URI /URI (tel:${PHONE}) >>`)],
    [
      'a field',
      (pdf) => ({ catalog: `/AcroForm << /Fields [${pdf.add(`<< /FT /Tx /T (a) /V (${PHONE}) >>`)} 0 R] >>` }),
    ],
    [
      'a form in XML',
      (pdf) => ({
        catalog: `/AcroForm << /XFA ${pdf.stream(packed(`<f><tel>${PHONE}</tel></f>`), '/Filter /FlateDecode')} 0 R >>`,
      }),
    ],
    ['a script', () => ({ catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\("${PHONE}"\\)) >>` })],
    [
      'a bookmark',
      (pdf) => {
        const mark = pdf.add(`<< /Title ${wide(`电话${PHONE}`)} >>`);
        return { catalog: `/Outlines << /Type /Outlines /First ${mark} 0 R /Last ${mark} 0 R /Count 1 >>` };
      },
    ],
    [
      'the name of a layer',
      (pdf) => ({
        catalog: `/OCProperties << /OCGs [${pdf.add(`<< /Type /OCG /Name ${wide(`电话${PHONE}`)} >>`)} 0 R] /D << >> >>`,
      }),
    ],
    [
      'the words for a picture',
      (pdf) => ({
        catalog: `/StructTreeRoot << /Type /StructTreeRoot /K ${pdf.add(`<< /Type /StructElem /Alt (${PHONE}) >>`)} 0 R >>`,
      }),
    ],
    ['a remark', () => ({ trailer: `/Size 9 % Zhang ${PHONE}\n` })],
    [
      'what something on a page is read as',
      (pdf) => inNoUse(pdf.stream(packed(`/Span << /ActualText (${PHONE}) >> BDC EMC`), '/Filter /FlateDecode')),
    ],
    [
      'what something in a form on a page is read as',
      (pdf) =>
        inNoUse(pdf.stream(`/Span << /ActualText ${wide(`电话${PHONE}`)} >> BDC EMC`, '/Type /XObject /Subtype /Form')),
    ],
    ['an attached text', (pdf) => attached(pdf, packed(`电话${PHONE}`), 'a.txt', '/Filter /FlateDecode')],
    [
      'an attached PDF',
      (pdf) => {
        const inner = handDocument();
        inner.form('X', packed(at(235, 686, `张某${PHONE}`)), '/BBox [0 0 595 842] /Filter /FlateDecode');
        inner.page(`${SMALL} /X Do`);
        return attached(pdf, packed(inner.bytes()), 'a.pdf', '/Filter /FlateDecode');
      },
    ],
    [
      'an attached workbook',
      (pdf) =>
        attached(pdf, binary(zipSync({ 'xl/sharedStrings.xml': utf8(`<sst><si><t>电话${PHONE}</t></si></sst>`) }))),
    ],
    [
      'an attached file of an old program',
      (pdf) => attached(pdf, `\0\x01${Array.from(` ${PHONE} `, (digit) => `${digit}\0`).join('')}`),
    ],
    ['the name of an attached file', (pdf) => attached(pdf, 'a', `${PHONE}.txt`)],
    ['an object that an older state of the file left behind', (pdf) => inNoUse(pdf.add(`<< /V (${PHONE}) >>`))],
    [
      'an object in a stream of objects',
      (pdf) =>
        inNoUse(pdf.stream(packed(`7 0 << /V (${PHONE}) >>`), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')),
    ],
    [
      'a page that was taken out of its pages',
      (pdf) => {
        const content = pdf.stream(at(105, 600, `电话${PHONE}`));
        return inNoUse(
          pdf.add(
            `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << ${pdf.fontList()} >> >>`,
          ),
        );
      },
    ],
    [
      'a form that nothing refers to',
      (pdf) =>
        inNoUse(
          pdf.stream(
            packed(at(105, 600, `电话${PHONE}`)),
            `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Filter /FlateDecode /Resources << ${pdf.fontList()} >>`,
          ),
        ),
    ],
    ['what stands behind its end', () => ({}), `\n${PHONE}\n`],
    ['a stream that stands behind its end', () => ({}), `\nstream\n${PHONE}\nendstream\n`],
  ])('%s', async (_, add, behind) => {
    expect(await withMore(add, behind)).toEqual([`mobile-number ${PHONE}`]);
  });
});

test('dates, ids and the fonts and pages of a PDF are no number of a person', async () => {
  const ids = '/ID [<13800000000138000000001380000000> <13800000000138000000001380000000>]';
  const info = (pdf: HandPdf) =>
    `/Info ${pdf.add("<< /CreationDate (D:20240218093000+08'00') /Producer (WPS 13.8.0000.0000) >>")} 0 R`;
  expect(await withMore((pdf) => ({ trailer: `${ids} ${info(pdf)}` }))).toEqual([]);
});

test('an attached file that grows without end is no hindrance', async () => {
  expect(
    await withMore((pdf) => attached(pdf, packed(new Uint8Array(64 * 1024 * 1024)), 'a.txt', '/Filter /FlateDecode')),
  ).toEqual([]);
});

/** A document changed by a program that writes what is new behind the file: its page says something else now. */
function changed(before: string, after: string): Uint8Array {
  const pdf = handDocument();
  pdf.page(`${SMALL} ${before}`);
  const first = binary(pdf.bytes());
  const number = /\/Contents (\d+) 0 R/.exec(first)?.[1] ?? '';
  const content = `${SMALL} ${after}`;
  const object = `${number} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const place = String(first.length).padStart(10, '0');
  const previous = first.lastIndexOf('xref', first.lastIndexOf('startxref') - 1);
  const size = /\/Size (\d+)/.exec(first)?.[1];
  const trailer = `xref\n${number} 1\n${place} 00000 n \ntrailer << /Size ${size} /Root 1 0 R /Prev ${previous} >>\n`;
  const whole = `${first}${object}${trailer}startxref\n${first.length + object.length}\n%%EOF\n`;
  return Uint8Array.from(whole, (character) => character.charCodeAt(0));
}

test('a number that was deleted from a page, and still lies in the file as it was before, stops the build', async () => {
  const deleted = changed(at(105, 600, `电话${PHONE}`), '');
  expect((await readTables(deleted, '附件.pdf')).outside.map(({ text }) => text)).not.toContain(`电话${PHONE}`);
  expect(await found(deleted)).toEqual([`mobile-number ${PHONE}`]);
});

test('what is still printed on a page that was changed is found there alone', async () => {
  const both = at(105, 600, `电话${PHONE}`);
  expect(await found(changed(both, `${both} ${at(105, 500, '甲')}`))).toEqual([]);
});

/** A document with more objects behind it, all in one packed stream, as programs write them since PDF 1.5. */
function withPackedObjects(pdf: HandPdf, objects: readonly string[]): Uint8Array {
  const first = binary(pdf.bytes());
  const size = Number(/\/Size (\d+)/.exec(first)?.[1]);
  const previous = first.lastIndexOf('xref', first.lastIndexOf('startxref') - 1);
  const places = objects
    .map((_, at) => `${size + 2 + at} ${objects.slice(0, at).join(' ').length + Math.sign(at)}`)
    .join(' ');
  const inside = packed(`${places} ${objects.join(' ')}`);
  const stream = (number: number, dictionary: string, content: string) =>
    `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const packedObjects = stream(size, `/Type /ObjStm /N ${objects.length} /First ${places.length + 1}`, inside);
  const start = first.length + packedObjects.length;
  const entry = (kind: number, place: number, index: number) => [
    kind,
    place >> 16,
    (place >> 8) & 255,
    place & 255,
    index,
  ];
  const entries = [entry(1, first.length, 0), entry(1, start, 0), ...objects.map((_, at) => entry(2, size, at))].flat();
  const index = `/Size ${size + 2 + objects.length} /Index [${size} ${objects.length + 2}] /Root 1 0 R /Prev ${previous}`;
  const table = stream(size + 1, `/Type /XRef /W [1 3 1] ${index}`, packed(Uint8Array.from(entries)));
  const whole = `${first}${packedObjects}${table}startxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(whole, (character) => character.charCodeAt(0));
}

test('a page that was taken out stops the build also where pages lie in a packed stream, and what is named in one is in use', async () => {
  const pdf = handDocument();
  const content = pdf.stream(at(105, 600, `电话${PHONE}`));
  const form = pdf.stream(
    at(105, 600, `电话${PHONE}`),
    `/Subtype /Form /BBox [0 0 595 842] /Resources << ${pdf.fontList()} >>`,
  );
  pdf.page(SMALL);
  const page = (inside: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${inside} /Resources << ${pdf.fontList()} >> >>`;
  expect(await found(withPackedObjects(pdf, ['<< /A 1 >>', page(`${content} 0 R`), `[${form} 0 R]`]))).toEqual([
    `mobile-number ${PHONE}`,
  ]);
  const unlisted = pdf.add('null') + 4;
  const list = `<< /Type /Pages /Kids ${unlisted + 1} 0 R >>`;
  const objects = [list, page(`${content} 0 R`), `[${unlisted} 0 R]`, `[${form} 0 R]`];
  expect(await found(withPackedObjects(pdf, objects))).toEqual([]);
});
