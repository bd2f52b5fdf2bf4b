import type { DisclosedDocument } from '../../src/model/site.ts';
import { isAhead } from '../content/assertPast.ts';

/** The documents whose day of publication is still to come, as lines of the report: a site may be made before that day. */
export const aheadLines = (documents: readonly Pick<DisclosedDocument, 'id' | 'published'>[]): string[] =>
  documents.flatMap(({ id, published }) =>
    published && isAhead(published)
      ? [`日期 ${id} 的公开日期 ${published} 还没有到：请到那天再公开，或改正来源记录`]
      : [],
  );
