import type { Corpus } from '../../corpus/corpus.ts';
import { type DataHistory, HISTORY_SCHEMA } from '../../model/history.ts';

/** The history of the data of this build; empty where no command has told it. */
export const siteHistory = ({ history }: Corpus): DataHistory =>
  history ?? { schema: HISTORY_SCHEMA, versions: [], changes: [], gone: [] };
