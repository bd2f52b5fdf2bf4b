import { type Corpus, required } from '../../corpus/corpus.ts';
import type { DisclosedDocument, PrintedVersion, Project } from '../../model/site.ts';

/** One of the documents that print a project, with what it prints. */
export interface ShownVersion {
  document: DisclosedDocument;
  version: PrintedVersion;
  /** in words: 本页, 已被取代; empty for the others */
  state: string;
}

/** Every document that prints a project, and what that means for its amount; null where it is one and nothing is in doubt. */
export function otherVersions(corpus: Corpus, project: Project): { versions: ShownVersion[]; said: string } | null {
  if (project.alsoIn.length === 0) return null;
  const versions = [
    { ...shown(corpus, project), state: '本页按这一份' },
    ...project.alsoIn.map((version) => ({
      ...shown(corpus, version),
      state: version.superseded ? '已被新的文件取代' : '',
    })),
  ];
  const current = project.alsoIn.filter(({ superseded }) => !superseded);
  return { versions, said: saidOf(project.counted, current.length, project.unclear.length > 0) };
}

const shown = (corpus: Corpus, version: PrintedVersion) => ({
  document: required(corpus.documentById, version.documentId),
  version,
});

function saidOf(counted: boolean, current: number, unclear: boolean): string {
  if (unclear) return '几份文件里同名的项目不止一个，看不出哪张表对哪张表。为了不重复计算，本站没有把它算进任何合计。';
  if (current === 0) return '旧的一份已被取代，本站按新的一份算。旧的照样列在这里，可以对照。';
  return counted
    ? '几份文件印的金额一样，本站只算一次。'
    : '几份文件印的金额不一样，看不出哪份为准。本站把几份都照登，没有算进任何合计；要弄清楚，请问发布文件的单位。';
}
