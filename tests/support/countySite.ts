import { countyDocuments } from './county.ts';
import { process } from './publish.ts';

/** What the whole pipeline makes of the county's documents, made once for all test files of a worker. Read it, change nothing. */
export const countySite = await process(countyDocuments);
