import type { Row } from '../../../support/publish.ts';
import type { DescribedBlock, DescribedDocument, DescribedParagraph, DescribedTable } from '../describe/described.ts';
import type { FormContent, IndicatorEntry } from '../describe/formContent.ts';
import type { FormLayout } from '../describe/formLayout.ts';
import { formLayouts } from '../describe/formLayouts.ts';
import { layOutForm } from '../describe/layOutForm.ts';
import { inventContent } from './inventContent.ts';
import { inventedForms } from './inventedForms.ts';
import { type SeededRandom, seededRandom } from './seededRandom.ts';

/** A generated document and what the public data must say of it, columns by name, places and classes of the county left out. */
export interface GeneratedDocument {
  document: DescribedDocument;
  projects: Row[];
  indicators: Row[];
  /**
   * Text without merged cells may be read either way. A class of costs without an indicator stands below a class of several rows that ends
   * with an amount: only merged cells tell that it does not belong to that row (`⇥⇥name⇥80元`, then `⇥成本指标（必填）⇥⇥`). Or a form ends
   * with a name alone, `⇥⇥⇥name⇥`: only the class merged over it tells that it is an indicator and no line below the table.
   */
  needsMerges: boolean;
}

/**
 * Invented documents of the four known forms in turn, each of one to five projects. The same seed gives the same documents; places
 * are called 样例县, so that nothing can be taken for a real disclosure.
 */
export function generateDocuments(count: number, seed = 1): GeneratedDocument[] {
  return Array.from({ length: count }, (_, index) => generateDocument(seed * 1000 + index, index));
}

function generateDocument(seed: number, index: number): GeneratedDocument {
  const random = seededRandom(seed);
  const form = inventedForms[index % inventedForms.length];
  const layout = formLayouts.find(({ template }) => template === form?.template);
  if (!form || !layout) throw new Error('every invented form has a layout');
  const title: DescribedParagraph = { kind: 'paragraph', text: form.documentTitle, set: 'title' };
  const invented = Array.from({ length: random.whole(1, 5) }, (_, number) => inventContent(random, form, number + 1));
  return {
    document: {
      name: `generated-${seed}`,
      blocks: [title, ...invented.flatMap(({ content }) => printedForm(random, layout, content))],
    },
    projects: invented.map(({ project }) => project),
    indicators: invented.flatMap(({ indicators }) => indicators),
    needsMerges: invented.some(({ content: { entries } }) => hasEmptyCosts(entries) || endsWithNameAlone(entries)),
  };
}

const hasEmptyCosts = (entries: readonly IndicatorEntry[]) =>
  entries.some(({ level2, name }, at) => {
    const above = entries[at - 1];
    return level2?.text.startsWith('成本') && !name && above && !above.level2 && above.target?.text.endsWith('元');
  });

function endsWithNameAlone(entries: readonly IndicatorEntry[]): boolean {
  const last = entries.at(-1);
  const beside = [last?.level2, last?.target, last?.description, last?.basis];
  return beside.every((printed) => !printed?.text);
}

/** A form with its title above the table or, as some offices have it, in merged rows of the table itself. */
function printedForm(random: SeededRandom, layout: FormLayout, content: FormContent): DescribedBlock[] {
  const [table, ...more] = layOutForm(layout, content);
  const inTable = !layout.twoTables && random.chance(0.3);
  return inTable && table
    ? [withTitleRows(table, content.above), ...more]
    : [...content.above, ...(table ? [table] : []), ...more];
}

function withTitleRows(table: DescribedTable, above: readonly DescribedParagraph[]): DescribedTable {
  return { ...table, rows: [...above.map(({ text }) => [{ text, colSpan: table.columns }]), ...table.rows] };
}
