/** Titles as they are stored: most are put together from parts that many of them share. */
export interface PackedTitles {
  /** the shared parts, in the order of their signs; a part can hold signs of parts before it */
  parts: string[];
  /** the characters and signs that occur, the most frequent first */
  alphabet: string;
  /** the titles, one a line, written in that alphabet */
  coded: string;
}

/** Signs for parts lie where Unicode has no characters of its own. */
const firstSign = 0xe000;
/** Characters of this many ranks are written as one, the others as two. From # on, JSON writes them as themselves. */
const shortRanks = 200;
const firstCode = 0x23;
const ownSigns = /[\u{e000}-\u{f8ff}]/u;
const separator = '\n';

const rounds = 6;
const partsEachRound = 70;
const longestPart = 10;
/** A part used less often would not earn its place in the list. */
const fewestUses = 6;

/** Packs titles. A few rounds, in each of which the parts that save most are replaced by signs. */
export function packTitles(titles: readonly string[]): PackedTitles {
  let text = titles.map((title) => title.replaceAll(separator, ' ')).join(separator);
  const parts: string[] = [];
  // Where titles themselves use the area of the signs, no part gets one.
  const usedRounds = ownSigns.test(text) ? 0 : rounds;
  for (let round = 0; round < usedRounds; round += 1) {
    const found = partsWorthSigns(text);
    const signs = new Map(found.map((part, index) => [part, String.fromCodePoint(firstSign + parts.length + index)]));
    if (signs.size === 0) break;
    const longestFirst = [...found].sort((a, b) => b.length - a.length).map(escaped);
    text = text.replace(new RegExp(longestFirst.join('|'), 'gu'), (part) => signs.get(part) as string);
    parts.push(...found);
  }
  const alphabet = alphabetOf(text);
  const codes = new Map(alphabet.map((character, rank) => [character, codeOf(rank)]));
  const coded = Array.from(text, (character) => codes.get(character)).join('');
  return { parts, alphabet: alphabet.join(''), coded };
}

/** The titles that were packed. */
export function unpackTitles({ parts, alphabet, coded }: PackedTitles): string[] {
  const whole: string[] = [];
  const unsigned = (text: string) =>
    text.replace(/[\u{e000}-\u{f8ff}]/gu, (sign) => whole[(sign.codePointAt(0) as number) - firstSign] ?? sign);
  for (const part of parts) whole.push(unsigned(part));
  const characters = [...alphabet];
  let text = '';
  for (let at = 0; at < coded.length; at += 1) {
    let rank = coded.charCodeAt(at) - firstCode;
    if (rank >= shortRanks) {
      at += 1;
      rank = shortRanks + (rank - shortRanks) * shortRanks + coded.charCodeAt(at) - firstCode;
    }
    text += characters[rank] as string;
  }
  return unsigned(text).split(separator);
}

function codeOf(rank: number): string {
  if (rank < shortRanks) return String.fromCharCode(firstCode + rank);
  const beyond = rank - shortRanks;
  return String.fromCharCode(
    firstCode + shortRanks + Math.floor(beyond / shortRanks),
    firstCode + (beyond % shortRanks),
  );
}

function partsWorthSigns(text: string): string[] {
  const counts = new Map<string, number>();
  for (const line of text.split(separator)) {
    const characters = [...line];
    for (let length = 2; length <= longestPart; length += 1) {
      for (let at = 0; at + length <= characters.length; at += 1) {
        const part = characters.slice(at, at + length).join('');
        counts.set(part, (counts.get(part) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count >= fewestUses)
    .map(([part, count]) => ({ part, saved: ([...part].length - 1) * count }))
    .sort((a, b) => b.saved - a.saved || (a.part < b.part ? -1 : 1))
    .slice(0, partsEachRound)
    .map(({ part }) => part);
}

function alphabetOf(text: string): string[] {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([character]) => character);
}

function escaped(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
