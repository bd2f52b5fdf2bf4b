import { ShardError } from '../../src/portal/shardError.ts';

/** What an address may take of our time and memory, for one file. */
export interface FetchLimits {
  /** bytes */
  most: number;
  /** milliseconds for the whole file */
  within: number;
}

/**
 * The bytes of a file on a server. It is never followed elsewhere, and read no further than it may be long.
 * @throws ShardError in one Chinese sentence
 */
export async function fetchFile(url: URL, { most, within }: FetchLimits): Promise<Uint8Array> {
  const name = url.pathname.split('/').slice(-2).join('/');
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(within),
      headers: { accept: '*/*' },
      credentials: 'omit',
    });
    if (answer.status >= 300 && answer.status < 400) {
      throw new ShardError('refused', `${name} 转到了别的地址；请在清单里直接写最后的地址`);
    }
    if (!answer.ok || !answer.body) throw new ShardError('unreached', `服务器对 ${name} 答的是 ${answer.status}`);
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body) {
      length += piece.length;
      if (length > most) throw new ShardError('refused', `${name} 超过 ${most} 字节`);
      pieces.push(piece);
    }
    return Buffer.concat(pieces, length);
  } catch (error) {
    if (error instanceof ShardError) throw error;
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ShardError(
      'unreached',
      late ? `${name} 在 ${within / 1000} 秒里没有传完` : `${name} 取不到，服务器没有应答`,
    );
  }
}
