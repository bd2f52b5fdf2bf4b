import type { PersonalDataKind } from '../model/personalData.ts';
import type { SourceRef } from '../model/sourceRef.ts';
import type { PrintedPiece } from './printedPieces.ts';

/** Where a hit, or a part of one that is broken over two places, stands. */
export interface HitPart {
  /** Null in the name of a file or a note on the whole document. */
  ref: SourceRef | null;
  /** UTF-16 offsets in the text printed there. */
  start: number;
  end: number;
}

/** Personal data found in a document. It holds them in the clear: never print or write one, see `maskHit`. */
export interface PersonalDataHit {
  kind: PersonalDataKind;
  /** In reading order; several where a number goes on in the next cell or line. */
  parts: readonly HitPart[];
  /** The same parts as printed. */
  texts: readonly string[];
  /** Its characters, half-width, without the spaces and hyphens between. */
  value: string;
  /** Which of them are to be masked: from, up to before. */
  hidden: readonly [from: number, to: number];
  /** The text around it, masked. */
  excerpt: string;
  /** What it stands in; `name`: of the file, its path in an archive or one of its sheets, which cannot be masked; `unseen`: what nobody who looks at the original sees. */
  where: PrintedPiece['kind'] | 'unseen';
}
