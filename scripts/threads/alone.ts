/** Bytes in a memory of their own: with them all that lies beside them would be copied for a thread. */
export const alone = <Content extends string | Uint8Array>(content: Content): Content =>
  typeof content === 'string' || content.byteLength === content.buffer.byteLength
    ? content
    : (new Uint8Array(content) as Content);
