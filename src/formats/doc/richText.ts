const BEGINNING = '{\\rtf';

/** Whether the bytes are Rich Text, often named .doc. */
export const isRichText = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, BEGINNING.length)) === BEGINNING;
