import { read as readWorkbook } from '@e965/xlsx';
import { DOMParser } from '@xmldom/xmldom';
import * as cfb from 'cfb';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { parse as parseHtml } from 'parse5';
import { loadPdfjs } from '../../src/formats/pdf/parser/pdfjs.ts';
import { InputError } from '../../src/model/inputError.ts';
import type { DescribedDocument } from '../../tests/formats/writers/describe/described.ts';
import { documentWriters } from '../../tests/formats/writers/documentWriters.ts';
import { correction } from '../correction.ts';
import { writePdfs } from './writePdfs.ts';

/** A format as it is measured. */
export interface BenchFormat {
  id: string;
  /** What the bare parser does, for the table. */
  bareIs: string;
  /** Files of documents, each made by one of the format's writers in turn. */
  write: (documents: readonly DescribedDocument[]) => Promise<Uint8Array[]>;
  /** The parser alone, without anything of ours. */
  bare: (bytes: Uint8Array) => unknown;
}

export const benchFormats: readonly BenchFormat[] = [
  { id: 'text', bareIs: 'decode, split', write: writersOf('txt'), bare: splitText },
  {
    id: 'csv',

    bareIs: 'decode, papaparse',
    write: writersOf('csv'),
    bare: (bytes) => Papa.parse(decode(bytes)),
  },
  {
    id: 'html',

    bareIs: 'decode, parse5',
    write: writersOf('html', 'htm'),
    bare: (bytes) => parseHtml(decode(bytes)),
  },
  { id: 'docx', bareIs: 'fflate, xmldom', write: writersOf('docx'), bare: parseWordXml },
  { id: 'xlsx', bareIs: 'SheetJS', write: writersOf('xlsx'), bare: (bytes) => readWorkbook(bytes) },
  { id: 'xls', bareIs: 'SheetJS', write: writersOf('xls'), bare: (bytes) => readWorkbook(bytes) },
  { id: 'doc', bareIs: 'cfb', write: writersOf('doc'), bare: (bytes) => cfb.read(bytes, { type: 'buffer' }) },
  { id: 'pdf', bareIs: 'pdf.js operators', write: writePdfs, bare: listOperators },
];

/**
 * The formats that are named, in the order of the table; all where none is.
 * @throws InputError for a name that is none of them
 */
export function namedFormats(names: string): BenchFormat[] {
  const known = benchFormats.map(({ id }) => id);
  const asked = names === '' ? known : names.split(',');
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError('命令行', `--format ${unknown}`, known.join('、'), correction(unknown, known));
  }
  return benchFormats.filter(({ id }) => asked.includes(id));
}

function writersOf(...endings: string[]): BenchFormat['write'] {
  const writers = documentWriters.filter(({ ending }) => endings.includes(ending));
  return (documents) =>
    Promise.all(
      documents.map(async (document, index) => await (writers[index % writers.length] ?? fail()).write(document)),
    );
}

function fail(): never {
  throw new Error('no writer for the format');
}

/** UTF-8 where that is valid, else GB 18030: what anybody would do first. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function splitText(bytes: Uint8Array): string[][] {
  return decode(bytes)
    .split('\n')
    .map((line) => line.split('\t'));
}

/** The parts that a reader of tables needs whatever it does, into the parser's own trees. */
function parseWordXml(bytes: Uint8Array): unknown[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|styles|numbering)\.xml$/.test(name) });
  return Object.values(parts).map((part) => new DOMParser().parseFromString(decode(part), 'text/xml'));
}

async function listOperators(bytes: Uint8Array): Promise<void> {
  const { document, close } = await (await loadPdfjs()).open(bytes, false, 1e7);
  for (let number = 1; number <= document.numPages; number += 1)
    await (await document.getPage(number)).getOperatorList();
  await close();
}
