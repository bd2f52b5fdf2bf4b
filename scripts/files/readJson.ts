import { InputError } from '../../src/model/inputError.ts';
import { readBytes } from './readBytes.ts';
import { shown } from './shown.ts';

/** Lists in lists, deeper than any table of ours. */
const DEEPEST = 100;

/**
 * A JSON file, in UTF-8 as JSON is.
 * @throws InputError naming file and place
 */
export function readJson(path: string, within?: string): unknown {
  const place = shown(path);
  const bytes = readBytes(path, { isNamed: true, ...(within !== undefined && { within }) });
  const text = decode(bytes, place);
  const { deep, names } = namesIn(text);
  if (deep !== null) {
    const at = `${place} 第 ${lineAt(text, deep)} 行`;
    throw new InputError(at, `括号套了 ${DEEPEST} 层以上`, '数据说明里的表格', '对照 data/schema/ 里的格式说明修改');
  }
  const json = parsed(text, place);
  // Of two things with one name the parser keeps the second, and who reads the file may see the first.
  if (countNames(json) < names) {
    throw new InputError(
      `${place} 第 ${lineAt(text, repeatedNameAt(text))} 行`,
      '一组里有个名称写了两次',
      '一个名称写一次',
      '删去写错的一处',
    );
  }
  return json;
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const spot = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    const found = spot ? `第 ${spot[1]} 行第 ${spot[2]} 列读不成 JSON` : '读不成 JSON，可能没有存完整';
    throw new InputError(place, found, '格式正确的 JSON', '用能检查 JSON 的编辑器打开改正');
  }
}

function decode(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(place, '文字不是 UTF-8 编码', 'UTF-8 编码的 JSON', '用记事本或 WPS 另存为 UTF-8 编码');
  }
}

/** How many names stand in a text, and where its brackets first lie too deep: a parser that calls itself would end with a full stack. */
function namesIn(text: string): { deep: number | null; names: number } {
  let [depth, names] = [0, 0];
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inText && letter === '\\') at += 1;
    else if (letter === '"') inText = !inText;
    else if (inText) continue;
    else if (letter === ':') names += 1;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > DEEPEST) return { deep: at, names };
  }
  return { deep: null, names };
}

function countNames(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  const inner = Object.values(json);
  let count = Array.isArray(json) ? 0 : inner.length;
  for (const value of inner) count += countNames(value);
  return count;
}

/** A name with its colon, another text, or a bracket. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[[\]{}]/g;

/** Where the second of two equal names of one object stands; the end of a text that has none. */
function repeatedNameAt(text: string): number {
  const open: Set<string>[] = [];
  for (const { 0: token, 1: quoted, 2: colon, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (quoted && colon) {
      const name: string = JSON.parse(quoted);
      const names = open.at(-1);
      if (names?.has(name)) return index;
      names?.add(name);
    }
  }
  return text.length;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
