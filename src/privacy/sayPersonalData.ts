import type { DocumentTables } from '../model/documentTables.ts';
import type { PersonalData } from '../model/personalData.ts';
import { PERSONAL_DATA_KINDS } from './personalDataKinds.ts';

/** What was found, by kind: 手机号码 3 处、家庭住址 1 处. */
export const sayFound = (found: PersonalData['found']): string =>
  [...Map.groupBy(found, ({ kind }) => kind)]
    .map(([kind, places]) => `${PERSONAL_DATA_KINDS[kind].name} ${places.length} 处`)
    .join('、');

/** What the gate did with a folder, for the report of a build. */
export function sayPersonalData(documents: readonly Pick<DocumentTables, 'id' | 'personalData'>[]): string {
  const said = documents.flatMap(({ id, personalData }) =>
    personalData
      ? [`${id} ${sayFound(personalData.found)}，${personalData.decision === 'mask' ? '已遮去' : '按决定公开'}`]
      : [],
  );
  return said.join('；') || '没有发现个人信息';
}
