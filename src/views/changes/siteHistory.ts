import { type DataHistory, HISTORY_SCHEMA } from '../../model/history.ts';
import { handedToPages } from '../handedToPages.ts';

/** The history of the data of this build; empty where no command has told it. */
export const siteHistory = (): DataHistory =>
  handedToPages()?.history ?? { schema: HISTORY_SCHEMA, versions: [], changes: [], gone: [] };
