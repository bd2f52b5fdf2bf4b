import { z } from 'zod';

const word = z.string().trim().min(1);

/** Words one after the other with commas of any kind between them, or a list of words. */
const wordsOf = (kind: typeof word) =>
  z.preprocess((given) => (typeof given === 'string' ? given.split(/[、，,]/) : given), z.array(kind));
const someOf = (kind: typeof word) => wordsOf(kind).refine((list) => list.length > 0, '至少一个词');

/** content/everyday-words.yaml: how people say what the documents write in other words. */
export const EverydayWords = z.strictObject({
  passOver: wordsOf(word).default([]).describe('问话里没有内容的字，如“多少钱”，搜的时候放过去'),
  words: z
    .array(
      z.strictObject({
        say: someOf(word).describe('人们会打的词'),
        find: someOf(word.regex(/^.{2,}$/u, '两个字以上的词')).describe('公文里的词，最对得上的在前'),
        topic: word.optional().describe('topics.yaml 里话题的 id，如 health'),
        where: word.optional().describe('只在哪里这样说'),
      }),
    )
    .default([]),
});
export type EverydayWords = z.infer<typeof EverydayWords>;

/** Everyday words of which nothing is found: for data without a table of them. */
export const NO_EVERYDAY_WORDS: EverydayWords = { passOver: [], words: [] };
