/** Whether bytes are a web page in one file (.mht): the head of a MIME message with a body of several parts or of HTML. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
  const head = /^(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.exec(text.replaceAll('\r\n', '\n'))?.[0] ?? '';
  return (
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)/im.test(head)
  );
}
