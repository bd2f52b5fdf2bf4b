import type { XmlNode } from '../xml/xmlElement.ts';
import { addTable } from './addTable.ts';
import { blocksIn } from './contents.ts';
import { type Book, readParagraph } from './paragraphText.ts';
import { addParagraph, type Sink } from './sink.ts';

/**
 * Reads paragraphs and tables in their order. Text boxes follow the paragraph they are anchored in, with places inside its own:
 * `L12 > L1`.
 * @param prefix what stands before the places here: nothing in the text, `h1 ` in a header, `t2 r5 c3 > ` in a cell
 */
export function readBlocks(children: readonly XmlNode[], prefix: string, sink: Sink, book: Book): void {
  let paragraphs = 0;
  let tables = 0;
  for (const block of blocksIn(children)) {
    if (block.element.name === 'w:tbl') {
      tables += 1;
      addTable(block.element, `${prefix}t${tables}`, sink, book);
      continue;
    }
    paragraphs += 1;
    const ref = `${prefix}L${paragraphs}`;
    const text = readParagraph(block, ref, book);
    addParagraph(sink, ref, text);
    readBlocks(
      text.boxes.flatMap((box) => box.children),
      `${ref} > `,
      sink,
      // A shape may be coloured.
      { ...book, filled: true },
    );
  }
}
