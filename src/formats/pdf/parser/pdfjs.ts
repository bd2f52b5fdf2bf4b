import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { fetchCMap } from './characterMaps.ts';
import { Loopback } from './loopback.ts';

/** A glyph of a showing operator, as pdf.js gives it. */
export interface PdfGlyph {
  unicode: string;
  /** In units of the glyph space, mostly thousandths of the em. */
  width: number;
  /** Of vertical fonts: advance (negative is down), and the origin's place. */
  vmetric?: readonly number[] | null;
  isSpace: boolean;
  originalCharCode?: number;
}

/** A font as pdf.js gives it (with `fontExtraProperties`). */
export interface FontData {
  fontMatrix?: readonly number[];
  bbox?: readonly number[];
  vertical?: boolean;
  isType3Font?: boolean;
  /** Its file is not in the PDF. */
  missingFile?: boolean;
  /** Made of several fonts with codes of more than one byte (Type 0). */
  composite?: boolean;
  isSymbolicFont?: boolean;
  /** Names of glyphs by code: those that the font gives itself, and those of its encoding. */
  differences?: unknown;
  defaultEncoding?: unknown;
  /** The font as pdf.js makes it anew, an OpenType file: its `cmap` has the characters of the Unicode map and private ones. */
  data?: Uint8Array;
  /** The private character of each code in it. */
  toFontChar?: ReadonlyMap<number, number>;
}

export interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

/** A document in pdf.js's hands. `close` frees it. */
export interface PdfHandle {
  document: PDFDocumentProxy;
  /** Whether a font asked for one of Adobe's lists of characters for Chinese, Japanese or Korean fonts. */
  usedCharacterLists(): boolean;
  /** What went wrong since the last call and was not thrown: a page's operators may end before their end. */
  takeErrors(): string[];
  close(): Promise<void>;
}

/** What pdf.js offers, once loaded. */
export interface Pdfjs {
  operators: Record<string, number>;
  /**
   * @param strict whether damaged content is told (see `takeErrors`) instead of being left out
   * @param largestPicture in pixels; larger ones are damage (strict) or left out
   */
  open(bytes: Uint8Array, strict: boolean, largestPicture: number): Promise<PdfHandle>;
}

/**
 * Loads pdf.js with its worker on this thread: no second file to serve, no canvas, the same in Node and in a browser.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const [library, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return {
    operators: library.OPS,
    open: async (bytes, strict, largestPicture) => {
      let lists = false;
      const wire = new Loopback(library.OPS);
      WorkerMessageHandler.initializeFromPort(wire);
      const worker = library.PDFWorker.create({ port: wire as unknown as Worker, verbosity: 0 });
      const task: PDFDocumentLoadingTask = library.getDocument({
        // pdf.js takes the buffer away from its owner; `slice` of Node's own kind of bytes would be no copy.
        data: new Uint8Array(bytes),
        worker,
        verbosity: 0,
        stopAtErrors: strict,
        maxImageSize: largestPicture,
        // Without it the characters' codes are not told, and a font without a Unicode map looks like one with it.
        fontExtraProperties: true,
        disableFontFace: true,
        useSystemFonts: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        useWasm: false,
        useWorkerFetch: false,
        disableWorkerRendering: true,
        enableXfa: false,
        BinaryDataFactory: class {
          fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
            if (kind !== 'cMapUrl') return Promise.reject(new Error(`no ${kind}`));
            if (/-UCS2\b/.test(filename)) lists = true;
            return fetchCMap(filename);
          }
        },
      } as Parameters<typeof library.getDocument>[0]);
      const close = async () => {
        await task.destroy();
        worker.destroy();
        wire.terminate();
      };
      try {
        const document = await task.promise;
        return { document, usedCharacterLists: () => lists, takeErrors: () => wire.takeErrors(), close };
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

/** The fonts that a page uses, by the names of its operators; null for one that pdf.js could not load. */
export function fontOf(page: PDFPageProxy, name: string): FontData | null {
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
  const font = objects.has(name) ? objects.get(name) : null;
  return font && typeof font === 'object' && !('error' in font) ? (font as FontData) : null;
}
