/** What can be found. The order is the order of the filter. */
export const RECORD_KINDS = ['project', 'unit', 'document', 'glossary'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
