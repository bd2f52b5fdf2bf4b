import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFolder } from '../environment.ts';
import { type Topic, TopicRules } from '../model/topics.ts';

/** The topics of this build by id, from topics.json in the generated folder; none where it is missing. */
export function readTopics(): ReadonlyMap<string, Topic> {
  const file = path.join(generatedFolder(), 'topics.json');
  const topics = existsSync(file) ? TopicRules.parse(JSON.parse(readFileSync(file, 'utf8'))).topics : [];
  return new Map(topics.map((topic) => [topic.id, topic]));
}
