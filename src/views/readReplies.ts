import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { generatedFolder } from '../environment.ts';
import { Reply } from '../model/reply.ts';

let known: ReadonlyMap<string, Reply> | undefined;

/** The replies of this build by what they answer, from replies.json in the generated folder; none where it is missing. */
export function readReplies(): ReadonlyMap<string, Reply> {
  known ??= new Map(load().map((reply) => [reply.id, reply]));
  return known;
}

function load(): Reply[] {
  const file = path.join(generatedFolder(), 'replies.json');
  return existsSync(file) ? z.array(Reply).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}
