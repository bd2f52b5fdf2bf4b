import { expect, it } from 'vitest';
import { faultAt } from '../../src/model/faultAt.ts';
import { InputError } from '../../src/model/inputError.ts';

it('an unforeseen fault is told with its place and keeps its cause; a refused input is left as it is', () => {
  const cause = new TypeError('x is undefined');
  expect(faultAt('a.docx', cause)).toMatchObject({ message: 'a.docx：x is undefined', cause });
  const refused = new InputError('a.docx', '空', '表', '补上');
  expect(faultAt('a.docx', refused)).toBe(refused);
});
