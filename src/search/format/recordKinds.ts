/** What can be found. The order is the order of the filter. */
export const RECORD_KINDS = ['project', 'result', 'unit', 'document', 'glossary'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
