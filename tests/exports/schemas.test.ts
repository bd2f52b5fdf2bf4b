import { expect, it } from 'vitest';
import { schemaFiles } from '../../src/exports/schemas.ts';

/** Every pattern of a published schema. */
function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'pattern' && typeof part === 'string' ? [part] : patternsIn(part),
  );
}

const patterns = schemaFiles().flatMap(({ content }) => patternsIn(JSON.parse(String(content))));

it('a schema is read by validators of other languages: no pattern names a Unicode property, which Python refuses', () => {
  expect(patterns).not.toEqual([]);
  expect(patterns.filter((pattern) => /\\[pPu]\{/.test(pattern))).toEqual([]);
});

it.each(['', 'u'])('written out, it still refuses what is not seen, and takes any word (flags %j)', (flags) => {
  const [seen = ''] = patterns.filter((pattern) => pattern.includes('\\u202a-\\u202e'));
  for (const text of ['平罗县', '😀 甲\n乙', '𠮷']) expect(text).toMatch(new RegExp(seen, flags));
  for (const text of ['a\u202eb', '\u200b', '\0', '\ue000', '\u2028', '\u2800'])
    expect(text).not.toMatch(new RegExp(seen, flags));
});
