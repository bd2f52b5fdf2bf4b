import { type Drawing, drawTable, writeLine } from './drawTable.ts';
import { addChineseFont, addMappedFont, HandPdf } from './handPdf.ts';
import { HAND_DRAWINGS } from './styles.ts';
import { type MeantTable, randomTable } from './tableModel.ts';

/** A document of tables drawn by hand, one or more a page, each under its number; some pages turned. */
export function handTables(random: () => number, number: number, set = 0): { meant: MeantTable[]; bytes: Uint8Array } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pdf = new HandPdf();
  addMappedFont(pdf, 'F1');
  addChineseFont(pdf, 'F2');
  const meant: MeantTable[] = [];
  for (let index = 1; index <= number; index += 1) {
    const table = randomTable(random);
    const style = HAND_DRAWINGS[set] ?? HAND_DRAWINGS[0];
    if (!style) throw new Error('no drawings');
    const drawing: Drawing = {
      lines: pick(style.lines),
      writing: pick(style.writing),
      size: pick(style.sizes),
      thickness: pick(style.thickness),
      padding: pick(style.paddings),
      leading: pick(style.leadings),
      align: pick(['left', 'centre', 'right'] as const),
      font: pick(['F1', 'F2']),
    };
    const widths = Array.from({ length: table.columns }, () => 40 + random() * 50);
    const { content, height } = drawTable(table, 50, 0, widths, drawing);
    const page: [number, number] = [
      Math.ceil(widths.reduce((sum, width) => sum + width, 100)),
      Math.ceil(height + 260),
    ];
    const title = writeLine(`TABLE ${index}`, 50, 20, 12, 'runs', 'F1');
    const scale = pick([1, 1, 0.5, 2]);
    const place = `q ${scale} 0 0 ${scale} 0 ${(page[1] - 160) * scale} cm ${title}\n${content}\nQ`;
    const turn = pick([0, 0, 0, 90, 180, 270]);
    pdf.page(place, [page[0] * scale, page[1] * scale], turn === 0 ? '' : `/Rotate ${turn}`);
    meant.push(table);
  }
  return { meant, bytes: pdf.bytes() };
}
