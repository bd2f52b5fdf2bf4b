import type { Browser } from 'playwright-core';
import type { DescribedDocument } from '../describe/described.ts';
import { htmlPage } from './writeHtml.ts';

/** A document as a browser prints its web page to PDF: ruled tables that go on over page breaks. */
export async function writePdfChromium(document: DescribedDocument, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(htmlPage(document));
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  } finally {
    await page.close();
  }
}
