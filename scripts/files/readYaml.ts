import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { InputError } from '../../src/model/inputError.ts';
import { readText } from './readText.ts';
import { shown } from './shown.ts';

/** What a YAML text says, and where. */
export interface YamlText {
  value: unknown;
  /** The line of an entry, counted from 1; of the nearest thing around it where it is not there. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * A YAML file in any encoding that offices save in; null for an empty one.
 * @throws InputError naming file and line
 */
export const readYaml = (path: string, within?: string): YamlText => {
  const { text } = readText(path, within === undefined ? {} : { within });
  return parseYaml(text, shown(path));
};

/**
 * @param firstLine the line of the file that the text starts on
 * @throws InputError naming place and line, also for tags (`!!binary`): nobody writes them by hand on purpose
 */
export function parseYaml(text: string, place: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const refuse = (offset: number | undefined) => {
    const found = offset === undefined ? '读不成 YAML' : `第 ${lineAt(offset)} 行前后读不成 YAML`;
    return new InputError(place, found, '“名称: 值”这样一行一项', '检查缩进、冒号后的空格、括号和引号');
  };
  try {
    // The library compares every key of a map with every other: a file of nothing but keys would hold the command for minutes.
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'error', uniqueKeys: false });
    const wrong = document.errors[0]?.pos[0] ?? firstTag(document);
    if (wrong !== undefined) throw refuse(wrong);
    const repeat = firstRepeat(document);
    if (repeat !== undefined) {
      throw new InputError(place, `第 ${lineAt(repeat)} 行的名称前面已经写过`, '一个名称写一次', '删去写错的一处');
    }
    const lineOf: YamlText['lineOf'] = (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lineAt(node.range[0]);
      }
      return firstLine;
    };
    const value: unknown = document.toJS() ?? null;
    if (holdsItself(value)) throw refuse(undefined);
    return { value, lineOf };
  } catch (error) {
    if (error instanceof InputError) throw error;
    // Entries that name each other a million times over, brackets that fill the stack.
    throw refuse(undefined);
  }
}

/** Where a tag (`!!binary`, `!mine`) first stands. */
function firstTag(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || node.tag === undefined) return undefined;
    found = node.range?.[0];
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
