import type { FarLists } from './farLists.ts';
import type { Piece, PieceText } from './pieces.ts';
import { stretchAt } from './plc.ts';
import type { PropertyRun } from './propertyRuns.ts';
import type { Styles } from './styles.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** All that is needed to say what a stretch of text prints. */
export interface TextSource extends PieceText {
  paragraphRuns: PropertyRun[];
  characterRuns: PropertyRun[];
  styles: Styles;
  /** Names of fonts by number. */
  fonts: string[];
  far: FarLists;
  /** Positions behind the marks that end a section. */
  sectionEnds: ReadonlySet<number>;
  /** Whether anything in the document colours what lies behind text: which text, is not asked. */
  isPainted(): boolean;
}

/** Where a character stands in the file: its piece and its byte offset in the document stream. */
export function placeOf(source: TextSource, position: number): { piece: Piece; offset: number } {
  const piece = stretchAt(source.pieces, position);
  if (!piece) throw new Unreadable(DAMAGED);
  return { piece, offset: piece.offset + (position - piece.start) * piece.characterSize };
}
