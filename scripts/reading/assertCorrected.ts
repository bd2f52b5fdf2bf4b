import { correctedToNoAmount } from '../../src/document/correctedToNoAmount.ts';
import { type LostByCorrection, lostByCorrection } from '../../src/document/lostByCorrection.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import { InputError } from '../../src/model/inputError.ts';
import { sayRef } from '../../src/model/sourceRef.ts';
import type { Content } from '../content/readContent.ts';

/** What a correction must not take away: how it is named, what it should be. */
const LOST: Record<LostByCorrection['what'], [name: string, problem: string, expected: string]> = {
  label: ['表里的栏目', '整张表就读不懂了', '表样里有的栏目名'],
  value: ['填在表里的内容', '整张表就读不懂了', '这一栏能填的内容'],
  fiscalYear: ['年度', '读不出是哪一年', '和表上一样写法的年度，如（2024年度）'],
  currencyUnit: ['金额单位', '读不出是什么单位', '和表上一样写法的金额单位，如 单位：元'],
};

/** @throws InputError for a correction of an amount, a year, a unit of money or a label by what is none */
export function assertCorrected(
  before: DocumentTables,
  document: DocumentTables,
  corrections: readonly Correction[],
  { correctionPlaces }: Pick<Content, 'correctionPlaces'>,
): void {
  const lost = lostByCorrection(before, document, corrections);
  if (lost) {
    const [name, problem, expected] = LOST[lost.what];
    const { place, value } = lost.correction;
    throw new InputError(
      `${correctionPlaces.get(lost.correction)}的 value`,
      `${sayRef(place)}是${name}，更正成“${value}”，${problem}`,
      expected,
      '照表上的写法写，或删去这一条',
    );
  }
  const wrong = correctedToNoAmount(document, corrections);
  if (!wrong) return;
  throw new InputError(
    `${correctionPlaces.get(wrong)}的 value`,
    `${sayRef(wrong.place)}是金额，更正成“${wrong.value}”，读不出是多少`,
    '一个不带正负号的数，可以带单位，如 12.5万元',
    '写上对的数，或删去这一条',
  );
}
