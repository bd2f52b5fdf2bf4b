import type { SourceRef } from '../../model/sourceRef.ts';
import type { OpenPage } from './openPage.ts';

/** Says that struck text of tracked changes is left out. */
export function noteDeleted(text: string, ref: SourceRef | null, page: OpenPage): void {
  const printed = text.replace(/\s+/g, ' ').trim();
  if (printed !== '') page.notes.push({ code: 'document/deleted-text', ref, printed, expected: '没有修订痕迹的网页' });
}
