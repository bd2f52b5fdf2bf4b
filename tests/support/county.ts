import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { FunctionalClassRules, type InferenceRules } from '../../src/model/settings.ts';
import { TopicRules } from '../../src/model/topics.ts';

/** The content folder that tests stand on. What lies in `content/` may change; nothing is counted there. */
const county = path.resolve(import.meta.dirname, '../county');
const documents = path.join(county, 'documents');

/** Copies the county into `folder`, which need not exist: commands keep tables beside the documents they read. */
export const copyCounty = (folder: string): void => cpSync(county, folder, { recursive: true });

/** The documents of the county: file name → bytes as disclosed, in the order of their names. */
export const countyDocuments: Readonly<Record<string, Buffer>> = Object.fromEntries(
  readdirSync(documents)
    .filter((file) => !file.endsWith('.yaml'))
    .sort()
    .map((file) => [file, readFileSync(path.join(documents, file))]),
);

/**
 * The text of a document of the county.
 * @throws for a file that is not there
 */
export function countyText(file: string): string {
  const bytes = countyDocuments[file];
  if (!bytes) throw new Error(`tests/county/documents holds no ${file}.`);
  return bytes.toString('utf8');
}

const yamlOf = (file: string): unknown => parse(readFileSync(path.join(county, file), 'utf8'));

/** The county's rules by which functional classes and topics are inferred. */
export const countyRules: InferenceRules = {
  classes: FunctionalClassRules.parse(yamlOf('functional-classes.yaml')),
  topics: TopicRules.parse(yamlOf('topics.yaml')),
};
