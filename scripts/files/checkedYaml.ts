import type { z } from 'zod';
import { parseInput } from '../../src/model/parseInput.ts';
import type { YamlText } from './readYaml.ts';

/** What a YAML file says, by its schema; one without entries says nothing. */
export const checkedYaml = <Schema extends z.ZodType>(schema: Schema, yaml: YamlText, place: string) =>
  parseInput(schema, yaml.value ?? {}, place, yaml);
