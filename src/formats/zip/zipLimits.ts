/**
 * What an archive may ask for. The largest real budget book in Word has a main part of some 30 MB; DEFLATE can reach 1032 : 1,
 * the most repetitive honest table stays below 200 : 1.
 */
export const zipLimits = {
  /** Members of an archive with all archives in it, folders included. */
  entries: 20_000,
  /** Inflated bytes of one member. */
  memberBytes: 160 * 1024 * 1024,
  /** Inflated bytes of an archive with all archives in it. */
  totalBytes: 512 * 1024 * 1024,
  /** Inflated to stored bytes, asked of members above `ratioFreeBytes`. */
  ratio: 400,
  ratioFreeBytes: 1024 * 1024,
} as const;

/** What may still be listed and inflated: one budget for an archive and everything inside it, so that nesting multiplies nothing. */
export interface ZipBudget {
  entries: number;
  bytes: number;
}

export const newZipBudget = (): ZipBudget => ({ entries: zipLimits.entries, bytes: zipLimits.totalBytes });
