import type { ShardState } from '../model/shard.ts';

/** A shard that the portal goes on without, and why, in one Chinese sentence, which everybody reads. */
export class ShardError extends Error {
  override name = 'ShardError';
  readonly state: Extract<ShardState['state'], 'unreached' | 'refused' | 'stale'>;

  /** the whole of it, for whoever makes the portal: may name what lies on his machine */
  readonly told: string;

  constructor(state: ShardError['state'], why: string, told = why) {
    super(why);
    this.state = state;
    this.told = told;
  }
}
