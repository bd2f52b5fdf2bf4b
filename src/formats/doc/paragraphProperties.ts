import type { FarLists } from './farLists.ts';
import { type RowDefinition, rowDefinition } from './rowDefinition.ts';
import { type Sprm, sprmsOf } from './sprms.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** What the file says of a paragraph, as far as it matters for text and tables. */
export interface ParagraphProperties {
  /** How many tables it lies in, one inside the other; 0 outside tables. */
  depth: number;
  /** Its mark ends a row of a table of depth 1, of a nested one. */
  endsRow: boolean;
  endsInnerRow: boolean;
  endsInnerCell: boolean;
  pageBreakBefore: boolean;
  /** 1-based number of its list; 0 without one. 2047 is a number of Word 95's kind. */
  list: number;
  /** 0-based level in the list. */
  level: number;
  row: RowDefinition | null;
}

const HUGE = 0x6646;
const TABLE_PROPERTIES = 0x646b;
const MOST_REDIRECTIONS = 4;
const MOST_DEPTH = 32;
const TABLE_GROUP = 5;

/** The properties that a paragraph style may set and that matter here; tables are never a style's. */
export const PARAGRAPH_SPRMS: ReadonlySet<number> = new Set([0x2407, 0x460b, 0x260a]);

/**
 * @param lists from the style's ground up to what is laid directly over the paragraph
 * @param far the lists too long for a page
 */
export function paragraphProperties(lists: readonly (readonly Sprm[])[], far: FarLists): ParagraphProperties {
  const properties = {
    inTable: false,
    depth: null as number | null,
    endsRow: false,
    endsInnerRow: false,
    endsInnerCell: false,
    pageBreakBefore: false,
    list: 0,
    level: 0,
  };
  const tableSprms: Sprm[] = [];
  for (const sprm of lists.flatMap((list) => expand(list, far, 0))) {
    const { code, operand } = sprm;
    if (((code >> 10) & 7) === TABLE_GROUP) tableSprms.push(sprm);
    else if (code === 0x2416) properties.inTable = operand.u8(0) !== 0;
    else if (code === 0x2417) properties.endsRow = operand.u8(0) !== 0;
    else if (code === 0x6649) properties.depth = operand.i32(0);
    else if (code === 0x664a) properties.depth = (properties.depth ?? 0) + operand.i32(0);
    else if (code === 0x244b) properties.endsInnerCell = operand.u8(0) !== 0;
    else if (code === 0x244c) properties.endsInnerRow = operand.u8(0) !== 0;
    else if (code === 0x2407) properties.pageBreakBefore = operand.u8(0) !== 0;
    else if (code === 0x460b) properties.list = operand.u16(0);
    else if (code === 0x260a) properties.level = operand.u8(0);
  }
  const { inTable, depth, ...rest } = properties;
  const tables = inTable ? Math.max(1, depth ?? 1) : 0;
  if (tables > MOST_DEPTH) throw new Unreadable('表格嵌套得过深');
  const isRowEnd = rest.endsRow || rest.endsInnerRow;
  return { ...rest, depth: tables, row: isRowEnd ? rowDefinition(tableSprms) : null };
}

/** The changes of a list, with what it refers to in the data stream in place of the rest of it ([MS-DOC] 2.6.2). */
function expand(list: Iterable<Sprm>, far: FarLists, redirections: number): Sprm[] {
  const sprms: Sprm[] = [];
  for (const sprm of list) {
    if (sprm.code !== HUGE && sprm.code !== TABLE_PROPERTIES) {
      sprms.push(sprm);
      continue;
    }
    if (redirections === MOST_REDIRECTIONS) throw new Unreadable(DAMAGED);
    return [...sprms, ...expand(sprmsOf(far.at(sprm.operand.u32(0))), far, redirections + 1)];
  }
  return sprms;
}
