import { handOver } from '../handOver.ts';

/** Twice the size of the drawing, for print and sharp screens. */
const SCALE = 2;

/**
 * Draws a picture into a PNG and hands it to the reader as a download.
 * @param svg the picture, whole in itself
 * @param fileName of the PNG
 */
export async function downloadPng(svg: string, fileName: string): Promise<void> {
  const picture = new Image();
  // The only address of something made in the page that a strict policy lets a picture have.
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) handOver(blob, fileName);
}
