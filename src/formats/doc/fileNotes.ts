import type { SourceNote } from '../../model/block.ts';
import { characterCount } from '../../model/block.ts';
import type { Compound } from '../compound/openCompound.ts';
import type { StoryParagraph } from './story.ts';

const MACROS = ['Macros', '_VBA_PROJECT_CUR'];
const PICTURE = '\u0001';
const COMMENT = '\u0005';

/**
 * What a file holds that is no printed text: macros, comments, pictures, tracked deletions.
 * @param text the running text with its special characters
 */
export function fileNotes(file: Compound, text: string, paragraphs: readonly StoryParagraph[]): SourceNote[] {
  const deleted = paragraphs.reduce((sum, paragraph) => sum + characterCount(paragraph.deleted), 0);
  const comments = text.split(COMMENT).length - 1;
  const pictures = text.split(PICTURE).length - 1;
  const notes: [happens: boolean, code: string, printed: string, expected: string][] = [
    [MACROS.some(file.has), 'document/macros', '宏', '没有宏的文件；宏没有运行'],
    [comments > 0, 'document/comments', `${comments} 条批注`, '批注不打印，没有收入'],
    [pictures > 0, 'document/pictures', `${pictures} 张图片`, '写成文字的内容；图片里的字没有读'],
    [
      deleted > 0,
      'document/deleted-text',
      `划掉或修订中删去 ${deleted} 字`,
      '没有划掉的字、已接受或拒绝全部修订的文件；这些字没有收入',
    ],
  ];
  return notes.flatMap(([happens, code, printed, expected]) =>
    happens ? [{ code, ref: null, printed, expected }] : [],
  );
}
