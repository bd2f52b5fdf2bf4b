/** A page with more projects than this lists units in their place: a phone would wait for a table nobody reads through. */
export const MOST_LISTED = 300;

/** A page with more counties and years than this says their money in tables and draws none of it. */
export const MOST_DRAWN = 8;
