import { InputError } from '../../model/inputError.ts';
import { parseXml } from '../xml/parseXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { onlyPart } from '../zip/onlyPart.ts';
import { openZip, type ZipMember } from '../zip/openZip.ts';
import { isZip } from '../zip/zipHolds.ts';
import { membersOfXml } from './membersOfXml.ts';
import { wordPrefixes } from './wordPrefixes.ts';
import { childrenOf } from './wordXml.ts';

/** A part of a package: `word/document.xml`. */
export interface Part {
  path: string;
  /** The file and the part, for messages. */
  place: string;
  bytes(): Uint8Array;
  /** @throws InputError */
  xml(): XmlElement;
  /** The parts it refers to, by the last word of their relationship's type (`styles`, `header`), with its id. */
  related(kind: string): { id: string; part: Part }[];
  /** The paths of parts it refers to that the file does not hold. */
  missing(): string[];
}

export interface WordPackage {
  main: Part;
  hasMacros: boolean;
  /** Every file in it. */
  members: readonly ZipMember[];
}

const NOT_WORD = ['不是完整的 Word 文档', '.docx 文件', '用 Word 或 WPS 打开并另存为 .docx 后放入'] as const;

/** Opens a package of parts (ISO/IEC 29500-2) and finds its main part, wherever it lies. @throws InputError */
export function openWordPackage(bytes: Uint8Array, file: string): WordPackage {
  // Names of parts do not tell upper from lower case (29500-2, 6.2.2).
  const stored = isZip(bytes) ? openZip(bytes, file) : membersOfXml(bytes, file);
  const members = Map.groupBy(stored, ({ name }) => name.toLowerCase());
  const partAt = (path: string): Part | undefined => {
    const member = onlyPart(members.get(path.toLowerCase()), file);
    return member && newPart(member);
  };
  const newPart = (member: ZipMember): Part => {
    const place = `${file} 中的 ${member.name}`;
    let known: Relationship[] | undefined;
    const list = () => {
      known ??= relationships(partAt(member.name.replace(/([^/]*)$/, '_rels/$1.rels')));
      return known;
    };
    return {
      ...{ path: member.name, place, bytes: member.bytes },
      xml: () => parseXml(member.bytes(), place, wordPrefixes),
      related: (kind) =>
        list().flatMap(({ id, type, target }) => {
          const part = type === kind ? partAt(resolve(member.name, target)) : undefined;
          return part ? [{ id, part }] : [];
        }),
      missing: () =>
        list()
          .filter(({ type }) => readKinds.has(type))
          .map(({ target }) => resolve(member.name, target))
          .filter((path) => !members.has(path.toLowerCase())),
    };
  };
  const [start] = relationships(partAt('_rels/.rels')).filter(({ type }) => type === 'officeDocument');
  const types = partAt('[Content_Types].xml');
  const main =
    (start && partAt(resolve('', start.target))) ?? partAt(mainByType(types) ?? '') ?? partAt('word/document.xml');
  if (!main) throw new InputError(file, ...NOT_WORD);
  return {
    main,
    hasMacros: [...members.keys()].some((name) => name.endsWith('vbaproject.bin')),
    members: stored,
  };
}

/** The kinds of parts that this reader reads. */
const readKinds: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'settings',
  'header',
  'footer',
  'footnotes',
  'endnotes',
]);

interface Relationship {
  id: string;
  /** The last word of its address: `styles`; the same in transitional and strict files. */
  type: string;
  target: string;
}

function relationships(part: Part | undefined): Relationship[] {
  return childrenOf(part?.xml(), 'rel:Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: attributes.Target ?? '',
    }));
}

/** `../media/a.xml` from `word/document.xml` → `media/a.xml`. */
function resolve(source: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${source.replace(/[^/]*$/, '')}${target}`;
  const steps: string[] = [];
  for (const step of decoded(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function mainByType(types: Part | undefined): string | undefined {
  const main = childrenOf(types?.xml(), 'ct:Override').find(({ attributes }) =>
    /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/i.test(
      attributes.ContentType ?? '',
    ),
  );
  return main?.attributes.PartName?.replace(/^\//, '');
}
