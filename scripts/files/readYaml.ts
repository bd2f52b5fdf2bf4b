import { type Alias, type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { InputError } from '../../src/model/inputError.ts';
import type { Written } from '../../src/model/parseInput.ts';
import { numberOf } from '../../src/values/oddCharacters.ts';
import { readText } from './readText.ts';
import { shown } from './shown.ts';

/** What a YAML text says, and where: the line of what is not there is that of the nearest thing around it. */
export interface YamlText extends Written {
  value: unknown;
}

/**
 * A YAML file in any encoding that offices save in; null for an empty one.
 * @throws InputError naming file and line
 */
export const readYaml = (path: string, within?: string): YamlText => {
  const { text } = readText(path, within === undefined ? {} : { within });
  return parseYaml(text, shown(path));
};

/** What looks like the space behind a colon and is none: copied from a page, or typed in full width. */
const ODD_SPACE = /(?<=:)[^\S\n\t ]/;
const ODD_SPACES = /[^\S\n\t ]/g;

/**
 * @param firstLine the line of the file that the text starts on
 * @throws InputError naming place and line, also for tags (`!!binary`) and directives (`%YAML 1.1`, by which 010 is 8): nobody writes them
 * by hand on purpose
 */
export function parseYaml(written: string, place: string, firstLine = 1): YamlText {
  // Old editors end lines with a return alone, which the library takes for a blank.
  const text = written.replace(/\r\n?/g, '\n');
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const refuse = (offset: number | undefined, what: string, next: string) => {
    const found = offset === undefined ? what : `第 ${lineAt(offset)} 行${what}`;
    return new InputError(place, found, '“名称: 值”这样一行一项', next);
  };
  const unread = (offset: number | undefined) =>
    refuse(offset, `${offset === undefined ? '' : '前后'}读不成 YAML`, '检查缩进、冒号后的空格、括号和引号');
  const noPair = (offset: number | undefined, line: string) => {
    const [odd] = ODD_SPACE.exec(line) ?? [];
    const shown = line.trim().slice(0, 40).replace(ODD_SPACES, numberOf);
    return refuse(offset, `读到“${shown}”`, odd ? '把冒号后面的空格改成英文的' : '把冒号改成英文的，后面空一格');
  };
  const withoutColon = (line: number) => {
    const start = lines.lineStarts[line - 1] ?? 0;
    const [name = ''] = NO_COLON.exec(text.slice(start)) ?? [];
    return name === '' ? null : noPair(start, name);
  };
  // The library compares every key of a map with every other: a file of nothing but keys would hold the command for minutes.
  const document = parsed(text, lines);
  if (document === null) throw unread(undefined);
  const directive = /^%.*/m.exec(text)?.index;
  if (directive !== undefined && document.contents?.range && directive < document.contents.range[0]) {
    throw refuse(directive, '以 % 开头', '删去这一行');
  }
  const tag = firstTag(document);
  if (tag) throw refuse(tag.offset, `写着标记 ${tag.tag}`, '删去这个标记，只留它后面的值');
  const wrong = document.errors[0]?.pos[0];
  if (wrong !== undefined) throw withoutColon(lines.linePos(wrong).line) ?? unread(wrong);
  const repeat = firstRepeat(document);
  if (repeat !== undefined) {
    throw new InputError(place, `第 ${lineAt(repeat)} 行的名称前面已经写过`, '一个名称写一次', '删去写错的一处');
  }
  if (isScalar(document.contents) && typeof document.contents.value === 'string') {
    const [start = ''] = text.slice(document.contents.range?.[0]).split('\n');
    throw noPair(document.contents.range?.[0], start);
  }
  for (const line of goneOn(document, lines)) {
    const refused = withoutColon(line);
    if (refused) throw refused;
  }
  const lineOf: YamlText['lineOf'] = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const textOf: YamlText['textOf'] = (path) => {
    const node = path.length > 0 ? document.getIn(path, true) : undefined;
    return isScalar(node) && typeof node.value !== 'string' ? node.source : undefined;
  };
  const value = said(document);
  if (value === undefined) {
    throw refuse(
      aliasToBlame(document)?.range?.[0],
      '的 * 引用别处的内容，引不出来',
      '直接写出那里的内容，不写 & 和 *',
    );
  }
  return { value, lineOf, textOf };
}

/** A name whose colon is that of Chinese texts, or has no blank behind it. */
const NO_COLON = /^[ \t]*(?:- +)?[a-z]\w*(?:：|:(?=[^ \t\n/])).*/;

/** The lines, from 1, on which a text without quotes goes on: below `title: 某县` a line `  publisher：某局` is a part of the title. */
function goneOn(document: Document, lines: LineCounter): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'PLAIN' || !range) return;
      const [first, last] = [range[0], range[1]].map((offset) => lines.linePos(offset).line);
      for (let line = (first ?? 0) + 1; line <= (last ?? 0); line += 1) found.push(line);
    },
  });
  return found;
}

/** Null for brackets that fill the stack. */
function parsed(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { lineCounter, logLevel: 'error', uniqueKeys: false });
  } catch {
    return null;
  }
}

/** Null where nothing is said; undefined where entries name each other a million times over, or themselves, or what is not there. */
function said(document: Document): unknown {
  try {
    const value: unknown = document.toJS() ?? null;
    return holdsItself(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** The first alias of what is not there, else the first of all. */
function aliasToBlame(document: Document): Alias | undefined {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
}

/** The first tag (`!!binary`, `!mine`), and where it stands. */
function firstTag(document: Document): { tag: string; offset: number | undefined } | undefined {
  let found: ReturnType<typeof firstTag>;
  visit(document, (_, node) => {
    if (!isNode(node) || node.tag === undefined) return undefined;
    found = { tag: node.tag.replace(/^tag:yaml\.org,2002:/, '!!'), offset: node.range?.[0] };
    return visit.BREAK;
  });
  return found;
}

/** Where a key of a map first stands for the second time. */
function firstRepeat(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, map) {
      // `1` and `"1"` are one name of what comes of it: the second would take the place of the first.
      const known = new Set<string>();
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key)) continue;
        if (known.has(String(key.value))) {
          found = key.range?.[0];
          return visit.BREAK;
        }
        known.add(String(key.value));
      }
      return undefined;
    },
  });
  return found;
}

/** Whether a value stands inside itself, as one does that is named within its own entry: no end of it could be written. */
function holdsItself(value: unknown, around: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (around.includes(value)) return true;
  return Object.values(value).some((part) => holdsItself(part, [...around, value]));
}
