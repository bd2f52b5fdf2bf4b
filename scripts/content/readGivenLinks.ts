import { join } from 'node:path';
import { type GivenLink, GivenLinks } from '../../src/model/outcome.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { namesIn } from '../files/namesIn.ts';
import { readYaml } from '../files/readYaml.ts';

const LINKS = 'links.yaml';

/** The entries of the links.yaml of a content folder; none where it has none. @throws InputError naming the line of what does not fit */
export function readGivenLinks(folder: string): GivenLink[] {
  if (!namesIn(folder).includes(LINKS)) return [];
  const yaml = readYaml(join(folder, LINKS), folder);
  if (yaml.value === null) return [];
  return parseInput(GivenLinks, yaml.value, LINKS, yaml).map((link, at) => ({ ...link, line: yaml.lineOf([at]) }));
}
