import { groupBy } from '../corpus/corpus.ts';
import type { Project } from '../model/site.ts';
import { OTHER_TOPIC } from '../model/topics.ts';
import { totalOf } from '../values/totalOf.ts';

/** A topic that occurs, with its projects. */
export interface OccurringTopic {
  id: string;
  name: string;
  projects: Project[];
  /** of what is in sums; only for projects of one county and year a sum to be shown */
  yuan: string | null;
}

/** The topics of some projects, those with the most money first; 其他 last. */
export function projectTopics(projects: readonly Project[]): OccurringTopic[] {
  return [...groupBy(projects, ({ topic }) => topic.id)]
    .map(([id, members]) => ({ id, name: members[0]?.topic.name ?? '', projects: members, yuan: totalOf(members) }))
    .sort((a, b) => rank(a) - rank(b) || Number(b.yuan) - Number(a.yuan) || (a.id < b.id ? -1 : 1));
}

const rank = ({ id }: OccurringTopic) => Number(id === OTHER_TOPIC);
