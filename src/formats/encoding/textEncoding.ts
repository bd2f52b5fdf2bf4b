/** The encodings Chinese offices save text in; GB 18030 contains GBK and GB 2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Labels as files declare them, lower case → the encoding they are read in. Any other label says nothing. */
const LABELS: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'x-x-big5': 'big5',
};

/** A label as a file declares it (`GB2312`) → the encoding to try; null where it is unknown or of no Chinese text. */
export const encodingOfLabel = (label: string): TextEncoding | null => LABELS[label.trim().toLowerCase()] ?? null;
