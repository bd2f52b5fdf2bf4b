import { DOCUMENT_LIMITS } from '../documentLimits.ts';
import { MAX_BYTES } from '../encoding/decodeBytes.ts';

/** Bounds of what is read, far above any real budget workbook: a hostile one must end in one sentence and in linear time. */
export const LIMITS = {
  /** Bytes of a workbook as it lies in the folder. */
  fileBytes: MAX_BYTES,
  /** Non-blank cells of a workbook. */
  cells: DOCUMENT_LIMITS.cells.most,
  /** Characters of one cell: the bound of Excel itself. */
  cellCharacters: 32_767,
  /** Characters of all cells together; one long shared string may stand in many cells. */
  characters: DOCUMENT_LIMITS.characters.most,
  /** Characters of a number format; Excel takes 255. */
  formatCharacters: 1_000,
  /** Merged areas of a sheet. */
  merges: 200_000,
  /** Formulas of a sheet that fill several cells each, where they are to be calculated anew. */
  formulaAreas: 1_000,
  /** Cells of all grids together, blank ones included: two texts far apart span an area of blank cells. */
  gridCells: DOCUMENT_LIMITS.gridCells.most,
  sheets: 1_000,
  /** Rows and columns of a sheet, as in Excel. */
  rows: 1_048_576,
  columns: 16_384,
  /** Notes of one kind that name their places one by one; the rest are counted. */
  notes: 50,
} as const;
