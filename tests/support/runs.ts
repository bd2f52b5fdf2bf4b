import { variable } from '../../src/environment.ts';

/** How many random inputs a test tries: so many usually, MINGBAI_FUZZ times as many where that is set. */
export const runs = (usual: number): number => Math.ceil(usual * Number(variable('MINGBAI_FUZZ') ?? 1));
