import { readFileSync } from 'node:fs';
import type { DescribedDocument } from './described.ts';

/** The documents of which the original forms are described, by the names of their text files. */
export const realDocuments: readonly string[] = [
  'guanting-2024.txt',
  'hongyazi-2024.txt',
  'pingluo-key-projects-2024.txt',
  'pingluo-organization-2024.txt',
  'taole-2022.txt',
];

/** Where the description of a real document is kept, by the name of its text file. */
export const descriptionFile = (file: string): string =>
  `tests/formats/fixtures/described/${file.replace(/\.txt$/, '.json')}`;

/**
 * The real documents as their undamaged originals showed them, in the order of `realDocuments`. The descriptions are files, made once
 * by `describeDocument`, so that what a reader is held to does not change with the code that reads.
 */
export const describeDocuments = (): DescribedDocument[] =>
  realDocuments.map((file) => JSON.parse(readFileSync(descriptionFile(file), 'utf8')) as DescribedDocument);
