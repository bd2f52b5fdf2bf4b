import path from 'node:path';
import { variable } from '../../src/environment.ts';

/** The built site that is looked at, absolute: MINGBAI_DIST, which tests find set to a site of `tests/county`, else `dist`. */
export const siteFolder = path.resolve(variable('MINGBAI_DIST') ?? 'dist');
