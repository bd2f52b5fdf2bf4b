import { variable } from '../../src/environment.ts';
import { fingerprint } from '../../src/identity/fingerprint.ts';

/**
 * The seed of a case among many, from its own name: a case added, moved or left out changes no other.
 * @param run other inputs for every case; MINGBAI_SEED where left out
 */
export const seedOf = (name: string, run: string = variable('MINGBAI_SEED') ?? ''): number =>
  Number.parseInt(fingerprint([run, name], 5), 16);
