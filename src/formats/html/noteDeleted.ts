import { characterCount } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import type { OpenPage } from './openPage.ts';

/** Says that struck text is left out: how much of it, never what it says. */
export function noteDeleted(text: string, ref: SourceRef | null, page: OpenPage): void {
  const characters = characterCount(text);
  if (characters === 0) return;
  const printed = `划掉或修订中删去 ${characters} 字`;
  page.notes.push({ code: 'document/deleted-text', ref, printed, expected: '没有修订痕迹的网页' });
}
