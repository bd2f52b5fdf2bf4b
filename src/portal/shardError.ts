import type { ShardState } from '../model/shard.ts';

/** A shard that the portal goes on without, and why, in one Chinese sentence. */
export class ShardError extends Error {
  override name = 'ShardError';
  readonly state: Extract<ShardState['state'], 'unreached' | 'refused' | 'stale'>;

  constructor(state: ShardError['state'], why: string) {
    super(why);
    this.state = state;
  }
}
