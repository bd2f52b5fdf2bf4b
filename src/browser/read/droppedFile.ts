import type { Known } from '../../report/checkFile.ts';
import type { ReadDocument } from '../../views/read/readDropped.ts';
import type { ReadAnswer } from './messages.ts';

/** A file as it was dropped: nothing of it is kept but where the browser finds it, and what was read. */
export class DroppedFile {
  answers: readonly ReadAnswer[] = [];
  /** Why nothing could be read; null otherwise. */
  failure: string | null = null;
  /** What the clerk knows of it. */
  known: Required<Known>;
  state: 'waiting' | 'reading' | 'done' = 'waiting';
  /** Shows what is new. */
  changed: () => void = () => {};
  /** Opens what is shown of it, and waits until it is there. */
  open: () => Promise<void> = async () => {};

  readonly file: File;

  constructor(file: File, { origin = {}, corrections = {} }: Known = {}) {
    this.file = file;
    this.known = { origin, corrections };
  }

  get name(): string {
    return this.file.name;
  }

  get size(): number {
    return this.file.size;
  }

  /** How many places with personal data nobody has decided about. */
  get undecided(): number {
    if (this.known.origin.personalData) return 0;
    return this.answers.reduce((sum, { report }) => sum + report.personalData.length, 0);
  }

  wait(): void {
    this.state = 'waiting';
    this.changed();
  }

  begin(): void {
    this.state = 'reading';
    this.changed();
  }

  take(answers: readonly ReadAnswer[]): void {
    this.answers = answers;
    this.end(null);
  }

  fail(why: string): void {
    this.answers = [];
    this.end(why);
  }

  private end(failure: string | null): void {
    this.failure = failure;
    this.state = 'done';
    this.changed();
  }
}

/** Everything that is shown of a document. */
export const contentOf = async ({ json }: ReadAnswer): Promise<ReadDocument> => JSON.parse(await json.text());
