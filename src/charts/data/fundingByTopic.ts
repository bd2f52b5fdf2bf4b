import { topicPage } from '../../corpus/links.ts';
import type { Project } from '../../model/site.ts';
import { OTHER_TOPIC } from '../../model/topics.ts';
import { LABELS } from '../../words/labels.ts';
import type { Chart } from './chart.ts';
import { fundingBy } from './fundingBy.ts';

/** Money by the inferred plain topics: what it is for, in words a villager uses. */
export const fundingByTopic = (projects: readonly Project[]): Chart =>
  fundingBy(projects, {
    categoryOf: ({ topic }) => ({
      key: topic.id,
      label: topic.name,
      unknown: topic.id === OTHER_TOPIC,
      href: topicPage(topic),
    }),
    basis: '按本站推断的话题，',
    most: '钱最多的话题',
    allIn: '用在',
    unknown: '看不出是什么话题',
    column: LABELS.topic,
    notes: ['原表没有印话题，这里是按项目名称里的词推断的。'],
  });
