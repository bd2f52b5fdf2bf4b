import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/formats/zip/crc32.ts';

/** A member as told to the writer; every declaration can be made to lie. */
export interface CraftedMember {
  name: string | Uint8Array;
  content?: Uint8Array;
  stored?: boolean;
  flags?: number;
  method?: number;
  checksum?: number;
  size?: number;
  packed?: Uint8Array;
  packedSize?: number;
  offset?: number;
  extra?: number[];
  wide?: boolean;
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

const short = (value: number) => [value & 0xff, (value >>> 8) & 0xff];
const long = (value: number) => [...short(value & 0xffff), ...short(value >>> 16)];
const wideNumber = (value: number) => [...long(value >>> 0), ...long(Math.floor(value / 2 ** 32))];

/** Bytes of a ZIP file written by hand, so that it can be wrong in any place. */
export function craftZip(
  members: readonly CraftedMember[],
  end: { count?: number; comment?: string; disk?: number; wide?: boolean } = {},
) {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const member of members) {
    const name = typeof member.name === 'string' ? utf8(member.name) : member.name;
    const content = member.content ?? new Uint8Array();
    const packed = member.packed ?? (member.stored ? content : deflateSync(content));
    const checksum = member.checksum ?? crc32(content);
    const size = member.size ?? content.length;
    const packedSize = member.packedSize ?? packed.length;
    const offset = member.offset ?? at;
    const method = member.method ?? (member.stored ? 0 : 8);
    const flags = member.flags ?? (typeof member.name === 'string' ? 1 << 11 : 0);
    const extra = [
      ...(member.wide
        ? [...short(1), ...short(24), ...wideNumber(size), ...wideNumber(packedSize), ...wideNumber(offset)]
        : []),
      ...(member.extra ?? []),
    ];
    const declared = member.wide ? [0xffffffff, 0xffffffff, 0xffffffff] : [packedSize, size, offset];
    const [packedField = 0, sizeField = 0, offsetField = 0] = declared;
    const common = [
      ...short(20),
      ...short(flags),
      ...short(method),
      ...long(0),
      ...long(checksum),
      ...long(packedField),
      ...long(sizeField),
    ];
    put(Uint8Array.from([...long(0x04034b50), ...common, ...short(name.length), ...short(0)]));
    put(name);
    put(packed);
    directory.push(
      Uint8Array.from([
        ...[...long(0x02014b50), ...short(20), ...common, ...short(name.length), ...short(extra.length)],
        ...[...short(0), ...short(0), ...short(0), ...long(0), ...long(offsetField), ...name, ...extra],
      ]),
    );
  }
  const start = at;
  for (const piece of directory) put(piece);
  const size = at - start;
  const count = end.count ?? members.length;
  if (end.wide) {
    const wideAt = at;
    put(
      Uint8Array.from([
        ...[...long(0x06064b50), ...wideNumber(44), ...short(45), ...short(45), ...long(0), ...long(0)],
        ...[...wideNumber(count), ...wideNumber(count), ...wideNumber(size), ...wideNumber(start)],
      ]),
    );
    put(Uint8Array.from([...long(0x07064b50), ...long(0), ...wideNumber(wideAt), ...long(1)]));
  }
  const comment = utf8(end.comment ?? '');
  put(
    Uint8Array.from([
      ...[...long(0x06054b50), ...short(end.disk ?? 0), ...short(end.disk ?? 0)],
      ...[...short(end.wide ? 0xffff : count), ...short(end.wide ? 0xffff : count)],
      ...[
        ...long(end.wide ? 0xffffffff : size),
        ...long(end.wide ? 0xffffffff : start),
        ...short(comment.length),
        ...comment,
      ],
    ]),
  );
  const bytes = new Uint8Array(at);
  let filled = 0;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return bytes;
}
