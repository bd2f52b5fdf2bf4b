/**
 * What the page that reads dropped files may load. Its worker has no address of its own and so is under the same policy; the page itself
 * narrows `self` to its own folder as soon as it knows where it lies.
 */
export const READER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
