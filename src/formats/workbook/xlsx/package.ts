import { attributesOf, scanXml } from './scanXml.ts';

/** The parts of a workbook's package by path without a leading slash, as text. */
export interface Package {
  /** Null where there is no such part. Asked for once and not kept: a sheet may be large. */
  part(path: string): string | null;
  /** A part as it is stored, a picture or an embedded file; empty where there is none. */
  bytes(path: string): Uint8Array;
  paths: readonly string[];
}

export interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`, `comments`. */
  type: string;
  /** The path of the part; null for what lies outside the file and is never followed. */
  path: string | null;
}

/** The relations of a part by id. */
export function relationsOf(parts: Package, path: string): Map<string, Relation> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const xml = parts.part(`${folder}_rels/${path.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (xml === null) return relations;
  scanXml(xml, {
    open(name, raw) {
      if (name !== 'Relationship') return;
      const attributes = attributesOf(raw);
      const external = attributes.get('TargetMode') === 'External';
      relations.set(attributes.get('Id') ?? '', {
        type: attributes.get('Type')?.split('/').pop() ?? '',
        path: external ? null : resolved(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => undefined,
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
