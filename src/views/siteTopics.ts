import type { Topic } from '../model/topics.ts';
import { handedToPages } from './handedToPages.ts';

/** The topics of this build by id; none where no command has read them. */
export const siteTopics = (): ReadonlyMap<string, Topic> =>
  new Map((handedToPages()?.rules.topics.topics ?? []).map((topic) => [topic.id, topic]));
