import type { z } from 'zod';
import { InputError } from './inputError.ts';

/**
 * Checks an input against its schema.
 * @param place the file it came from
 * @param lineOf the line of an entry in that file, where lines are known
 * @throws InputError naming the file, the path inside it, what was found and what was expected
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: string,
  lineOf?: (path: readonly PropertyKey[]) => number,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (!issue) throw new InputError(place, '内容不合格式', '符合数据说明的内容', '对照 data/schema/ 里的格式说明修改');
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  const extra = issue.code === 'unrecognized_keys' ? `多出 ${issue.keys.join('、')}` : undefined;
  const found = extra ?? JSON.stringify(valueAt(input, issue.path)) ?? '没有这一项';
  const more = result.error.issues.length > 1 ? `（还有 ${result.error.issues.length - 1} 处）` : '';
  const named = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const at = lineOf ? `${place} 第 ${lineOf(named)} 行的` : `${place} 的`;
  throw new InputError(
    `${at} ${path.replace(/^\./, '') || '最外层'}`,
    `读到 ${found.length > 80 ? `${found.slice(0, 80)}…` : found}`,
    `${expectation(issue)}${more}`,
    issue.code === 'invalid_type' && issue.expected === 'string' && BARE.test(found) ? QUOTE : '改正后再试',
  );
}

/** A number, a yes or a no: YAML reads what looks like one as one, with its first noughts lost. */
const BARE = /^[-\dtf]/;
const QUOTE = '在它两边加上英文引号，如 "0130"';

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
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
      return /\p{Script=Han}/u.test(issue.message) ? issue.message : '数据说明里写的那种值';
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
  object: '一组项目',
  record: '一组项目',
};
