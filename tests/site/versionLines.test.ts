import { expect, it } from 'vitest';
import { versionLines } from '../../scripts/report/versionLines.ts';
import { siteOf } from '../support/givenTables.ts';

const unit = '甲县乙镇人民政府';
const of = (id: string, total: string, more = {}) => ({ id, tables: [{ unit, name: '护林员补助', total }], ...more });

it.each([
  ['nothing where every project has one document', [of('a', '1')], []],
  ['that a project is counted once', [of('a', '1'), of('b', '1')], [/^重复 1 个项目.*“护林员补助”（a、b）$/]],
  ['what to write where amounts differ', [of('a', '1'), of('b', '2')], [/^待定 1 个项目.*supersedes: 旧文件名$/]],
  [
    'nothing of it once that is written',
    [of('a', '1'), of('b', '2', { origin: { supersedes: 'a' } })],
    [/^重复 1 个项目/],
  ],
  [
    'which project a newer document leaves out',
    [of('a', '1'), { id: 'b', tables: [{ unit, name: '别的' }], origin: { supersedes: 'a' } }],
    [/^待定 1 个项目只印在已被取代的文件里/],
  ],
  [
    'which file is there twice, a few of many',
    Array.from({ length: 9 }, (_, at) => of(`d${at}`, '1', { sha256: 'a'.repeat(64) })),
    [/^重复 同一份文件.*：d0、d1、d2、d3、d4等$/, /^重复 1 个项目/],
  ],
])('the report says %s', (_, documents, lines) => {
  expect(versionLines(siteOf(...documents).site)).toEqual(lines.map((line) => expect.stringMatching(line)));
});
