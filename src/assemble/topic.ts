import type { PrintedVersion, ProjectTopic } from '../model/site.ts';
import { OTHER_TOPIC, type Topic, type TopicRules } from '../model/topics.ts';
import { ABSENT } from '../values/absent.ts';

/** What of a project tells its topic; empty where a table does not print it. */
export type TopicTexts = Record<'name' | 'purpose' | 'objective' | 'unit' | 'department', string>;

/** @param name and unit as the project is called, which is not in every form what its cells say */
export const topicTexts = ({ fields }: Pick<PrintedVersion, 'fields'>, name: string, unit: string): TopicTexts => ({
  name,
  purpose: fields.purpose?.text ?? '',
  objective: fields.objective?.text ?? '',
  unit,
  department: fields.supervisingDepartment?.text ?? '',
});

/** Where words are looked for, in this order: what says most first. */
const ASPECTS = [
  ['name', '项目名称', 'words'],
  ['purpose', '资金用途', 'words'],
  ['objective', '绩效目标', 'words'],
  ['unit', '实施单位', 'unit'],
  ['department', '主管部门', 'unit'],
] as const;

/** Stands for a phrase whose words do not count, so that none is made of what was around it. */
const GAP = '\n';

/** A word of a topic in a text; undefined where none is, phrases of `except` left out. */
export function wordOf(text: string, topic: Topic, kind: 'words' | 'unit' | 'indicators'): string | undefined {
  let seen = text;
  for (const phrase of topic.except ?? []) seen = seen.replaceAll(phrase, GAP);
  return topic[kind]?.find((word) => seen.includes(word));
}

/** Infers what the money of a project is for: the first topic with a word in its name, else in its purpose, and so on. */
export function inferTopic(texts: TopicTexts, { topics }: TopicRules): ProjectTopic {
  for (const [aspect, label, kind] of ASPECTS) {
    for (const topic of topics) {
      const word = wordOf(texts[aspect], topic, kind);
      if (word !== undefined) return { id: topic.id, name: topic.name, basis: `${label}含“${word}”` };
    }
  }
  return { id: OTHER_TOPIC, name: ABSENT.topic, basis: '' };
}
