import type { Project } from '../model/site.ts';

/** Why some projects are in no sum, with the number of each kind: 2 个没有印出金额; empty where all are in it. */
export function leftOut(projects: readonly Project[]): string[] {
  const differing = projects.filter(({ counted }) => !counted).length;
  const without = projects.filter(({ counted, funding }) => counted && (funding.total?.yuan ?? null) === null).length;
  return [
    ...(without > 0 ? [`${without} 个没有印出金额`] : []),
    ...(differing > 0 ? [`${differing} 个在几份文件里印得不一样`] : []),
  ];
}
