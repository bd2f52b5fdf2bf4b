import type { Decided } from '../../src/privacy/decidePersonalData.ts';
import type { ToRead } from './readOne.ts';

/** What a thread that reads documents is asked to do. */
export type Tasks = { read: { ask: ToRead; answer: Decided } };
