import type { Project } from '../model/site.ts';
import { formatAmount, groupDigits } from '../values/amount.ts';
import { neededOf } from './alikeLists.ts';
import type { Check, FindingDraft } from './check.ts';
import { type CopiedGroup, copiedGroups, entriesOf } from './copiedGroups.ts';

/** The same promises for several kinds of work: somebody reading one of them cannot tell it from the others. */
export const copiedIndicators: Check = {
  code: 'project/copied-indicators',
  severity: 'warning',
  about: 'promise',
  listMark: '和别的项目同一份指标',
  title: '几个不同的项目，指标表一样',
  explanation: '同一个县、同一年里，名目不同的项目，指标的名称和值有八成以上一模一样。单看指标，分不出哪个项目做什么。',
  isNot:
    '不是说钱没有用，也不是说抄了谁的。有的表样是上级统一发的。同一个项目印在几份文件里、几个单位办的同一种项目、一件事分几笔钱、不到 5 项的短表，都不算。',
  remedy: '给每个项目写上它自己的数量、期限和去处；确实应当一样的，写一句说明，登在这条提示旁边。',
  find: ({ site }) => copiedGroups(site.projects).flatMap(draftsOf),
};

/** Of more than so many in a group the first is named that shares as much as the group does: thousands may print one list. */
const MOST_COMPARED = 500;

interface ListOf {
  project: Project;
  own: ReadonlySet<string>;
}

function draftsOf(group: CopiedGroup): FindingDraft[] {
  const lists = group.projects.map((project) => ({ project, own: entriesOf(project) }));
  return lists.map(({ project, own }) => {
    const { most, shared } = nearestOf({ project, own }, lists);
    return {
      subjectId: project.id,
      documentId: project.documentId,
      projectId: project.id,
      sourceRef: project.indicators[0]?.place.ref ?? project.sourceRef,
      printed: `${shared}/${own.size}`,
      expected: '自己的指标',
      message: `${own.size} 项指标里有 ${shared} 项，名称和值与${othersOf(group, most)}一样。这 ${group.projects.length} 个项目${moneyOf(group)}。`,
    };
  });
}

/** The first of those that share the most with a project. */
function nearestOf({ project, own }: ListOf, lists: readonly ListOf[]): { most: Project | undefined; shared: number } {
  let most: Project | undefined;
  let shared = 0;
  for (const [at, other] of lists.entries()) {
    if (shared === own.size || (at >= MOST_COMPARED && shared >= neededOf(own.size))) break;
    const common = other.project === project ? 0 : own.intersection(other.own).size;
    if (common <= shared) continue;
    most = other.project;
    shared = common;
  }
  return { most, shared };
}

function othersOf({ projects }: CopiedGroup, one: Project | undefined): string {
  const name = one ? `“${one.name}”` : '';
  return projects.length === 2 ? name : `${name}等 ${projects.length - 1} 个项目`;
}

const moneyOf = ({ yuan }: CopiedGroup): string =>
  yuan === null ? '没有印出可以相加的金额' : `合计 ${groupDigits(formatAmount(yuan, '万元'))} 万元`;
