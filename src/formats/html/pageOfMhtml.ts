import { InputError } from '../../model/inputError.ts';
import { entryOf } from '../../values/entryOf.ts';

interface MimePart {
  head: string;
  type: string;
  /** What the page calls it by. */
  addresses: string[];
  isBig5: boolean | undefined;
  boundary: string | null;
  transferEncoding: string;
  /** The body, a character a byte. */
  body: string;
}

/** The page of a file that holds all it needs. */
export interface SinglePage {
  bytes: Uint8Array;
  isBig5: boolean | undefined;
  /** The style sheet that it calls by an address. */
  sheetAt(address: string): string | undefined;
  /** The texts of what the page is sent with: heads, and parts that are neither the page nor a picture. */
  beside: string[];
}

const SAVE_AS = '用原软件打开，另存为 .docx 或 .xlsx 后放入';

/**
 * A web page in one file, as Word, WPS, Excel and browsers save it (RFC 2557) → the bytes of its page, and its style sheets. Pictures are passed over.
 * @throws InputError where it holds no page, or several (sheets of a workbook in frames), and for a mail with files
 */
export function pageOfMhtml(bytes: Uint8Array, file: string): SinglePage {
  const whole = partOf(bytesAsText(bytes));
  const parts = leafParts(whole, 0);
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (parts.some(isAttachment))
    throw new InputError(file, '是带附件的电子邮件', '邮件里的附件', '打开邮件，把附件存出来放入');
  const page = pages[0];
  if (!page || pages.length > 1) {
    throw new InputError(file, page ? `文件里有 ${pages.length} 个网页` : '文件里没有网页', '一个网页', SAVE_AS);
  }
  const sheets = new Map(
    parts.filter(({ type }) => type === 'text/css').flatMap((part) => part.addresses.map((address) => [address, part])),
  );
  const sheetAt = (address: string): string | undefined => {
    const part = sheets.get(address) ?? sheets.get(absolute(address, page.addresses));
    return part && utf8(bytesOf(part, file));
  };
  const others = parts.filter((part) => part !== page && !part.type.startsWith('image/'));
  const heads = [whole, ...parts].map(({ head }) => inWords(head));
  const beside = [...heads, ...aroundParts(whole), ...others.map((part) => utf8(bytesOf(part, file)))];
  return { bytes: bytesOf(page, file), isBig5: page.isBig5, sheetAt, beside };
}

/** What stands before the first and behind the last part, which no program shows. */
function aroundParts({ body, boundary }: MimePart): string[] {
  const pieces = boundary === null ? [] : `\n${body}`.split(`\n--${boundary}`);
  return [pieces[0] ?? '', pieces.at(-1) ?? ''].map((text) =>
    utf8(Uint8Array.from(text, (byte) => byte.charCodeAt(0))),
  );
}

/** Words that a head writes in letters and digits (RFC 2047): `=?utf-8?B?5byg5LiJ?=`; as they stand where they are none. */
const inWords = (head: string): string =>
  head.replace(/=\?([\w-]+)\?([bq])\?([^?\s]*)\?=/gi, (whole, charset: string, kind: string, text: string) => {
    try {
      const bytes =
        entryOf(decoders, /b/i.test(kind) ? 'base64' : 'quoted-printable')?.(text.replaceAll('_', ' ')) ?? whole;
      return new TextDecoder(charset).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    } catch {
      return whole;
    }
  });
/** A file that is sent along; a picture may belong to the page. */
const isAttachment = ({ head, type }: MimePart): boolean =>
  /^Content-Disposition:\s*attachment/im.test(head) && !type.startsWith('image/');

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const CHUNK = 8192;

/** A character a byte; `latin1` of a `TextDecoder` is windows-1252, which makes others of 0x80 to 0x9f. */
function bytesAsText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return pieces.join('');
}

/** An address as written in the page, from that of the page. */
function absolute(address: string, bases: readonly string[]): string {
  const base = bases.find((one) => URL.canParse(address, one));
  return base === undefined ? address : new URL(address, base).href;
}

function leafParts(part: MimePart, depth: number): MimePart[] {
  if (!part.type.startsWith('multipart/')) return [part];
  if (part.boundary === null || depth > 3) return [];
  const pieces = `\n${part.body}`.split(`\n--${part.boundary}`).slice(1);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leafParts(partOf(piece.slice(piece.indexOf('\n') + 1)), depth + 1));
}

function partOf(text: string): MimePart {
  const lines = text.replaceAll('\r\n', '\n').replace(/^(?:\u00ef\u00bb\u00bf)?\s+(?=[A-Za-z-]+:)/, '');
  const end = lines.startsWith('\n') ? 0 : lines.indexOf('\n\n');
  const head = lines.slice(0, Math.max(end, 0)).replace(/\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const type = field('Content-Type');
  const parameter = (name: string): string | null =>
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(type)?.slice(1).find(Boolean) ?? null;
  const charset = parameter('charset');
  return {
    head,
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    addresses: [field('Content-Location'), field('Content-ID').replace(/^<(.*)>$/, 'cid:$1')].filter(Boolean),
    isBig5: charset === null ? undefined : /big5/i.test(charset),
    boundary: parameter('boundary'),
    transferEncoding: field('Content-Transfer-Encoding').toLowerCase(),
    body: lines.slice(end + 2),
  };
}

/** @throws InputError where the transfer encoding is broken or unknown */
function bytesOf(part: MimePart, file: string): Uint8Array {
  const plain = entryOf(decoders, part.transferEncoding)?.(part.body) ?? null;
  if (plain === null) throw new InputError(file, '网页的传输编码损坏或无法识别', '完整的 .mht 文件', SAVE_AS);
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

const decoders: Readonly<Record<string, (body: string) => string | null>> = {
  '': (body) => body,
  '7bit': (body) => body,
  '8bit': (body) => body,
  binary: (body) => body,
  'quoted-printable': (body) => {
    const joined = body.replace(/[ \t]+$/gm, '').replace(/=\n/g, '');
    if (/=(?![0-9A-Fa-f]{2})/.test(joined)) return null;
    return joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  },
  base64: (body) => {
    try {
      return atob(body.replace(/\s+/g, ''));
    } catch {
      return null;
    }
  },
};
