import { basename, join } from 'node:path';
import { documentId } from '../../src/identity/ids.ts';
import { type Correction, Corrections } from '../../src/model/correction.ts';
import { InputError } from '../../src/model/inputError.ts';
import { checkedYaml } from '../files/checkedYaml.ts';
import { filesEnding } from '../files/filesEnding.ts';
import { readYaml, type YamlText } from '../files/readYaml.ts';
import { shown } from '../files/shown.ts';
import { assertPast } from './assertPast.ts';

export interface GivenCorrections {
  /** What the office wants read otherwise than it is printed, by document. */
  corrections: Map<string, Correction[]>;
  /** The file and the line each of them stands at. */
  correctionPlaces: ReadonlyMap<Correction, string>;
}

/**
 * The corrections of a content folder, by the document whose id is the name of their file.
 * @throws InputError for those of a document that is not there, or that has another file of them
 */
export function readCorrections(folder: string, ids: ReadonlySet<string>): GivenCorrections {
  const paths = ['.yaml', '.yml'].flatMap((ending) => filesEnding(join(folder, 'corrections'), ending));
  const corrections = new Map<string, Correction[]>();
  const correctionPlaces = new Map<Correction, string>();
  for (const path of paths) {
    const id = documentId(basename(path));
    if (!ids.has(id))
      throw new InputError(shown(path), '没有同名的文档', '与文档同名的更正', '改成文档的文件名，或删去');
    if (corrections.has(id)) throw new InputError(shown(path), '同一个文档有两份更正', '一份更正', '合成一份');
    const yaml = readYaml(path, folder);
    assertPast(yaml, ['date'], shown(path));
    assertPlacesApart(yaml, shown(path));
    const all = checkedYaml(Corrections, { ...yaml, value: yaml.value ?? [] }, shown(path));
    corrections.set(id, all);
    for (const [at, correction] of all.entries())
      correctionPlaces.set(correction, `${shown(path)} 第 ${yaml.lineOf([at, 'value'])} 行`);
  }
  return { corrections, correctionPlaces };
}

/** @throws InputError for the second correction of a place, with its line and that of the first: the schema knows of no lines */
function assertPlacesApart({ value, lineOf }: YamlText, place: string): void {
  const places = Array.isArray(value) ? value.map((entry: { place?: unknown } | null) => entry?.place) : [];
  const again = places.findIndex((own, at) => typeof own === 'string' && places.indexOf(own) < at);
  if (again < 0) return;
  const [first, second] = [places.indexOf(places[again]), again].map((at) => lineOf([at, 'place']));
  throw new InputError(
    `${place} 第 ${second} 行的 place`,
    `${places[again]} 在第 ${first} 行已经更正过`,
    '每处一条更正',
    '删去其中一条',
  );
}
