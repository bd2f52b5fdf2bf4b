import type { Corpus } from '../../corpus/corpus.ts';
import { lookUp } from '../../corpus/watchedCorpus.ts';
import { largestFirst } from '../../facts/largestFirst.ts';
import { type OccurringTopic, projectTopics } from '../../facts/topics.ts';
import { worldLabel, worlds } from '../../facts/worlds.ts';
import { fingerprint } from '../../identity/fingerprint.ts';
import { splitPaperNumber } from '../../identity/nameCore.ts';
import type { SiteSettings } from '../../model/settings.ts';
import type { Project } from '../../model/site.ts';
import { countedYuan } from '../../values/countedYuan.ts';
import { sayAmount, sayTotal } from '../../words/amount.ts';
import { topicBars } from '../home/topicBars.ts';
import { barWidth } from '../lists/barWidth.ts';
import { type ShareCard, shareCard } from './shareCard.ts';

/** A picture that messengers and social sites show beside a link. */
export interface SharePicture {
  /** relative to the site root; the name changes with what is drawn */
  file: string;
  /** what it says, for who cannot see it */
  alt: string;
  svg: string;
}

const MOST_ROWS = 4;
const FOOT = '公开的绩效目标表里印着的，是打算花的，不是已经花的';

type Pictured = Pick<Corpus, 'projects' | 'settings' | 'shards'>;

/** Pictures are asked for by their public address. Of a portal each county has its own. */
const isPictured = ({ settings, shards }: Pick<Pictured, 'settings' | 'shards'>) =>
  settings.siteUrl !== undefined && shards === undefined;

/** The picture of home; none of a site that has no pictures. */
export function homePicture(corpus: Pictured): SharePicture | undefined {
  const [world] = worlds(corpus.projects);
  if (!isPictured(corpus) || !world) return undefined;
  const rows = topicBars(world.projects).bars.map(({ name, yuan, pieces }) => {
    const width = pieces.reduce((sum, piece) => sum + Number(piece.width), 0);
    return { name, amount: sayAmount(yuan), width: String(width) };
  });
  return pictureOf(corpus.settings, '公家的钱，打算花在哪', world.projects, rows);
}

/** The picture of a topic. */
export function topicPicture(corpus: Pictured, topic: OccurringTopic): SharePicture | undefined {
  return isPictured(corpus) ? pictureOf(corpus.settings, topic.name, topic.projects) : undefined;
}

/** The pictures of units by their id; a project takes that of its unit. */
export const unitPictures = lookUp('unitPictures', (corpus: Corpus) => {
  const { planningUnits, projectById, settings } = corpus;
  if (!isPictured(corpus)) return new Map<string, SharePicture>();
  const pictures = planningUnits.map(({ id, name, projectIds }): [string, SharePicture] => [
    id,
    pictureOf(
      settings,
      name,
      projectIds.flatMap((project) => projectById.get(project) ?? []),
    ),
  ]);
  return new Map(pictures);
});

/** All pictures of a site. */
export function sharePictures(corpus: Corpus): SharePicture[] {
  const home = homePicture(corpus);
  const topics = projectTopics(corpus.projects).flatMap((topic) => topicPicture(corpus, topic) ?? []);
  return [...(home ? [home] : []), ...topics, ...unitPictures(corpus).values()];
}

/** The newest year of one county is drawn: different ones are never added up. */
function pictureOf(
  settings: SiteSettings,
  title: string,
  projects: readonly Project[],
  given?: ShareCard['rows'],
): SharePicture {
  const [world] = worlds(projects);
  const line = world ? `${worldLabel(world)} · ${world.projects.length} 个项目 · ${sayTotal(world.yuan)}` : '';
  const rows = (given ?? largestRows(world?.projects ?? [])).slice(0, MOST_ROWS);
  const svg = shareCard({ site: settings.title, title, line, rows, foot: FOOT });
  return { file: `shared/${fingerprint([svg], 12)}.png`, alt: [title, line].join('：'), svg };
}

function largestRows(projects: readonly Project[]): ShareCard['rows'] {
  const ordered = largestFirst(projects.filter((project) => countedYuan(project) !== null));
  const longest = ordered[0]?.funding.total?.yuan ?? '0';
  return ordered.flatMap(({ name, funding: { total } }) => {
    const yuan = total?.yuan;
    if (!yuan) return [];
    return [{ name: splitPaperNumber(name).kind, amount: sayAmount(yuan), width: barWidth(yuan, longest) }];
  });
}
