import { type Correction, Corrections } from '../../model/correction.ts';
import { InputError } from '../../model/inputError.ts';
import { parseInput } from '../../model/parseInput.ts';
import { OriginRecord } from '../../model/settings.ts';

/**
 * What `originYaml` wrote.
 * @param path of the file, for the sentence
 * @throws InputError where somebody wrote into it since what this page cannot read or what is no record
 */
export const readOriginYaml = (text: string, path: string): OriginRecord =>
  parseInput(
    OriginRecord,
    Object.fromEntries(linesOf(text, /^(\w+): (.+)$/, path).map(([, key = '', value]) => [key, value])),
    path,
  );

/** What `correctionsYaml` wrote. @throws InputError likewise */
export const readCorrectionsYaml = (text: string, path: string): Correction[] =>
  parseInput(
    Corrections,
    linesOf(text, /^(-) (\{.+)$/, path).map(([, , correction]) => correction),
    path,
  );

/** The lines of a file by a pattern whose second part is JSON, which stands parsed in its place. */
function linesOf(text: string, pattern: RegExp, path: string): [line: string, head: string, value: unknown][] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return [];
    const [, head = '', json = ''] = pattern.exec(line) ?? [];
    try {
      return [[line, head, JSON.parse(json)]];
    } catch {
      throw new InputError(
        `${path} 第 ${at + 1} 行`,
        `读到 ${line.slice(0, 80)}`,
        '这一页写下的样子',
        '改回原来的样子；或者放入文件本身，在这里重新填',
      );
    }
  });
}
