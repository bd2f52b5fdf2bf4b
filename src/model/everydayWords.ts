import { z } from 'zod';
import { someWords } from './plainWords.ts';

/** Words one after the other with commas of any kind between them, or a list of words. */
const wordsOf = (kind: typeof someWords) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(/[、，,]/) : given),
    z.array(kind, '一个词，几个的用、隔开；是数的两边加上英文引号，如 "120"'),
  );
const someOf = (kind: typeof someWords) => wordsOf(kind).refine((list) => list.length > 0, '至少一个词');

/** content/everyday-words.yaml: how people say what the documents write in other words. */
export const EverydayWords = z.strictObject({
  passOver: wordsOf(someWords).default([]).describe('问话里没有内容的字，如“多少钱”，搜的时候放过去'),
  unlisted: wordsOf(someWords).default([]).describe('搜得到、网页上不列的说法：说人的病、残、难处的粗话'),
  words: z
    .array(
      z.strictObject({
        say: someOf(someWords).describe('人们会打的词'),
        find: someOf(someWords.regex(/^.{2,}$/u, '两个字以上的词')).describe('公文里的词，最对得上的在前'),
        topic: someWords.optional().describe('topics.yaml 里话题的 id，如 health'),
        where: someWords.optional().describe('只在哪里这样说'),
      }),
    )
    .default([]),
});
export type EverydayWords = z.infer<typeof EverydayWords>;

/** Everyday words of which nothing is found: for data without a table of them. */
export const NO_EVERYDAY_WORDS: EverydayWords = { passOver: [], unlisted: [], words: [] };
