import type { Reply } from '../model/reply.ts';
import { handedToPages } from './handedToPages.ts';

let known: ReadonlyMap<string, Reply> | undefined;

/** The replies of this build by what they answer; none where no command has read them. */
export function siteReplies(): ReadonlyMap<string, Reply> {
  known ??= new Map((handedToPages()?.replies ?? []).map((reply) => [reply.id, reply]));
  return known;
}
