import { InputError } from '../../model/inputError.ts';

interface MimePart {
  type: string;
  isBig5: boolean | undefined;
  boundary: string | null;
  transferEncoding: string;
  /** The body, a character a byte. */
  body: string;
}

const SAVE_AS = '用原软件打开，另存为 .docx 或 .xlsx 后放入';

/**
 * A web page in one file, as Word, WPS, Excel and browsers save it (RFC 2557) → the bytes of its page. Pictures are passed over.
 * @throws InputError where it holds no page, or several (sheets of a workbook in frames)
 */
export function pageOfMhtml(bytes: Uint8Array, file: string): { bytes: Uint8Array; isBig5: boolean | undefined } {
  const pages = htmlParts(partOf(new TextDecoder('latin1').decode(bytes)), 0);
  const page = pages[0];
  if (!page || pages.length > 1) {
    throw new InputError(file, page ? `文件里有 ${pages.length} 个网页` : '文件里没有网页', '一个网页', SAVE_AS);
  }
  return { bytes: bytesOf(page, file), isBig5: page.isBig5 };
}

function htmlParts(part: MimePart, depth: number): MimePart[] {
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml') return [part];
  if (!part.type.startsWith('multipart/') || part.boundary === null || depth > 3) return [];
  const pieces = `\n${part.body}`.split(`\n--${part.boundary}`).slice(1);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => htmlParts(partOf(piece.slice(piece.indexOf('\n') + 1)), depth + 1));
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
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    isBig5: charset === null ? undefined : /big5/i.test(charset),
    boundary: parameter('boundary'),
    transferEncoding: field('Content-Transfer-Encoding').toLowerCase(),
    body: lines.slice(end + 2),
  };
}

/** @throws InputError where the transfer encoding is broken or unknown */
function bytesOf(part: MimePart, file: string): Uint8Array {
  const plain = decoders[part.transferEncoding]?.(part.body) ?? null;
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
