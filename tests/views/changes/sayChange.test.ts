import { expect, it } from 'vitest';
import { sayChange } from '../../../src/views/changes/sayChange.ts';

const said = (subject: 'document' | 'project' | 'indicator', column: string, before: string, after: string) =>
  Object.values(sayChange({ subject, column, before, after }));

it('a change is said by the Chinese name of its column, amounts with their unit, checksums by their first digits', () => {
  expect(said('project', 'total_yuan', '1257552', '1257552.5')).toEqual(['总额', '1,257,552 元', '1,257,552.5 元']);
  expect(said('indicator', 'target_printed', '≥6公里', '≥8公里')).toEqual(['指标值（原文）', '≥6公里', '≥8公里']);
  const [column, ...readings] = said('document', 'sha256', 'a'.repeat(64), 'b'.repeat(64));
  expect(column).toMatch(/^换了一份文件/);
  expect(readings).toEqual(['aaaaaaaa…', 'bbbbbbbb…']);
});

it('a reading that is empty stays empty, and what came or went has no column', () => {
  expect(said('project', 'other_yuan', '', '0')).toEqual(['其他资金', '', '0 元']);
  expect(said('project', '', '', '')).toEqual(['', '', '']);
});
