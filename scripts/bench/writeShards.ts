import { join } from 'node:path';
import type { Project } from '../../src/model/site.ts';
import { exportFiles, historyOf } from '../../src/pipeline.ts';
import { SHARD_FILES } from '../../src/portal/shardRows.ts';
import { joinBytes } from '../../src/values/joinBytes.ts';
import { writeInto } from '../files/writeInto.ts';
import { generateCorpus } from '../generate-corpus.ts';

const PLACES = '安平宁远清河临江新丰泰和永昌广德长兴海宁武定文昌光泽嘉善东阳西华南康北川石泉金山玉溪龙门凤台'.split('');

/** A name for a county, another for each of some two thousand numbers. */
const countyName = (at: number): string =>
  `${PLACES[at % PLACES.length]}${PLACES[(at * 7 + Math.floor(at / PLACES.length) + 1) % PLACES.length]}县`;

/**
 * Writes what as many counties publish and a portal reads, of synthetic projects, without building their sites.
 * @param real the projects whose words and forms are recombined
 * @returns the list for the portal
 */
export function writeShards(folder: string, real: readonly Project[], count: number, projects: number) {
  const shards = Array.from({ length: count }, (_, at) => {
    const county = countyName(at);
    const corpus = generateCorpus(real, projects, at + 1);
    const others = [...new Set(corpus.projects.map((project) => project.county))];
    const moved = JSON.parse(
      others.reduce((text, other) => text.replaceAll(other, county), JSON.stringify(corpus)),
    ) as typeof corpus;
    const oneYear = moved.projects.map((project) => ({ ...project, fiscalYear: YEAR }));
    const site = { ...moved, projects: oneYear, results: [], links: [], nearMisses: [] };
    const files = exportFiles({
      settings: { title: county },
      history: historyOf(site, null),
      site,
      findings: [],
      tables: [],
      sources: new Map(),
    });
    for (const { path, pieces } of files) {
      if ([...SHARD_FILES, 'manifest.json'].includes(path))
        writeInto(join(folder, String(at)), `data/${path}`, joinBytes([...pieces]));
    }
    return { county, year: YEAR, from: String(at), site: `https://county-${at}.gov.example/mingbai/` };
  });
  writeInto(folder, 'shards.yaml', JSON.stringify({ shards }));
  return join(folder, 'shards.yaml');
}

const YEAR = 2024;
