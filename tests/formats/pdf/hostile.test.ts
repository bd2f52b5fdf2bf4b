import { describe, expect, test } from 'vitest';
import { pdfFormat } from '../../../src/formats/pdf/pdfFormat.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { cpuTime } from '../../support/cpuTime.ts';
import { HandPdf } from './support/handPdf.ts';
import { at, grid, handDocument, onePage, SMALL, SMALL_TEXTS } from './support/onePage.ts';
import { gridTexts, paragraphs, readPdf } from './support/readPdf.ts';

const text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytes = (content: string): Uint8Array => Uint8Array.from(content, (character) => character.charCodeAt(0) & 0xff);

async function refusal(file: Uint8Array): Promise<string> {
  const error = await readPdf(file).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

describe('a file that cannot be read wholly is refused in one sentence', () => {
  test('a password', async () => {
    const pdf = handDocument();
    pdf.page(SMALL);
    const entry = 'ab'.repeat(32);
    const file = pdf.bytes(
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${entry}> /U <${entry}> /P -4 >> /ID [<00> <00>]`,
    );
    expect(await refusal(file)).toBe(
      '附件.pdf：这个 PDF 加了密码，打不开；应为不用密码就能打开的 PDF。请在原来的程序里去掉密码，另存后再放进来。',
    );
  });

  test.each([0.3, 0.6, 0.9, 0.99])('cut short to %d of its length', async (share) => {
    const whole = onePage(SMALL);
    const file = whole.slice(0, Math.floor(whole.length * share));
    expect(await refusal(file)).toMatch(/^附件\.pdf：这个 PDF 不完整.*。请.*。$/);
  });

  test('without a page', async () => {
    expect(await refusal(new HandPdf().bytes())).toMatch(/^附件\.pdf：这个 PDF (一页也没有|已损坏)/);
  });

  test('a head, an end and nonsense between', async () => {
    expect(await refusal(bytes(`%PDF-1.7\n${'nonsense '.repeat(500)}\n%%EOF`))).toMatch(/已损坏/);
  });

  test('a page list that leads into itself', async () => {
    const file = text(onePage(SMALL)).replace(/\/Kids \[\d+ 0 R\]/, '/Kids [2 0 R]');
    expect(await refusal(bytes(file))).toMatch(/^附件\.pdf/);
  });
});

describe('damage that takes nothing away is no reason to refuse', () => {
  test.each([
    ['a table of objects that points nowhere', (file: string) => file.replace(/startxref\n\d+/, 'startxref\n7')],
    [
      'a stream that says a wrong length',
      (file: string) => file.replace(/\/Length (\d+)(?= >>\nstream\n0\.5 w)/, '/Length 3'),
    ],
    ['lines before the file', (file: string) => `X-Mailer: a\r\n\r\n${file}`],
    ['zeros after the file', (file: string) => `${file}${'\0'.repeat(500)}`],
  ])('%s', async (_, harm) => {
    const file = harm(text(onePage(SMALL)));
    expect(gridTexts(await readPdf(bytes(file)))).toEqual([SMALL_TEXTS]);
  });

  test('scripts and embedded files are not run and not read', async () => {
    const pdf = handDocument();
    const script = pdf.add('<< /S /JavaScript /JS (app.alert\\("x"\\); throw 1) >>');
    pdf.page(SMALL);
    const file = pdf.bytes('', `/OpenAction ${script} 0 R /Names << /JavaScript << /Names [(a) ${script} 0 R] >> >>`);
    expect(gridTexts(await readPdf(file))).toEqual([SMALL_TEXTS]);
  });

  test('a form that is missing: the page says so, and no table on it is called exact', async () => {
    const pdf = handDocument();
    pdf.page(`${SMALL} /Nowhere Do`);
    const { notes, blocks } = await readPdf(pdf.bytes());
    expect(notes.map(({ code }) => code)).toEqual(['document/unread-table', 'document/damaged-page']);
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  test('a form that paints itself ends', async () => {
    const pdf = handDocument();
    pdf.form('X1', `${SMALL} /X1 Do`, '/BBox [0 0 595 842]');
    pdf.page('/X1 Do');
    expect((await readPdf(pdf.bytes())).blocks.length).toBeGreaterThan(0);
  });
});

describe('however much there is, it ends in time', () => {
  test('a page of 20,000 lines', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `0 ${i * 0.08} m 500 ${i * 0.08} l S ${i * 0.05} 0 m ${i * 0.05} 800 l S`,
    );
    const began = cpuTime();
    const { blocks } = await readPdf(onePage(`0.01 w ${lines.join('\n')} ${at(100, 100, '字')}`));
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(cpuTime() - began).toBeLessThan(10_000);
  });

  test('20,000 coloured areas over each other', async () => {
    const areas = Array.from({ length: 20_000 }, (_, i) => `0.${(i % 9) + 1} g 0 0 500 ${100 + (i % 700)} re f`);
    const began = cpuTime();
    const { blocks } = await readPdf(onePage(`${areas.join('\n')} 0 g ${SMALL}`));
    expect(gridTexts({ blocks, notes: [], omissions: [] })).toEqual([SMALL_TEXTS]);
    expect(cpuTime() - began).toBeLessThan(10_000);
  });

  test('300 pages', async () => {
    const pdf = handDocument();
    for (let page = 1; page <= 300; page += 1) pdf.page(`${SMALL} ${at(290, 20, String(page))}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toHaveLength(300);
    expect(document.blocks.filter((block) => block.kind === 'paragraph' && block.role === 'margin')).toHaveLength(300);
  });
});

describe('a PDF is told by its content', () => {
  test.each([
    ['its mark at the beginning', '%PDF-1.4 …', true],
    ['its mark after some lines', `${'x'.repeat(1000)}%PDF-1.4`, true],
    ['its mark too far in', `${'x'.repeat(1024)}%PDF-1.4`, false],
    ['another file', 'PK\u0003\u0004', false],
    ['nothing', '', false],
  ])('%s', (_, content, is) => {
    expect(pdfFormat.matches(bytes(content))).toBe(is);
  });
});

test('words and lines outside of the page are not published', async () => {
  const document = await readPdf(onePage(`${SMALL} ${at(700, 100, '页外')} ${grid([700, 800, 900], [700, 680, 660])}`));
  expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
  expect(paragraphs(document)).toEqual([]);
  expect(document.omissions).toEqual([{ reason: 'hidden-text', part: 'p1', cells: 0, characters: 2 }]);
});

test.each([
  ['states', 'q '],
  ['states with a path each', 'q 0 0 9 9 re W n '],
])('a page of %s that are never taken back is not read, in a moment', async (_, put) => {
  const before = cpuTime();
  const document = await readPdf(onePage(`${SMALL}\n${put.repeat(30_000)}`));
  expect(cpuTime() - before).toBeLessThan(3_000);
  expect(gridTexts(document)).toEqual([]);
  expect(document.notes.map(({ code }) => code)).toEqual(['document/unread-table', 'document/damaged-page']);
});

test('a page that puts its state aside as often as any does is read', async () => {
  expect(gridTexts(await readPdf(onePage(`${'q '.repeat(300)}\n${SMALL}`)))).toEqual([SMALL_TEXTS]);
});
