/** First bytes of archives that are not read. */
const KINDS: readonly { kind: string; at: number; magic: readonly number[] }[] = [
  { kind: 'RAR', at: 0, magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: '7z', at: 0, magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'gzip', at: 0, magic: [0x1f, 0x8b, 0x08] },
  { kind: 'xz', at: 0, magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: 'bzip2', at: 0, magic: [0x42, 0x5a, 0x68, 0x39] },
  { kind: 'tar', at: 257, magic: [0x75, 0x73, 0x74, 0x61, 0x72] },
];

/** The kind of an archive that is no ZIP file (`RAR`), by its first bytes; null for anything else. */
export const foreignArchive = (bytes: Uint8Array): string | null =>
  KINDS.find(({ at, magic }) => magic.every((byte, index) => bytes[at + index] === byte))?.kind ?? null;
