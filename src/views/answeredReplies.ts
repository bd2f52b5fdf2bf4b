import type { Corpus } from '../corpus/corpus.ts';
import { findingPage, pageOf } from '../corpus/links.ts';
import type { AnsweredReply } from '../feeds/documentFeed.ts';
import { siteReplies } from './siteReplies.ts';

/** The replies of this build with the pages they stand on, the newest first. */
export function answeredReplies({ findings, projectById }: Corpus): AnsweredReply[] {
  const findingById = new Map(findings.map((finding) => [finding.id, finding]));
  return [...siteReplies().values()]
    .flatMap((reply) => {
      const finding = findingById.get(reply.id);
      const project = projectById.get(finding?.projectId ?? reply.id);
      const path = project ? pageOf(project) : finding && findingPage(finding.code);
      return path === undefined ? [] : [{ ...reply, path }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
