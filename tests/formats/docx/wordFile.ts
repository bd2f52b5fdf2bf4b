import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Declarations that WPS and Word put on the root of a part. */
const NAMESPACES = [
  `xmlns:w="${W}" xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="w14 wpsCustomData"',
].join(' ');

export interface WordParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** Relationship id → content. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  /** Further members, by path. */
  members?: Record<string, string | Uint8Array>;
  /** Where the main part lies. */
  main?: string;
  /** Namespaces of ISO strict. */
  strict?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const kinds = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
} as const;
const roots: Record<string, string> = { header: 'hdr', footer: 'ftr' };

/** A .docx from pieces of WordprocessingML, zipped as WPS does: no style or setting that is not asked for. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const main = parts.main ?? 'word/document.xml';
  const folder = main.replace(/[^/]*$/, '');
  const members: Record<string, Uint8Array> = {};
  const relationships: string[] = [];
  const put = (path: string, text: string) => {
    members[path] = strToU8(parts.strict ? strictly(text) : text);
  };
  const relate = (id: string, kind: string, root: string, content: string) => {
    relationships.push(`<Relationship Id="${id}" Type="${R}/${kind}" Target="${id}.xml"/>`);
    put(`${folder}${id}.xml`, `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  };
  for (const [kind, root] of Object.entries(kinds)) {
    const content = parts[kind as keyof typeof kinds];
    if (content !== undefined) relate(kind, kind, root, content);
  }
  for (const kind of ['header', 'footer'] as const) {
    for (const [id, content] of Object.entries(parts[`${kind}s`] ?? {})) relate(id, kind, roots[kind] ?? '', content);
  }
  put(main, `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  const rels = (content: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  put('_rels/.rels', rels(`<Relationship Id="rId1" Type="${R}/officeDocument" Target="${main}"/>`));
  put(`${folder}_rels/${main.slice(folder.length)}.rels`, rels(relationships.join('')));
  put(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  for (const [path, content] of Object.entries(parts.members ?? {})) {
    members[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(members);
}

const strictly = (text: string) =>
  text
    .replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll(`${R}"`, 'http://purl.oclc.org/ooxml/officeDocument/relationships"')
    .replaceAll(`${R}/`, 'http://purl.oclc.org/ooxml/officeDocument/relationships/');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of text. @param properties content of `w:rPr` */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph. @param content plain text, or XML where it begins with `<` @param properties content of `w:pPr` */
export const p = (content = '', properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;

/** A cell. @param content plain text or blocks @param properties content of `w:tcPr` */
export const tc = (content = '', properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') || content.startsWith('<w:sdt') ? content : p(content)}</w:tc>`;

export const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

export const tbl = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const restart = '<w:vMerge w:val="restart"/>';
export const goOn = '<w:vMerge/>';
