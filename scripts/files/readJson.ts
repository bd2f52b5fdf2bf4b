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
  const bytes = readBytes(path, within === undefined ? {} : { within });
  const text = decode(bytes, place);
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const at = `${place} 第 ${lineAt(text, deep)} 行`;
    throw new InputError(at, `括号套了 ${DEEPEST} 层以上`, '数据说明里的表格', '对照 data/schema/ 里的格式说明修改');
  }
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

/** Where brackets outside texts first lie too deep: a parser that calls itself would end with a full stack. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inText && letter === '\\') at += 1;
    else if (letter === '"') inText = !inText;
    else if (inText) continue;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return null;
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
