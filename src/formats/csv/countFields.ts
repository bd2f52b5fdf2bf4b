import { characterCount, type Tally } from '../../model/block.ts';
import { textRef } from '../../model/sourceRef.ts';
import { type Delimiter, scanFields } from './scanFields.ts';

/**
 * The fields of a text by the line they start on, without the parser of the reader.
 * @param text with `\n` line ends
 */
export function countFields(text: string, delimiter: Delimiter): Tally[] {
  const tallies = new Map<number, { cells: number; characters: number }>();
  for (const record of scanFields(text, delimiter).records) {
    for (const field of record) {
      const characters = characterCount(field.text);
      if (characters === 0) continue;
      const tally = tallies.get(field.line);
      tallies.set(field.line, { cells: (tally?.cells ?? 0) + 1, characters: (tally?.characters ?? 0) + characters });
    }
  }
  return Array.from(tallies, ([line, tally]) => ({ part: textRef(line, 1), ...tally }));
}
