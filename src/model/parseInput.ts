import type { z } from 'zod';
import { InputError } from './inputError.ts';

/** Where an input came from. */
export interface Written {
  /** The line of an entry in its file, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** An entry as it is written there, where that may be more than its value says: `0130` is 130. */
  textOf?: (path: readonly PropertyKey[]) => string | undefined;
}

/**
 * Checks an input against its schema.
 * @param place the file it came from
 * @param written where lines are known
 * @throws InputError naming the file, the path inside it, what was found and what was expected
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: string,
  written?: Written,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { issues } = result.error;
  const [issue] = issues;
  if (!issue) throw new InputError(place, '内容不合格式', '符合数据说明的内容', '对照 data/schema/ 里的格式说明修改');
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  const extra =
    issue.code === 'unrecognized_keys' ? `多出 ${issue.keys.map((key) => key || '“”').join('、')}` : undefined;
  const text = written?.textOf?.(issue.path);
  const found = extra ?? text ?? JSON.stringify(valueAt(input, issue.path)) ?? '没有这一项';
  const others = new Set(issues.map((other) => JSON.stringify(other.path))).size - 1;
  const named = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const at = written ? `${place} 第 ${written.lineOf(named)} 行的` : `${place} 的`;
  const expected = expectation(issue);
  throw new InputError(
    `${at} ${path.replace(/^\./, '') || '最外层'}`,
    found === '' ? '后面没有值' : `读到 ${found.length > 80 ? `${found.slice(0, 80)}…` : found}`,
    `${expected}${others > 0 ? `（还有 ${others} 处）` : ''}`,
    expected === TYPES.string && BARE.test(found) ? QUOTE : '改正后再试',
  );
}

/** A number, a yes or a no: YAML reads what looks like one as one, with its first noughts lost. */
const BARE = /^[-+.\dtf]/i;
const QUOTE = '在它两边加上英文引号，如 "0130"';

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

const HAN = /\p{Script=Han}/u;

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      // A date says that it is one, whatever stands there.
      if (HAN.test(issue.message)) return issue.message;
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join('、');
    case 'too_small':
      return bound(issue.origin, ['至少', '不小于'], issue.minimum);
    case 'too_big':
      return bound(issue.origin, ['至多', '不大于'], issue.maximum);
    case 'unrecognized_keys':
      return '只含数据说明里列出的项';
    default:
      return HAN.test(issue.message) ? issue.message : '数据说明里写的那种值';
  }
}

/** What is counted where something is too short or too long. */
const COUNTED: Readonly<Record<string, string>> = { string: '个字', array: '项' };

function bound(origin: string, [many, large]: readonly [string, string], limit: number | bigint): string {
  const counted = COUNTED[origin];
  return counted === undefined ? `${large} ${limit}` : `${many} ${limit} ${counted}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '几行“名称: 值”',
  record: '几行“名称: 值”',
};
