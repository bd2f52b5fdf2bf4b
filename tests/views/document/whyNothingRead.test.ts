import { expect, it } from 'vitest';
import { whyNothingRead } from '../../../src/views/document/whyNothingRead.ts';

type Tables = Parameters<typeof whyNothingRead>[0]['tables'];
const tables = (...forms: (string | null)[]) =>
  ({ tables: forms.map((template) => ({ template })) as unknown as Tables }) as const;
const scanned = (sourceRef: string | null) => ({ code: 'document/scanned', sourceRef });

it.each([
  ['all pages are pictures', tables(), [scanned(null)], /^这份文件是扫描件（图片）/],
  ['some pages are pictures', tables('department-project'), [scanned('p3')], /有的页是扫描件/],
  ['no table is of a known form', tables(null, null), [], /没有本站读得懂的/],
  ['there is no table', tables(), [{ code: 'document/pictures', sourceRef: null }], /没有本站读得懂的/],
])('says in a sentence what to do where %s', (_, document, findings, sentence) => {
  expect(whyNothingRead(document, findings)).toMatch(sentence);
});

it('says nothing of a document of which a table was read', () => {
  expect(whyNothingRead(tables('hebei-project', null), [{ code: 'table/unread', sourceRef: 'L1 c1' }])).toBeNull();
});
