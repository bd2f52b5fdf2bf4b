import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { generatedFolder } from '../environment.ts';
import { Link } from '../model/outcome.ts';

/** Which plan and which self-evaluation are of one project, from links.json in the generated folder; none where it is missing. */
export function readLinks(): Link[] {
  const file = path.join(generatedFolder(), 'links.json');
  return z.array(Link).parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
}
