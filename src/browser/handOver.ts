/** Hands bytes to the reader as a file, in the browser. */
export function handOver(bytes: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = fileName;
  link.click();
  // Large files are still being written when the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
