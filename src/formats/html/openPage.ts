import type { SourceNote } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import type { Drawn } from '../sayDrawn.ts';
import { Omissions } from './omissions.ts';
import type { PageElement } from './parsePage.ts';
import { holdersOfTables } from './printedTables.ts';

/** A page while it is read: what its tree says, and what has been noticed so far. */
export interface OpenPage {
  file: string;
  root: PageElement;
  /** Elements with a table inside that shows text. */
  holders: ReadonlySet<PageElement>;
  omissions: Omissions;
  /** How many cells of tables hold a text and are not shown. */
  hiddenCells: number;
  notes: SourceNote[];
  /** The places of cells that show a picture. */
  drawn: Map<SourceRef, Drawn>;
}

export const openPage = (root: PageElement, file: string): OpenPage => ({
  file,
  root,
  holders: holdersOfTables(root),
  omissions: new Omissions(),
  hiddenCells: 0,
  notes: [],
  drawn: new Map(),
});

/** Where text stands: outside tables, or in the cell `within`; counts the paragraphs and tables met there. */
export interface Place {
  within: SourceRef | null;
  paragraphs: number;
  tables: number;
}

export const placeIn = (within: SourceRef | null): Place => ({ within, paragraphs: 0, tables: 0 });
