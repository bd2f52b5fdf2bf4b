/** The stages of 明白账, in order. Each takes what the one before it gives; this file holds no logic. */

// assemble: tables → documents, units, projects
export { assembleSite } from './assemble/assembleSite.ts';
// compare with what was published before: → versions and changes
export { historyOf } from './changes/historyOf.ts';
// check: → findings
export { findAll } from './checks/findAll.ts';
// read, recognise and balance the books of one document
export { readTables } from './document/readTables.ts';
// export: → the public data files
export { exportFiles } from './exports/exportFiles.ts';
// read: bytes → blocks: paragraphs and grids
export { readDocument } from './formats/formats.ts';
// gate: personal data found, masked, allowed or the end of it
export { passGate } from './privacy/passGate.ts';
// recognise and normalise: blocks → printed tables with values
export { recogniseDocument } from './recognise/recogniseDocument.ts';
// report: what the office should know before disclosure
export { publicationReport } from './report/publicationReport.ts';
