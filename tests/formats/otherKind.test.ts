import { describe, expect, it } from 'vitest';
import { archiveFormat } from '../../src/formats/archive/archiveFormat.ts';
import { membersOf } from '../../src/formats/archive/membersOf.ts';
import { formats, readDocument } from '../../src/formats/formats.ts';
import { OTHER_FILES as OTHERS } from './otherFiles.ts';
import { craftZip, utf8 } from './zip/craftZip.ts';

describe('a file that no reader takes is refused in one sentence with what it is and the way out', () => {
  it.each(OTHERS)('%s', async (name, bytes, said) => {
    await expect(readDocument(bytes, name)).rejects.toThrow(said);
    await expect(readDocument(bytes, name)).rejects.toThrow(/^[^\n；]+：是[^\n；]+；应为[^\n]+。请[^\n]+。$/);
  });

  it.each(OTHERS.slice(0, -1))('%s is one file and no archive', (_, bytes) => {
    expect(archiveFormat.matches(bytes)).toBe(false);
  });
});

it('photos and slides in an archive are named and passed over, its documents are read', () => {
  const members = OTHERS.filter(([name]) => !/xlsb|rar/.test(name));
  const bytes = craftZip([
    { name: '表.txt', content: utf8('项目名称\t甲\n') },
    ...members.map(([name, content]) => ({ name, content })),
  ]);
  const { documents, notes } = membersOf(bytes, '公开.zip', formats);
  expect(documents.map(({ name }) => name)).toEqual(['表.txt']);
  expect(notes.map(({ printed }) => printed).sort()).toEqual(members.map(([name]) => name).sort());
});

it('a text that begins with the letters of a picture is a text', async () => {
  const read = await readDocument(utf8('BM 项目\t金额\n甲\t1\n'), '表.txt');
  expect(read.format).toBe('text');
});
