import type { DisclosedDocument } from '../model/site.ts';

/** True of a document whose own title says that it is a draft. */
export const isDraft = ({ title }: Pick<DisclosedDocument, 'title'>): boolean => title.includes('草案');

/** What a reader of its figures must know. */
export const DRAFT = '原文件的标题写着“草案”，批准后的数可能不同。';
