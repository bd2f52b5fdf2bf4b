import { openBrowser } from '../../tests/browser/openBrowser.ts';
import type { DescribedDocument } from '../../tests/formats/writers/describe/described.ts';
import { writePdfChromium } from '../../tests/formats/writers/pages/writePdfChromium.ts';

/** Documents as a browser prints them to PDF, by one browser. */
export async function writePdfs(documents: readonly DescribedDocument[]): Promise<Uint8Array[]> {
  const browser = await openBrowser();
  try {
    const files: Uint8Array[] = [];
    for (const document of documents) files.push(await writePdfChromium(document, browser));
    return files;
  } finally {
    await browser.close();
  }
}
