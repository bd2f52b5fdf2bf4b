import { readFileSync } from 'node:fs';

const R = '/tmp/wt/pdf2/src/formats/pdf/';
const { loadPages } = await import(R + 'loadPages.ts');
const { loadPdfjs } = await import(R + 'pdfjs.ts');
const { preparePage } = await import(R + 'readPage.ts');
const { closeOverPages } = await import(R + 'openTables.ts');
const { textLines } = await import(R + 'textLines.ts');
const { provideCMaps } = await import(R + 'characterMaps.ts');
const { nodeCMaps } = await import('/tmp/wt/pdf2/tests/formats/pdf/support/nodeCMaps.ts');
provideCMaps(nodeCMaps);
const f = process.argv[2]!;
const { pages } = await loadPages(await loadPdfjs(), new Uint8Array(readFileSync(f)), f);
const prep = pages.map(({ marks, damaged }: any) => preparePage(marks, damaged));
closeOverPages(prep);
const r = (n: number) => Math.round(n * 10) / 10;
const show = (t: any, row: number) => {
  for (const c of t.table.cells) {
    if (!(c.row <= row && c.row + c.rowSpan > row)) continue;
    const gl = t.glyphs.filter(
      (g: any) =>
        g.centreX > c.box.left && g.centreX < c.box.right && g.centreY > c.box.top && g.centreY < c.box.bottom,
    );
    const ls = textLines(gl, 0);
    const i = c.inner;
    console.log(
      `   r${c.row}+${c.rowSpan} c${c.column}+${c.colSpan} w${r(i.right - i.left)} h${r(i.bottom - i.top)} ` +
        ls
          .map(
            (l: any) =>
              `[L${r(l.start - i.left)} R${r(i.right - l.end)} T${r(l.top - i.top)} B${r(i.bottom - l.bottom)} ${l.glyphs.map((g: any) => g.text).join('')}]`,
          )
          .join(' '),
    );
  }
};
for (let n = 0; n + 1 < prep.length; n++) {
  const a = prep[n].tables.at(-1),
    b = prep[n + 1].tables[0];
  console.log(
    `--- p${n + 1}|${n + 2} h${r(prep[n].marks.height)} bottom ${a && r(a.box.bottom)} ${a?.refusal} top ${b && r(b.box.top)} ${b?.refusal}`,
  );
  if (a?.table) show(a, a.table.shape.ys.length - 2);
  console.log('   =====');
  if (b?.table) show(b, 0);
  if (process.argv[3] && b?.table?.shape.ys.length > 2) {
    console.log('   =2=');
    show(b, 1);
  }
}
