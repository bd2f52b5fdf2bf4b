import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { packPng } from './packPng.ts';
import { unpackWoff } from './unpackWoff.ts';

/** Draws an SVG document as a PNG. */
export type Paint = (svg: string) => Uint8Array;

const { resolve } = createRequire(import.meta.url);
const PACKAGE = '@fontsource/noto-sans-sc';
/** The usual characters, in both weights. */
const USUAL = ['chinese-simplified-400', 'chinese-simplified-700', 'latin-400', 'latin-700'];

let ready: Promise<void> | undefined;

/** Makes ready what draws pictures with Chinese characters on a machine without fonts, and without a browser. */
export async function openPainter(): Promise<Paint> {
  ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const partsOf = rareParts();
  const fonts = new Map<string, Uint8Array>();
  const fontOf = (part: string): Uint8Array => {
    const font =
      fonts.get(part) ?? unpackWoff(readFileSync(resolve(`${PACKAGE}/files/noto-sans-sc-${part}-normal.woff`)));
    fonts.set(part, font);
    return font;
  };
  return (svg) => {
    const fontBuffers = [...USUAL, ...partsOf(svg)].map(fontOf);
    const drawing = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
    const picture = drawing.render();
    try {
      return packPng(picture.pixels, picture.width, picture.height);
    } finally {
      picture.free();
      drawing.free();
    }
  };
}

/** Which further parts of the font a text needs: the package cuts it into many, each with some characters. */
function rareParts(): (text: string) => string[] {
  const ranges: Record<string, string> = JSON.parse(readFileSync(resolve(`${PACKAGE}/unicode.json`), 'utf8'));
  const parts = Object.entries(ranges)
    .filter(([part]) => part.startsWith('['))
    .flatMap(([part, range]) =>
      range.split(',').map((own) => {
        const [from = '', to = from] = own.replace('U+', '').split('-');
        return { part: `${part.slice(1, -1)}-400`, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
      }),
    );
  return (text) => [
    ...new Set(
      [...new Set(text)].flatMap((character) => {
        const code = character.codePointAt(0) ?? 0;
        return parts.find(({ from, to }) => from <= code && code <= to)?.part ?? [];
      }),
    ),
  ];
}
