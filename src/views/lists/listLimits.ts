/**
 * A page with more projects than this lists units in their place: a phone would wait for a table nobody reads through. With the charts
 * below it stays near 25 KB compressed; at three times as much of both a year of 333 projects was 85 KB.
 */
export const MOST_LISTED = 100;

/** A page with more counties and years than this says their money in tables and draws none of it. */
export const MOST_DRAWN = 3;
