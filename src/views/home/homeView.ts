import { checks } from '../../checks/checks.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { concretePromise, isCounted } from '../../facts/concretePromise.ts';
import { largestFirst } from '../../facts/largestFirst.ts';
import { outcomesOf } from '../../facts/outcomes.ts';
import { type World, worlds } from '../../facts/worlds.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/site.ts';
import { totalOf } from '../../values/totalOf.ts';
import { topicBars } from './topicBars.ts';

/** The home page stays short however much is disclosed: the rest is on the pages of years and units. */
const SHOWN_WORLDS = 4;
const SHOWN_PROMISES = 3;

/** A fact worth asking about, with its projects of one county and year. */
export interface Question {
  code: Finding['code'];
  title: string;
  world: World;
  projects: Project[];
  yuan: string | null;
}

/** What the first screen says: whose books these are, what the money is for, what was promised, what is worth asking. */
export function homeView(corpus: Corpus) {
  const parts = worlds(corpus.projects);
  const shown = parts.slice(0, SHOWN_WORLDS);
  return {
    parts,
    shown: shown.map((world) => ({ world, ...topicBars(world.projects) })),
    /** what became of the newest of them that have self-evaluations beside them */
    outcomes: parts.flatMap((world) => {
      const outcomes = outcomesOf(corpus, world.projects);
      return outcomes && outcomes.states.length > 0 ? [{ world, outcomes }] : [];
    })[0],
    promises: promisesOf(corpus, parts[0]?.projects ?? []),
    questions: shown.flatMap((world) => questionsOf(corpus, world)),
  };
}

const findingsOf = ({ findingsByProject }: Corpus, { id }: Project) => findingsByProject.get(id) ?? [];

/**
 * Some concrete promises, each of another topic: the largest projects that promise a number of things, largest first; where there are too
 * few of them, the largest others.
 */
function promisesOf(corpus: Corpus, projects: readonly Project[]): Project[] {
  const ordered = largestFirst(projects);
  const counted = ordered.filter((project) => isCounted(concretePromise(project, findingsOf(corpus, project))));
  const topics = new Set<string>();
  const chosen = [...counted, ...ordered].filter(({ topic }) => {
    const isNew = !topics.has(topic.id);
    topics.add(topic.id);
    return isNew;
  });
  return largestFirst(chosen.slice(0, SHOWN_PROMISES));
}

/** The checks that mark projects in lists, with what they found in a county and year; nothing inferred is among them. */
function questionsOf(corpus: Corpus, world: World): Question[] {
  return checks.flatMap(({ code, title, listMark }) => {
    if (listMark === undefined) return [];
    const projects = world.projects.filter((project) => findingsOf(corpus, project).some((one) => one.code === code));
    return projects.length === 0 ? [] : [{ code, title, world, projects, yuan: totalOf(projects) }];
  });
}
