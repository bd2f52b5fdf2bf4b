import { describeDocuments } from '../../formats/writers/describe/describeDocuments.ts';
import type {
  DescribedBlock,
  DescribedDocument,
  DescribedParagraph,
  DescribedTable,
} from '../../formats/writers/describe/described.ts';
import { splitByForm } from '../../formats/writers/describe/splitByForm.ts';
import { generateDocuments } from '../../formats/writers/invent/generateDocuments.ts';
import type { Form } from './form.ts';

/** Heads stand in so many lines right above a form; what is further up is narrative. */
const HEADS = 3;

const isTable = (block: DescribedBlock): block is DescribedTable => block.kind === 'table';
const isParagraph = (block: DescribedBlock): block is DescribedParagraph => block.kind === 'paragraph';

/** How many forms open in a part: those whose titles stand in their table have no text between them. */
const openings = (part: readonly DescribedBlock[]): number =>
  part.filter(isTable).flatMap(({ rows }) => rows.filter((row) => row.some(({ text }) => text.trim() === '项目名称')))
    .length;

function formsOf({ name, blocks }: DescribedDocument): Form[] {
  const [title] = blocks.filter(isParagraph);
  return splitByForm(blocks).flatMap((part) => {
    const first = part.findIndex(isTable);
    if (first < 0 || openings(part) !== 1) return [];
    const heads = part
      .slice(Math.max(0, first - HEADS), first)
      .filter((block) => isParagraph(block) && block !== title);
    const above = [...(title ? [title] : []), ...heads.filter(isParagraph)];
    return [
      {
        name: name.replace(/^generated.*/, 'invented'),
        above,
        tables: part.filter(isTable),
        pages: [],
        below: [],
        after: [],
      },
    ];
  });
}

/** Every printed form of the real documents, a document each, and as many invented ones as asked for; of four templates. */
export const printedForms = (invented: number): Form[][] =>
  [...describeDocuments(), ...generateDocuments(invented, 31).map(({ document }) => document)]
    .map(formsOf)
    .filter(({ length }) => length > 0);

/** A form as a document of its own. */
export function documentOf({ above, tables, pages, below, after }: Form, name: string): DescribedDocument {
  const between = pages.map((text): DescribedParagraph => ({ kind: 'paragraph', text, set: 'text', gapAbove: true }));
  const last = tables.at(-1);
  const body = [...tables.slice(0, -1), ...between, ...(last ? [last] : []), ...below, ...after];
  return { name, blocks: [...above, ...body] };
}
