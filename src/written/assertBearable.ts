import { InputError } from '../model/inputError.ts';

/** Far more than anybody writes on a page; what takes a parser of Markdown seconds is larger. */
const MOST = { characters: 50_000, columns: 200, marks: 2000, tags: 1000 };

/** What stands before the words of a line: blanks, and marks of quotes and lists, each of which may open a level. */
const BEFORE = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;

/** Marks that a parser holds against each other over a whole paragraph. */
const MARKS = /[[\]*_~`<!]/g;

/**
 * Holds that a written page can be made in seconds, before any parser sees it: thirty thousand brackets, or a list fifteen hundred levels
 * deep, would hold a build for minutes.
 * @param text what stands below the head of the page
 * @param firstLine the line of the file that it starts on
 * @throws InputError naming file and line
 */
export function assertBearable(text: string, place: string, firstLine: number): void {
  const refuse = (found: string, expected: string, next: string) => new InputError(place, found, expected, next);
  const tags = text.match(/<[a-z]/gi)?.length ?? 0;
  if (tags > MOST.tags) {
    throw refuse(`写了 ${tags} 个网页标签`, `不超过 ${MOST.tags} 个`, '改用平常的 Markdown，或拆成几页');
  }
  let begun = 0;
  let marks = 0;
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const [before = ''] = BEFORE.exec(line) ?? [];
    if (before.replaceAll('\t', '    ').length > MOST.columns) {
      throw refuse(`第 ${firstLine + at} 行的引用或列表套得太深`, '不超过 100 层', '减少嵌套的层数');
    }
    if (line.trim() === '') [begun, marks] = [at + 1, 0];
    marks += line.match(MARKS)?.length ?? 0;
    if (marks > MOST.marks) {
      const found = `第 ${firstLine + begun} 行起的一段里，[ ] * _ ~ \` < ! 这样的符号超过 ${MOST.marks} 个`;
      throw refuse(found, '平常的一段话', '删去多余的，或用空行分成几段');
    }
  }
  if (text.length > MOST.characters) {
    throw refuse(`正文有 ${text.length} 个字`, `不超过 ${MOST.characters} 个字`, '拆成几页');
  }
}
