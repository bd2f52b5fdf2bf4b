/** Writes PDF bytes by hand: objects, pages, content streams, as any program may write them. */
export class HandPdf {
  private readonly objects: string[] = [];
  private readonly pages: number[] = [];
  private readonly fonts: Record<string, number> = {};
  private readonly forms: Record<string, number> = {};
  private readonly states: Record<string, number> = {};

  /** Adds an object and gives its number. */
  add(body: string): number {
    this.objects.push(body);
    return this.objects.length + 2;
  }

  stream(content: string, dictionary = ''): number {
    return this.add(`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }

  font(name: string, body: string): void {
    this.fonts[name] = this.add(body);
  }

  form(name: string, content: string, dictionary: string): void {
    this.forms[name] = this.stream(
      content,
      `/Type /XObject /Subtype /Form ${dictionary} /Resources << ${this.fontList()} >>`,
    );
  }

  /** An image; `content` are its samples. @param extra more entries of it: `/SMask 9 0 R` */
  image(name: string, width: number, height: number, content: string, extra = ''): void {
    this.forms[name] = this.picture(width, height, content, extra);
  }

  /** A picture of greys that no page names: what may shine through another. */
  picture(width: number, height: number, content: string, extra = ''): number {
    return this.stream(
      content,
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${extra}`,
    );
  }

  state(name: string, body: string): void {
    this.states[name] = this.add(body);
  }

  /** @param extra more entries of the page: `/Rotate 90` */
  page(content: string, size: readonly [number, number] = [595, 842], extra = ''): void {
    const contents = this.stream(content);
    this.pages.push(
      this.add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size[0]} ${size[1]}] ${extra} /Contents ${contents} 0 R /Resources << ${this.fontList()} ` +
          `/XObject << ${references(this.forms)} >> /ExtGState << ${references(this.states)} >> >> >>`,
      ),
    );
  }

  /** @param trailer more entries of the trailer */
  bytes(trailer = '', catalog = ''): Uint8Array {
    const all = [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      `<< /Type /Pages /Count ${this.pages.length} /Kids [${this.pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
      ...this.objects,
    ];
    let text = '%PDF-1.7\n';
    const offsets: number[] = [];
    all.forEach((body, index) => {
      offsets.push(text.length);
      text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    });
    const xref = text.length;
    text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
    text += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
    return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
  }

  /** The fonts so far, for the resources of a page or a form. */
  fontList(): string {
    return `/Font << ${references(this.fonts)} >>`;
  }
}

const references = (names: Record<string, number>): string =>
  Object.entries(names)
    .map(([name, number]) => `/${name} ${number} 0 R`)
    .join(' ');

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** The codes of a text: UTF-16 as it is, but in the font `F1`, whose map says otherwise. */
export const codes = (text: string, font = 'F1'): string => {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += hex(text.charCodeAt(i) ^ (font === 'F1' ? SHIFT : 0));
  return `<${out}>`;
};

/** The codes of `F1` are those of UTF-16 with this bit turned. */
const SHIFT = 0x8000;

/** Latin letters and numbers are half as wide as the em, all else is as wide. */
export const widthOf = (character: string): number => (character < '\u0100' ? 0.5 : 1);

/** A font whose ToUnicode map says which characters its codes are. @param shift the difference between codes and UTF-16 */
export function addMappedFont(pdf: HandPdf, name: string, shift = SHIFT): void {
  const map = pdf.stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
      `${Array.from({ length: 256 }, (_, row) => row).reduce((text, row) => {
        const high = row.toString(16).padStart(2, '0');
        return `${text}${row % 100 === 0 ? `${row > 0 ? 'endbfrange ' : ''}${Math.min(100, 256 - row)} beginbfrange ` : ''}<${high}00> <${high}ff> <${(row ^ (shift >> 8)).toString(16).padStart(2, '0')}00> `;
      }, '')}endbfrange endcmap end end`,
  );
  const descendant = pdf.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${shift} ${shift + 255} 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>`,
  );
  pdf.font(
    name,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  );
}

/** A font of Adobe's Chinese collection that is not in the file: STSong-Light, as report programs use it. */
export function addChineseFont(pdf: HandPdf, name: string, encoding = 'UniGB-UCS2-H'): void {
  const descendant = pdf.add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
  );
  pdf.font(
    name,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
  );
}
