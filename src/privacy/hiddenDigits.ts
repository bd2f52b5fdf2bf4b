import type { PersonalDataKind } from '../model/personalData.ts';
import { PERSONAL_DATA_KINDS } from './personalDataKinds.ts';

/** Which digits of a number are masked: from, up to before. The area code of a landline stays, it names a town. */
export function hiddenDigits(kind: PersonalDataKind, digits: string): readonly [from: number, to: number] {
  const [beginning, end] = PERSONAL_DATA_KINDS[kind].keep;
  const area = kind === 'landline-number' ? (/^(?:0|(?:00)?86)(?:10|2\d|[3-9]\d\d)/.exec(digits)?.[0].length ?? 0) : 0;
  return [beginning + area, digits.length - end];
}
