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
      late ? `${name} 在 ${within / 1000} 秒里没有传完` : `${name} 取不到，${whyNotFetched(error)}`,
    );
  }
}

/** Why a server gave nothing, by the code of what went wrong. */
const FAULTS: readonly { code: RegExp; said: string }[] = [
  { code: /^(?:ENOTFOUND|EAI_AGAIN)$/, said: '网址里的主机名查不到；请核对网址，或看这台电脑的网络' },
  { code: /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, said: '服务器没有应答' },
  { code: /CERT|^UNABLE_TO_|^ERR_(?:SSL|TLS)_/, said: '网站的安全证书不对；请该县核对证书' },
];

/** What is said of a fault of `fetch`: a server that breaks off in the middle, or answers as none does, is not said to be silent. */
export function whyNotFetched(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  const told = String(cause?.code ?? code);
  return FAULTS.find((fault) => fault.code.test(told))?.said ?? '没有得到完整的应答；请核对网址，稍后再取一次';
}
