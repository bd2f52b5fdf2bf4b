/** parse5 compares each attribute with all before it. */
const MAX_ATTRIBUTES = 3000;

/** What is passed over as a whole: comments, scripts and styles; and the beginning of a tag. */
const NEXT = /<!--|<(script|style)\b|<[a-z]/gi;

/**
 * Whether a tag of a page has so many attributes that reading them takes no end. Looks at each character once.
 */
export function hasEndlessTag(text: string): boolean {
  const next = new RegExp(NEXT);
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const end = found[0] === '<!--' ? text.indexOf('-->', next.lastIndex) : endOfTag(text, next.lastIndex);
    if (end === null) return true;
    if (end < 0) return false;
    next.lastIndex = found[1] ? endOfElement(text, end, found[1]) : end;
  }
  return false;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const END = 0x3e;

/** The place of a tag's end, negative where the text ends before; null where it has too many attributes. */
function endOfTag(text: string, start: number): number | null {
  let attributes = 0;
  let before = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === END) return at;
    if (character <= SPACE) {
      if (before !== EQUALS) before = SPACE;
      continue;
    }
    if (before === SPACE) attributes += 1;
    if (attributes > MAX_ATTRIBUTES) return null;
    if (before === EQUALS && (character === QUOTE || character === APOSTROPHE)) {
      at = text.indexOf(text.charAt(at), at + 1);
      if (at < 0) return -1;
    }
    before = character;
  }
  return -1;
}

function endOfElement(text: string, start: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = start;
  return closing.exec(text)?.index ?? text.length;
}
