export type Box = 'inline' | 'inline-box' | 'block' | 'table';

const TABLE_PARTS = /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)$/;

/** Elements that begin and end a line, by the standard's style sheet for browsers. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** What kind of box an element is. @param display as its style says; undefined where that says nothing */
export function boxOf(tag: string, display: string | undefined): Box {
  const isUsual = display === undefined || /^(?:none|inherit|initial|unset|revert)$/.test(display);
  if (TABLE_PARTS.test(tag) && (isUsual || /^(?:inline-)?table/.test(display))) return 'table';
  if (isUsual) return BLOCKS.has(tag) ? 'block' : 'inline';
  if (/^(?:inline|contents|ruby.*|none)$/.test(display)) return 'inline';
  return display.startsWith('inline') || display.startsWith('-webkit-inline') ? 'inline-box' : 'block';
}
