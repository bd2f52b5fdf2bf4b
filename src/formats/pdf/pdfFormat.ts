import type { Format } from '../format.ts';

/** PDF files that a program printed: tables with lines are read, anything else is text or refused. */
export const pdfFormat: Format = {
  id: 'pdf',
  title: 'PDF 文件（.pdf）',
  extensions: ['.pdf'],
  matches: isPdf,
  load: async () => {
    const { openPdf } = await import('./openPdf.ts');
    return { open: openPdf };
  },
};

/** A PDF says `%PDF-` within its first 1,024 bytes (ISO 32000-1, annex H, note 13: mail programs put lines before it). */
const WHERE = 1024;
const MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];

function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, WHERE) - MARK.length;
  for (let i = 0; i <= end; i += 1) {
    if (MARK.every((byte, offset) => bytes[i + offset] === byte)) return true;
  }
  return false;
}
