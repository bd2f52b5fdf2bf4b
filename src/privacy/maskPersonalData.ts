import type { DocumentTables } from '../model/documentTables.ts';
import type { SourceRef } from '../model/sourceRef.ts';
import { countedIn, maskText } from './maskText.ts';
import { maskWherePrinted } from './maskWherePrinted.ts';
import type { HitPart, PersonalDataHit } from './personalDataHit.ts';

/**
 * The tables of a document with every hit masked, character for character: in the cells and lines it was found in, and in all that was
 * read from them. A value whose print is masked has no number any more.
 */
export function maskPersonalData(document: DocumentTables, hits: readonly PersonalDataHit[]): DocumentTables {
  const byRef = Map.groupBy(
    hits.flatMap((hit) => hit.parts.map((part, index) => ({ hit, part, before: countBefore(hit, index) }))),
    ({ part }) => part.ref,
  );
  const maskPlace = <Text extends { ref: SourceRef; text: string }>(place: Text): Text => {
    // From the end: a masked character may be shorter than what was printed.
    const masked = (byRef.get(place.ref) ?? [])
      .toSorted((a, b) => b.part.start - a.part.start)
      .reduce((text, { hit, part, before }) => maskPart(text, hit, part, before), place.text);
    return { ...place, text: masked };
  };
  const { tables, outside, ...rest } = document;
  return maskWherePrinted(
    {
      ...rest,
      tables: tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(maskPlace) })),
      })),
      outside: outside.map(maskPlace),
    },
    hits,
  );
}

/** How many characters of a hit stand in the places before one of its parts. */
const countBefore = ({ kind, texts }: PersonalDataHit, index: number): number =>
  texts.slice(0, index).reduce((sum, text) => sum + countedIn(kind, text), 0);

const maskPart = (text: string, { kind, hidden }: PersonalDataHit, { start, end }: HitPart, before: number) =>
  text.slice(0, start) + maskText(kind, text.slice(start, end), hidden, before) + text.slice(end);
