import type { PDFDocumentProxy } from 'pdfjs-dist';
import { looseTexts, nameText } from '../../looseTexts.ts';
import type { Pdfjs } from '../parser/pdfjs.ts';
import { objectTexts } from './objectTexts.ts';
import { latin } from './partsOf.ts';
import { printedLines } from './printedLines.ts';

/**
 * What a PDF holds beside its pages, as pdf.js gives it: properties, bookmarks, comments, links, fields, scripts, attached files. Also of
 * a file that is locked against changes, whose strings nobody else can read. What is damaged is left out.
 */
export async function besidePages(document: PDFDocumentProxy, pdfjs: Pdfjs): Promise<string[]> {
  const texts: string[] = [];
  const add = async (ask: () => Promise<unknown>) => {
    try {
      collect(await ask(), texts);
    } catch {
      // What nobody can read is no reason to refuse a document whose pages are whole.
    }
  };
  await add(async () => {
    const { info, metadata } = await document.getMetadata();
    return [info, ...(metadata ?? [])];
  });
  await add(() => document.getOutline());
  await add(() => document.getFieldObjects());
  await add(() => document.getJSActions());
  await add(async () => {
    for (const [id, { filename = '', description }] of (await document.getAttachments()) ?? []) {
      texts.push(nameText(filename), description ?? '');
      await add(async () => {
        const content: unknown = await document.getAttachmentContent(id);
        if (!(content instanceof Uint8Array)) return [];
        return isPdf(content)
          ? [...(await printedLines(pdfjs, content)), ...objectTexts(content)]
          : looseTexts(content);
      });
    }
  });
  for (let page = 1; page <= document.numPages; page += 1) {
    await add(async () => (await document.getPage(page)).getAnnotations());
  }
  return texts;
}

/** `%PDF-` */
const isPdf = (content: Uint8Array): boolean => latin(content.subarray(0, 5)) === '%PDF-';

/** Every string in an answer. */
function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value) || value instanceof Map) for (const one of value) collect(one, texts);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    collect(Object.values(value), texts);
}
