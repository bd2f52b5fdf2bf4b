import { sha256Hex } from '../../identity/fingerprint.ts';
import { shownWhole } from '../../values/oddCharacters.ts';
import { encodeBase } from '../format/catalogue.ts';
import { encodeEverydayWords } from '../format/everydayTable.ts';
import {
  CATALOGUE_PARTS,
  detailFile,
  detailsInFile,
  type IndexManifest,
  MANIFEST_FILE,
  partFile,
} from '../format/indexFiles.ts';
import { type LaidOutRecord, layOutRecord } from '../format/layOutText.ts';
import { normaliseText, type Variants } from '../format/normaliseText.ts';
import { packTitles } from '../format/packTitles.ts';
import { packPiece } from '../format/pieceFormat.ts';
import { encodeDetail } from '../format/recordDetail.ts';
import type { SearchRecord } from '../format/searchRecord.ts';
import type { StoredNames } from '../format/storedNames.ts';
import { encodeReadings } from '../format/storedReadings.ts';
import { buildTextIndex } from './buildTextIndex.ts';
import { collectReadings } from './collectReadings.ts';
import { commonReadings } from './commonReadings.ts';
import { commonTexts } from './commonTexts.ts';
import { countPairs, frequentPairs, mayStand } from './frequentPairs.ts';
import type { ToIndex } from './toIndex.ts';
import { TRADITIONAL_CHARACTERS } from './traditionalCharacters.ts';

/** A search index. */
export interface SearchIndex {
  /** by path relative to the site, all in `search-index/` */
  files: ReadonlyMap<string, Uint8Array>;
  records: number;
}

/** A record as its page shows it: what is not seen in a name, or turns it round, stands there as its number. */
const asShown = (record: SearchRecord): SearchRecord => ({
  ...record,
  title: shownWhole(record.title),
  unit: shownWhole(record.unit),
  department: shownWhole(record.department),
  attribute: shownWhole(record.attribute),
  lines: record.lines.map((line) => ({ ...line, text: shownWhole(line.text) })),
});

/**
 * Makes the search index of a site: the index of the text, and the catalogue of what can be found. The same records give the same bytes.
 */
export function buildSearchIndex({ records: printed, everydayWords, topics: all, without }: ToIndex): SearchIndex {
  const records = printed.map(asShown);
  const texts = records.map((record) =>
    withoutRepeats(
      [record.title, ...record.lines.map((line) => line.text)].map((text) =>
        normaliseText(text, TRADITIONAL_CHARACTERS),
      ),
    ),
  );
  const slots: number[] = [];
  const textIndex = buildTextIndex(laidOut(texts, slots));

  const pairs = countPairs(texts.flat());
  const layout = {
    titleLengths: texts.map(([title = '']) => [...title].length),
    slots,
    variants: usedVariants(texts),
    frequentPairs: frequentPairs(pairs),
    texts: commonTexts(records),
  };
  const base = encodeBase(records, layout, without);
  const names: StoredNames = {
    titles: packTitles(records.map((record) => record.title)),
    ...collectReadings(texts.map(([title = '']) => title)),
  };
  const named = countPairs(
    [base.facets.unit, base.facets.department]
      .flatMap((facet) => facet?.values ?? [])
      .map((name) => normaliseText(name)),
  );
  const stands = (term: string) => mayStand(term, pairs) || mayStand(term, named);
  const topics = all.filter(({ name }) => base.facets.topic?.values.includes(name));
  const words = encodeEverydayWords(everydayWords, topics, stands, TRADITIONAL_CHARACTERS);
  const parts = {
    base,
    words,
    names,
    readings: encodeReadings(commonReadings(words.groups.flat().join(''))),
    amounts: records.map((record) => (record.yuan === null ? null : Number(record.yuan))),
    paths: records.map((record) => record.path),
  };
  const size = detailsInFile(records.length);
  const numbers = new Map(layout.texts.map((text, number) => [text, number]));
  const details = Array.from({ length: Math.ceil(records.length / size) }, (_, number) =>
    records.slice(number * size, (number + 1) * size).map((record) => encodeDetail(record, numbers)),
  );

  const tag = tagOf([parts, details]);
  const manifest: IndexManifest = { tag, text: textIndex.tag };
  const files = new Map<string, Uint8Array>(textIndex.files);
  for (const part of CATALOGUE_PARTS) files.set(partFile(tag, part), packPiece(tag, parts[part]));
  details.forEach((own, number) => {
    files.set(detailFile(tag, number), packPiece(tag, own));
  });
  files.set(MANIFEST_FILE, Buffer.from(JSON.stringify(manifest)));
  return { files, records: records.length };
}

/** Lays one record out after the other, and notes how much room each takes. */
function* laidOut(texts: readonly string[][], slots: number[]): Generator<LaidOutRecord> {
  for (const own of texts) {
    const record = layOutRecord(own);
    slots.push(record.slots);
    yield record;
  }
}

/** Leaves out texts that another text of the record holds: what stands in them is found there. The title stays. */
function withoutRepeats([title = '', ...lines]: readonly string[]): string[] {
  const kept = [title];
  for (const line of [...new Set(lines)].sort((a, b) => b.length - a.length)) {
    if (!kept.some((text) => text.includes(line))) kept.push(line);
  }
  return kept;
}

/** The traditional characters whose simplified form the texts use: no other could find anything. */
function usedVariants(texts: readonly string[][]): string {
  const used = new Set(texts.flat().join(''));
  const variants: Variants = TRADITIONAL_CHARACTERS;
  return [...variants]
    .filter(([, plain]) => used.has(plain))
    .flat()
    .join('');
}

function tagOf(content: unknown): string {
  return sha256Hex(JSON.stringify(content)).slice(0, 10);
}
