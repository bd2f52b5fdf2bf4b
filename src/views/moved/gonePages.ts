import type { Corpus } from '../../corpus/corpus.ts';
import { nameCore } from '../../identity/nameCore.ts';
import type { GonePage } from '../../model/history.ts';
import { sayVersion } from '../../words/version.ts';
import { siteHistory } from '../changes/siteHistory.ts';

/** An address that an earlier version had, since when it has not, and what there is in its place. */
export interface ShownGonePage extends Pick<GonePage, 'name' | 'path' | 'subject'> {
  since: string;
  /** what stands for it now: the same project of the unit, or the document that replaces its own */
  instead: { name: string; path: string }[];
  /** where else to look */
  near: { name: string; path: string }[];
}

/** Every page that an earlier version had and this one has not. */
export function gonePages(corpus: Corpus): ShownGonePage[] {
  const { versions, gone } = siteHistory(corpus);
  return gone.map((page) => {
    const { name, path, subject, since } = page;
    const version = versions.find(({ number }) => number === since) ?? { number: since, newest: '' };
    const unit = corpus.unitById.get(page.unitId);
    return {
      name,
      path,
      subject,
      since: sayVersion(version),
      instead: insteadOf(page, corpus),
      near: unit ? [unit] : [],
    };
  });
}

function insteadOf({ id, name, unitId, documentId, subject }: GonePage, corpus: Corpus): ShownGonePage['instead'] {
  const unit = corpus.unitById.get(unitId);
  const same = unit
    ? (corpus.projectsByNameCore.get(nameCore(name, unit.name) ?? '') ?? []).filter(
        (project) => project.unitId === unitId,
      )
    : [];
  const replaced = subject === 'document' ? id : documentId;
  const documents = corpus.documents.filter(({ supersedes }) => supersedes !== null && supersedes === replaced);
  return [...same, ...documents.map(({ title, path }) => ({ name: title, path }))];
}
