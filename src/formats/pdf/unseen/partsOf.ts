import { Unzlib } from 'fflate';

/** A stream of a PDF and what stands before it. */
export interface PdfPart {
  /** The objects between the stream before it and this one, a byte a character. */
  objects: string;
  /** That of the stream; empty behind the last. */
  dictionary: string;
  /** The stream, inflated. */
  content: () => Uint8Array;
  /** Of the last: what stands behind the end of the file. */
  behind: string;
}

/** A part of the file that is no page, font or picture, once inflated. */
const MOST = 32 * 1024 * 1024;
const PIECE = 16 * 1024;

/** The streams of a PDF in the order of the file, whether anything refers to them or not, and what stands behind the last. Never throws. */
export function* partsOf(bytes: Uint8Array): Generator<PdfPart> {
  const file = latin(bytes);
  let from = 0;
  for (;;) {
    const start = file.indexOf('stream', from);
    const objects = file.slice(from, start < 0 ? undefined : start);
    const end = start < 0 ? -1 : file.indexOf('endstream', start);
    if (end < 0) {
      const behind = start < 0 ? file.slice(file.lastIndexOf('%%EOF') + 5) : '';
      yield { objects, dictionary: '', content: () => new Uint8Array(), behind };
      return;
    }
    const body = start + 6 + (/^\r?\n?/.exec(file.slice(start + 6, start + 8))?.[0].length ?? 0);
    const dictionary = objects.slice(objects.lastIndexOf(' obj') + 1);
    const stored = bytes.subarray(body, end);
    const isPacked = /\/FlateDecode\b|\/Fl\b/.test(dictionary);
    yield { objects, dictionary, content: () => (isPacked ? inflate(stored) : stored), behind: '' };
    from = end + 9;
  }
}

/** Damaged or hostile: what was inflated until then. */
function inflate(stored: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Unzlib((piece) => {
      length += piece.length;
      if (length > MOST) throw new Error('too long');
      pieces.push(piece);
    });
    for (let at = 0; at < stored.length; at += PIECE) {
      stream.push(stored.subarray(at, at + PIECE), at + PIECE >= stored.length);
    }
  } catch {
    // Kept as far as it went.
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** One character a byte; `TextDecoder` would put others in the place of those from 0x80 to 0x9f. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}
