import { EverydayWords } from './everydayWords.ts';
import { InputError } from './inputError.ts';
import { parseInput, type Written } from './parseInput.ts';

/**
 * Checks a table of everyday words.
 *
 * @param place the file it came from
 * @param topics ids of the topics there are
 * @throws InputError naming the line that does not fit, where a word is said a second time or leads to no topic
 */
export function parseEverydayWords(
  input: unknown,
  place: string,
  written: Written,
  topics: readonly string[],
): EverydayWords {
  const table = parseInput(EverydayWords, input ?? {}, place, written);
  const { lineOf } = written;
  const lineOfWord = new Map<string, number>();
  table.words.forEach(({ say, topic }, group) => {
    const line = lineOf(['words', group]);
    if (topic !== undefined && !topics.includes(topic)) {
      const expected = `topics.yaml 里的一个 id（${topics.join('、')}）`;
      throw new InputError(`${place} 第 ${line} 行`, `没有话题 ${topic}`, expected, '改正 topic，或删去这一项');
    }
    for (const word of say) {
      const before = lineOfWord.get(word);
      if (before !== undefined) {
        const found = `“${word}”在第 ${before} 行已经写过`;
        throw new InputError(`${place} 第 ${line} 行`, found, '一个词只写在一组里', '删去其中一个，或把两组合成一组');
      }
      lineOfWord.set(word, line);
    }
  });
  const [stray] = table.unlisted.filter((word) => !lineOfWord.has(word));
  if (stray !== undefined) {
    const found = `unlisted 里的“${stray}”不在哪一组的 say 里`;
    throw new InputError(
      `${place} 第 ${lineOf(['unlisted'])} 行`,
      found,
      'say 里有的词',
      '写进一组的 say，或从 unlisted 里删去',
    );
  }
  return table;
}
