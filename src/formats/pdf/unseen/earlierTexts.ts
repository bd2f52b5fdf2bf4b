import type { Pdfjs } from '../parser/pdfjs.ts';
import { printedLines } from './printedLines.ts';

/** `%%EOF`, as bytes. */
const END = Array.from('%%EOF', (character) => character.charCodeAt(0));

/** So many states of one file are looked at, the newest ones. */
const MOST = 10;

/** A file made for reading its first page early has an end behind that page; it is no earlier state (ISO 32000-1, annex F). */
const LINEARIZED = /\/Linearized\b/;
const HEAD = 1024;

/**
 * The lines on the pages of the states that a PDF had before it was changed: a program that saves what changed writes it behind the file
 * (ISO 32000-1, 7.5.6), and whoever has the file has what was deleted. Never throws.
 */
export async function earlierTexts(pdfjs: Pdfjs, bytes: Uint8Array): Promise<string[]> {
  const lines = new Set<string>();
  for (const end of earlierEnds(bytes).slice(-MOST)) {
    for (const line of await printedLines(pdfjs, bytes.subarray(0, end))) lines.add(line);
  }
  return [...lines];
}

/** Where the states of a file before the last end. */
function earlierEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(END[0] ?? 0); at >= 0; at = bytes.indexOf(END[0] ?? 0, at + 1)) {
    if (END.every((byte, index) => bytes[at + index] === byte)) ends.push(at + END.length);
  }
  return ends.slice(LINEARIZED.test(String.fromCharCode(...bytes.subarray(0, HEAD))) ? 1 : 0, -1);
}
