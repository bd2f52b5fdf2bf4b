import type { SourceNote } from '../../model/block.ts';
import { LIMITS } from './limits.ts';

/** Notes in order; of each code the first name their places, and one more says how many others there are. */
export function noteList() {
  const notes: SourceNote[] = [];
  const counts = new Map<string, number>();
  return {
    add(note: SourceNote): void {
      const count = (counts.get(note.code) ?? 0) + 1;
      counts.set(note.code, count);
      if (count <= LIMITS.notes) notes.push(note);
    },
    notes: (): SourceNote[] => [
      ...notes,
      ...[...counts].flatMap(([code, count]) => {
        const first = notes.find((note) => note.code === code);
        if (!first || count <= LIMITS.notes) return [];
        return [{ ...first, ref: null, printed: `另有 ${count - LIMITS.notes} 处` }];
      }),
    ],
  };
}
