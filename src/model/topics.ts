import { z } from 'zod';
import { isDeviceName } from './deviceName.ts';
import { listedWord, someWords } from './plainWords.ts';

const words = z.array(listedWord).optional();

/** A plain topic of content/topics.yaml: what money is for, in words a villager uses. */
export const Topic = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z]+(?:-[a-z]+)*$/, '小写字母和短横线组成的英文名，如 village-team')
    .refine((id) => !isDeviceName(id), '别的名称，这个名称 Windows 留给设备，做不成文件夹'),
  name: someWords,
  plain: someWords.describe('what money of this topic is usually for'),
  words: words.describe('any of these in name, purpose or objective puts a project here'),
  unit: words.describe('any of these in the implementing unit or supervising department puts a project here'),
  indicators: words.describe('words of indicators that only this trade has'),
  except: z.array(someWords).optional().describe('phrases inside which a word does not count'),
  near: z.array(z.string()).optional().describe('ids of topics whose indicators are no wonder here'),
  everything: z.literal(true).optional().describe('may be about anything: no indicator is a wonder here'),
});
export type Topic = z.infer<typeof Topic>;

/** The id of the topic of a project that no word decides. */
export const OTHER_TOPIC = 'other';

/** content/topics.yaml: the topics, special ones before general ones; the first match wins. */
export const TopicRules = z.strictObject({ topics: z.array(Topic).min(1) }).superRefine(({ topics }, context) => {
  const ids = topics.map(({ id }) => id);
  const names = topics.map(({ name }) => name);
  topics.forEach(({ id, name, near = [], words = [], unit = [] }, index) => {
    const refuse = (message: string, ...path: string[]) =>
      context.addIssue({ code: 'custom', message, path: ['topics', index, ...path] });
    if (id === OTHER_TOPIC || ids.indexOf(id) !== index)
      refuse(`每个话题一个不同的 id，${OTHER_TOPIC} 留给“其他”`, 'id');
    // Two of one name would stand side by side in every list and chart, and nobody could tell which money is in which.
    if (names.indexOf(name) !== index) refuse('每个话题一个不同的名称', 'name');
    if (words.length + unit.length === 0) refuse('words 或 unit 里至少一个词，不然没有项目会归到这里', 'words');
    const unknown = near.find((other) => !ids.includes(other));
    if (unknown !== undefined) refuse(`near 里只写别的话题的 id，没有 ${unknown}`, 'near');
  });
});
export type TopicRules = z.infer<typeof TopicRules>;
