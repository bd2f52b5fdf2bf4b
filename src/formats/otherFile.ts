/** A file that no reader takes: what it is (`旧版 PowerPoint 演示文稿`), and what to do instead. */
export interface OtherKind {
  is: string;
  next: string;
}

export const GIVE_ORIGINAL = '放入原来的 Word、Excel 或 PDF 文件';
export const TABLES_ONLY = '把其中的表格放进 Word 或 Excel 文件再放入';
export const SAVE_AS = '用原来的软件打开，另存为 .docx 或 .xlsx 再放入';
