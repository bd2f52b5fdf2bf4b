import { expect, it } from 'vitest';
import { renamedDocuments } from '../../src/changes/renamedDocuments.ts';

const before = [
  { id: 'old', sha256: 'a', file: 'data/documents/旧名.docx' },
  { id: 'kept', sha256: 'b', file: 'data/documents/kept.txt' },
];
const document = (id: string, sha256: string, aliases: string[] = []) => ({
  id,
  aliases,
  source: { file: null, sha256, bytes: 1, format: 'text', encoding: null },
});

it('a file that stands there under another name is told by both, so that the office can say so', () => {
  expect(renamedDocuments(before, [document('new', 'a'), document('kept', 'b')])).toEqual([
    { from: '旧名.docx', to: 'new' },
  ]);
});

it.each([
  ['what the office has said already', [document('new', 'a', ['old'])]],
  ['a file of other bytes', [document('new', 'c')]],
  ['one of two alike', [document('new', 'a'), document('newer', 'a')]],
  ['a copy of a file that was there before', [document('kept', 'a')]],
  ['a file that was taken away', []],
])('%s is no name given anew', (_, documents) => {
  expect(renamedDocuments(before, documents)).toEqual([]);
});
