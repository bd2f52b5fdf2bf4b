import type { PrintedIndicator } from '../model/documentTables.ts';
import { labelKey } from '../values/labelKey.ts';
import { neededOf } from './alikeLists.ts';
import type { Check } from './check.ts';
import { resultCheck } from './resultCheck.ts';

export const withoutPlan: Check = {
  code: 'result/without-plan',
  severity: 'notice',
  about: 'promise',
  title: '有自评，这里没有找到它的目标表',
  explanation:
    '这个单位同一年有别的项目公开了绩效目标表，这份自评却没有对上任何一张。没有目标表，就不知道当初承诺的是什么；自评表里的目标值，是后来印的。',
  isNot:
    '不是说没有编过目标。可能没有交到这里、改了名、几个项目并成一个，或者按规定不必公开。这里没有收录这个单位那一年的目标表的，不算；像是改了名、正等单位确认的，也不算。',
  remedy: '有目标表的，放进来；改了名或合并的，在 content/links.yaml 里写明对应哪个项目。',
  find: resultCheck(({ result, project, site }) => {
    const plans = site.projects.filter(
      ({ unitId, fiscalYear }) => unitId === result.unitId && fiscalYear === result.fiscalYear,
    );
    const isAsked = site.nearMisses.some(({ resultId }) => resultId === result.id);
    if (project || isAsked || result.fiscalYear === null || plans.length === 0) return [];
    return [
      {
        printed: result.name,
        expected: '同一个项目的绩效目标表',
        message: `“${result.name}”有 ${result.fiscalYear} 年的自评；这里收录的${result.unitName}同年 ${plans.length} 张绩效目标表里，没有单位、编码或名称对得上的。`,
      },
    ];
  }),
};

/** Shorter lists are alike by chance. */
const FEWEST = 5;

const namesOf = (indicators: readonly PrintedIndicator[]): ReadonlySet<string> =>
  new Set(indicators.map(({ name }) => labelKey(name.text)).filter((name) => name !== ''));

export const otherIndicators: Check = {
  code: 'result/other-indicators',
  severity: 'warning',
  about: 'promise',
  title: '自评的指标，和另一个项目的目标表大多同名',
  explanation: '这份自评和自己项目的目标表同名的指标不到一半，却和同一单位、同一年另一个项目的目标表有八成以上同名。',
  isNot:
    '不是说评错了项目。可能指标年中换过、两个项目合着做，或者表放错了位置。和自己的目标表也一样像的、不到 5 项指标的，不算。',
  remedy: '核对这份自评评的是哪个项目；指标换过的，写一句说明。',
  find: resultCheck(({ result, project, site }) => {
    const own = namesOf(result.indicators);
    if (!project || own.size < FEWEST) return [];
    const shared = (indicators: readonly PrintedIndicator[]) => own.intersection(namesOf(indicators)).size;
    const kept = shared(project.indicators);
    const [other] = site.projects
      .filter(
        ({ id, unitId, fiscalYear }) =>
          id !== project.id && unitId === project.unitId && fiscalYear === project.fiscalYear,
      )
      .map((plan) => ({ plan, count: shared(plan.indicators) }))
      .filter(({ plan, count }) => count >= neededOf(Math.max(own.size, namesOf(plan.indicators).size)))
      .sort((a, b) => b.count - a.count);
    if (!other || kept * 2 >= own.size) return [];
    return [
      {
        sourceRef: result.indicators[0]?.place.ref,
        printed: `${other.count}/${own.size}`,
        expected: `${project.name}的指标`,
        message: `${own.size} 项指标里，和自己的目标表同名的有 ${kept} 项，和“${other.plan.name}”的目标表同名的有 ${other.count} 项。`,
      },
    ];
  }),
};
