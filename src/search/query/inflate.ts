const FORMATS: readonly { begins: readonly number[]; format: CompressionFormat }[] = [
  { begins: [0x1f, 0x8b], format: 'gzip' },
  { begins: [0x78, 0xda], format: 'deflate' },
];

/** Unpacks bytes that are packed; others are left as they are. Browsers before 2020 (Safari before 2023) cannot by themselves. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const format = FORMATS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))?.format;
  if (!format) return bytes;
  if (typeof DecompressionStream === 'undefined') return (await import('fflate')).decompressSync(bytes);
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
