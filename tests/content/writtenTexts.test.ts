import { expect, it } from 'vitest';
import { writtenTexts } from '../../scripts/writtenTexts.ts';
import type { OriginRecord } from '../../src/model/settings.ts';
import { assertNoneWritten } from '../../src/privacy/assertNoneWritten.ts';

const check = (origin: OriginRecord) => () =>
  assertNoneWritten(writtenTexts({ replies: [], corrections: new Map(), origins: new Map([['a', origin]]) }));

it.each<OriginRecord>([
  { title: '绩效目标表（联系人 13800000000）' },
  { issuingUnit: '某局 13800000000' },
  { county: '某县13800000000', personalData: 'mask' },
  { personalData: { allow: '张某13800000000 本人同意' } },
])('the number of a person in an origin record stops the build: %j', (origin) => {
  expect(check(origin)).toThrow(/^documents\/a\.yaml：写有手机号码（.*138\*{4}0000/);
});

it('where the office says why it publishes what is in a document, its title may say it, too', () => {
  expect(check({ title: '热线 13800000000', personalData: { allow: '公开的服务热线' } })).not.toThrow();
});
