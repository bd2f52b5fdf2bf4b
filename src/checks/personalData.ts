import type { PersonalDataKind, PersonalDataPlace } from '../model/personalData.ts';
import { PERSONAL_DATA_KINDS } from '../privacy/personalDataKinds.ts';
import type { Check } from './check.ts';

/** What of persons was printed in a document and masked, or let through by the office for a reason. One finding a kind. */
export const personalData: Check = {
  code: 'document/personal-data',
  severity: 'notice',
  about: 'reading',
  title: '原文件含个人信息',
  explanation:
    '原文件里印有手机号码、身份证号码、银行卡号、住址之类的个人信息。本站按单位的决定遮去（遮去的字以 * 代替，原文件不提供下载），或者照单位写明的理由公开。',
  find: ({ site }) =>
    site.documents.flatMap(({ id, personalData }) =>
      [...Map.groupBy(personalData?.found ?? [], ({ kind }) => kind)].map(([kind, places]) => ({
        subjectId: id,
        documentId: id,
        projectId: null,
        sourceRef: places[0]?.ref ?? null,
        printed: places[0]?.excerpt ?? '',
        expected: '',
        message: sentence(kind, places, personalData?.decision),
      })),
    ),
};

function sentence(
  kind: PersonalDataKind,
  places: readonly PersonalDataPlace[],
  decision: 'mask' | { allow: string } | undefined,
): string {
  const { name, masked } = PERSONAL_DATA_KINDS[kind];
  const found = `原文件印有${name} ${places.length} 处`;
  return typeof decision === 'object'
    ? `${found}，单位决定公开，理由：${decision.allow}。`
    : `${found}，已遮去${masked}。`;
}
