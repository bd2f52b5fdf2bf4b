import { Fields } from './fields.ts';
import { type ParagraphProperties, paragraphProperties } from './paragraphProperties.ts';
import { ParagraphText } from './paragraphText.ts';
import { stretchAt } from './plc.ts';
import { sprmsOf } from './sprms.ts';
import { placeOf, type TextSource } from './textSource.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** A paragraph as Word prints it: tracked deletions gone, fields as their results, hidden text apart. */
export interface StoryParagraph {
  visible: string;
  hidden: string;
  /** What a tracked change deleted or somebody struck through: not printed, only told. */
  deleted: string;
  /** What its mark ends. */
  ends: 'paragraph' | 'cell' | 'row';
  /** Its mark is deleted or hidden; of a row's mark: the row goes with its text. */
  markGone: boolean;
  properties: ParagraphProperties;
  /** The edge of a page stands above it. */
  pageAbove: boolean;
  anchors: Anchor[];
  /** Instructions of fields that Word or another program draws: what they print is not in the text. */
  drawn: string[];
  /** A picture stands in its line. */
  pictured: boolean;
  /** A field in it gives the day on which the file is opened. */
  moving: boolean;
}

/** The position of a drawn object in the text, and what became of it. */
export interface Anchor {
  position: number;
  fate: Fate;
}

export type Fate = 'printed' | 'hidden' | 'deleted';

const PARAGRAPH_END = 0x0d;
const CELL_END = 0x07;
const PAGE_BREAK = 0x0c;

/**
 * The paragraphs between two positions of the text, as printed.
 * A paragraph whose mark is deleted or hidden goes on in the next one.
 * @param isDrawn whether they stand in a drawn box, which may be coloured
 * @throws Unreadable where fields are torn or positions have no place in the file
 */
export function readStory(source: TextSource, start: number, end: number, isDrawn = false): StoryParagraph[] {
  if (end > source.text.length) throw new Unreadable(DAMAGED);
  const fields = new Fields();
  const paragraphs: StoryParagraph[] = [];
  let open: StoryParagraph | null = null;
  let pageAbove = true;
  for (let from = start; from < end; ) {
    const mark = markAt(source, from, end);
    const { paragraph, style } = beginParagraph(source, mark);
    const text = new ParagraphText(source, style, fields, () => !isDrawn && !source.isPainted());
    text.read(from, mark);
    if (fields.unprinted && paragraph.ends !== 'paragraph') throw new Unreadable('域代码里夹着表格');
    const { visible, hidden, deleted, anchors, drawn, pictured, moving } = text;
    const read: StoryParagraph = {
      ...paragraph,
      ...{ visible, hidden, deleted, anchors, drawn, pictured, moving },
      pageAbove: pageAbove || paragraph.properties.pageBreakBefore || text.beginsPage,
      markGone: text.fateAt(mark) !== 'printed',
    };
    pageAbove = text.endsPage || source.text.charCodeAt(mark) === PAGE_BREAK;
    if (open && open.properties.depth !== read.properties.depth) {
      paragraphs.push(open);
      open = null;
    }
    const whole: StoryParagraph = open ? joined(open, read) : read;
    open = read.ends === 'paragraph' && (read.markGone || fields.unprinted) ? whole : null;
    if (!open) paragraphs.push(whole);
    from = mark + 1;
  }
  if (open) paragraphs.push(open);
  fields.close();
  return paragraphs;
}

/** The position of the mark that ends the paragraph. */
function markAt({ text, sectionEnds }: TextSource, from: number, end: number): number {
  for (let position = from; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === PARAGRAPH_END || code === CELL_END) return position;
    if (code === PAGE_BREAK && sectionEnds.has(position + 1)) return position;
  }
  throw new Unreadable('最后一段没有结尾');
}

function beginParagraph(source: TextSource, mark: number) {
  const { piece, offset } = placeOf(source, mark);
  const run = stretchAt(source.paragraphRuns, offset);
  const style = source.styles.get(run?.style ?? 0);
  source.far.spend(piece.list.length);
  const properties = paragraphProperties(
    [...style.paragraph, ...(run ? [[...sprmsOf(run.list)]] : []), piece.list],
    source.far,
  );
  const isCellMark = source.text.charCodeAt(mark) === CELL_END;
  if (isCellMark && properties.depth !== 1) throw new Unreadable('单元格的结尾记号不在表格里');
  const inner = !isCellMark && properties.depth > 1;
  const endsRow = isCellMark ? properties.endsRow : inner && properties.endsInnerRow;
  const endsCell = isCellMark || (inner && properties.endsInnerCell);
  const ends: StoryParagraph['ends'] = endsRow ? 'row' : endsCell ? 'cell' : 'paragraph';
  return { paragraph: { ends, properties }, style: style.characters };
}

const joined = (first: StoryParagraph, second: StoryParagraph): StoryParagraph => ({
  ...second,
  visible: first.visible + second.visible,
  hidden: first.hidden + second.hidden,
  deleted: first.deleted + second.deleted,
  pageAbove: first.pageAbove,
  anchors: [...first.anchors, ...second.anchors],
  drawn: [...first.drawn, ...second.drawn],
  pictured: first.pictured || second.pictured,
  moving: first.moving || second.moving,
});
