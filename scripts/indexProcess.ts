import { buildSearchIndex, type SearchIndex } from '../src/search/build/buildSearchIndex.ts';
import type { ToIndex } from '../src/search/build/toIndex.ts';
import { answerProcess } from './threads/answerProcess.ts';

/** Makes a search index beside what another process does: nothing but its records goes into it. */
answerProcess<ToIndex, SearchIndex>(async (told) => buildSearchIndex(told));
