import Big from 'big.js';
import { largestFirst } from '../../facts/largestFirst.ts';
import { projectTopics } from '../../facts/topics.ts';
import type { Project } from '../../model/site.ts';
import { sumYuan } from '../../values/amount.ts';
import { countedYuan } from '../../values/countedYuan.ts';
import { barWidth } from '../lists/barWidth.ts';

/** A piece of a bar: one project, or several too small to be told apart. */
export interface BarPiece {
  /** start and width in hundredths of the longest bar */
  start: string;
  width: string;
}

/** A topic as a bar: as long as its money, a piece for each project. */
export interface TopicBar {
  id: string;
  name: string;
  count: number;
  yuan: string;
  largest: Project | undefined;
  pieces: BarPiece[];
}

/** More topics are read by nobody on a first page. */
const MOST_TOPICS = 6;
/** The smaller projects of a bar are one piece together. */
const MOST_PIECES = 12;

/** The money of projects of one county and year by topics: the bars, and how many topics more there are. */
export function topicBars(projects: readonly Project[]): { bars: TopicBar[]; more: number } {
  const topics = projectTopics(projects).flatMap(({ yuan, ...topic }) =>
    yuan === null || yuan === '0' ? [] : [{ ...topic, yuan }],
  );
  const longest = topics.reduce((most, { yuan }) => (new Big(yuan).gt(most) ? yuan : most), '0');
  const bars = topics.slice(0, MOST_TOPICS).map(({ id, name, projects: members, yuan }) => {
    const ordered = largestFirst(members.filter((project) => countedYuan(project) !== null));
    return { id, name, count: members.length, yuan, largest: ordered[0], pieces: piecesOf(ordered, longest) };
  });
  return { bars, more: topics.length - bars.length };
}

function piecesOf(ordered: readonly Project[], longest: string): BarPiece[] {
  const amounts = ordered.flatMap((project) => countedYuan(project) ?? []);
  const shown = amounts.length > MOST_PIECES ? amounts.slice(0, MOST_PIECES - 1) : amounts;
  const rest = amounts.slice(shown.length);
  let start = '0';
  return [...shown, ...(rest.length > 0 ? [sumYuan(rest)] : [])].map((yuan) => {
    const piece = { start: barWidth(start, longest), width: barWidth(yuan, longest) };
    start = sumYuan([start, yuan]);
    return piece;
  });
}
