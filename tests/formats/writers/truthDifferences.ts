import type { publishedRows, Row } from '../../support/publish.ts';
import { dataRows } from './sameData.ts';

/** What a generated document must be published as; the columns it names are compared. */
export interface KnownTruth {
  projects: readonly Row[];
  indicators: readonly Row[];
}

/** One line a difference between the published rows of one document and what is known of it; empty where there is none. */
export function truthDifferences(truth: KnownTruth, published: Parameters<typeof publishedRows>[0]): string[] {
  return (['projects', 'indicators'] as const).flatMap((name) => {
    const found = dataRows(published, name);
    const count = truth[name].length === found.length ? [] : [`${name}: ${found.length} of ${truth[name].length} rows`];
    const cells = truth[name].flatMap((row, index) =>
      Object.entries(row)
        .filter(([column, value]) => found[index]?.[column] !== value)
        .map(
          ([column, value]) => `${name} row ${index + 1} ${column}: “${found[index]?.[column]}” instead of “${value}”`,
        ),
    );
    return [...count, ...cells];
  });
}
