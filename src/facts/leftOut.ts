import type { Project } from '../model/site.ts';
import { isDoubtful } from '../values/amount.ts';

/** Why some projects are in no sum, with the number of each kind: 2 个没有印出金额、1 个金额读不准; empty where all are in it. */
export function leftOut(projects: readonly Project[]): string[] {
  const differing = projects.filter(({ counted }) => !counted).length;
  const unknown = projects.flatMap(({ counted, funding: { total } }) =>
    counted && (total?.yuan ?? null) === null ? [total !== undefined && isDoubtful(total)] : [],
  );
  const doubtful = unknown.filter((isPrinted) => isPrinted).length;
  const without = unknown.length - doubtful;
  return [
    ...(without > 0 ? [`${without} 个没有印出金额`] : []),
    ...(doubtful > 0 ? [`${doubtful} 个金额读不准`] : []),
    ...(differing > 0 ? [`${differing} 个在几份文件里印得不一样`] : []),
  ];
}
