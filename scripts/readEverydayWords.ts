import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { EverydayWords } from '../src/model/everydayWords.ts';
import { InputError } from '../src/model/inputError.ts';
import { parseInput } from '../src/model/parseInput.ts';

/**
 * Reads the table of everyday words.
 *
 * @param name what the file is called in a message
 * @param topics ids of the topics there are
 * @throws InputError naming the line that does not fit, where a word is said a second time or leads to no topic
 */
export function readEverydayWords(path: string, name: string, topics: readonly string[]): EverydayWords {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    throw new InputError(`${name} 第 ${line} 行`, '读不成 YAML', '一行一组的词', '检查括号、逗号和引号');
  }
  const lineOf = (at: readonly PropertyKey[]) => {
    for (let length = at.length; length > 0; length -= 1) {
      const node = document.getIn(at.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const table = parseInput(EverydayWords, document.toJS() ?? {}, name, lineOf);
  const lineOfWord = new Map<string, number | undefined>();
  table.words.forEach(({ say, topic }, group) => {
    const line = lineOf(['words', group]);
    if (topic !== undefined && !topics.includes(topic)) {
      const expected = `topics.yaml 里的一个 id（${topics.join('、')}）`;
      throw new InputError(`${name} 第 ${line} 行`, `没有话题 ${topic}`, expected, '改正 topic，或删去这一项');
    }
    for (const word of say) {
      if (lineOfWord.has(word)) {
        const found = `“${word}”在第 ${lineOfWord.get(word)} 行已经写过`;
        throw new InputError(`${name} 第 ${line} 行`, found, '一个词只写在一组里', '删去其中一个，或把两组合成一组');
      }
      lineOfWord.set(word, line);
    }
  });
  return table;
}
