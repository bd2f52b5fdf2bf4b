import type { DocumentTables } from '../model/documentTables.ts';
import type { SourceRef } from '../model/sourceRef.ts';
import { countedIn, maskText } from './maskText.ts';
import { maskWherePrinted } from './maskWherePrinted.ts';
import type { PersonalDataHit } from './personalDataHit.ts';

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
    const found = byRef.get(place.ref);
    if (!found) return place;
    let [masked, from] = ['', 0];
    for (const { hit, part, before } of found.toSorted((a, b) => a.part.start - b.part.start)) {
      masked +=
        place.text.slice(from, part.start) +
        maskText(hit.kind, place.text.slice(part.start, part.end), hit.hidden, before);
      from = part.end;
    }
    return { ...place, text: masked + place.text.slice(from) };
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
