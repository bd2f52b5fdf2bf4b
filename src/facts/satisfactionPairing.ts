import { groupBy } from '../corpus/corpus.ts';
import type { Project } from '../model/site.ts';
import type { ProjectIndicator } from './projectIndicator.ts';

/** Satisfaction targets by whether the table still tells which value belongs to which name. */
export interface SatisfactionPairing {
  paired: ProjectIndicator[];
  /** counted nowhere: what they ask and what they promise may belong to different indicators */
  unpaired: ProjectIndicator[];
  /** the projects of those */
  unpairedProjects: Project[];
}

/** Sets targets apart whose names and values cannot be matched. */
export function satisfactionPairing(rows: readonly ProjectIndicator[]): SatisfactionPairing {
  const unpaired = rows.filter(({ indicator }) => indicator.unpaired);
  return {
    paired: rows.filter(({ indicator }) => !indicator.unpaired),
    unpaired,
    unpairedProjects: [...groupBy(unpaired, ({ project }) => project).keys()],
  };
}
