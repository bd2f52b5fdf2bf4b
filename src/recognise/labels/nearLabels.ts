import { INDICATOR_CLASSES } from '../../model/indicatorClasses.ts';
import { labelKey } from '../../values/labelKey.ts';
import type { Template } from '../template.ts';
import type { WorkTable } from '../workTable.ts';
import { bareClass, parseClassLabel } from './classLabel.ts';
import { labelIndex } from './labelIndex.ts';

/** A text that may be a misprinted label: nobody adopts it, the office is asked. */
export interface NearLabel {
  ref: string;
  printed: string;
  label: string;
}

const CLASSES = INDICATOR_CLASSES.map(({ name }) => name);

/** A shorter label is one character off too many words. */
const SHORTEST = 3;

/**
 * The cells of a table whose text is one character off a label that its form declares and that the table lacks, or off a class: `项日名称`, `产岀指标`.
 * @param vocabulary the keys of the labels of all forms
 */
export function nearLabels(
  { rows }: Pick<WorkTable, 'rows'>,
  template: Template,
  vocabulary: ReadonlySet<string>,
): NearLabel[] {
  const cells = rows.flatMap((row) => row.cells);
  const present = new Set(cells.map(({ text }) => labelKey(text)));
  const lacking = labelIndex(template)
    .rules.filter(({ keys }) => !keys.some((key) => present.has(key)))
    .flatMap(({ labels }) => labels);
  return cells.flatMap(({ place, text }) => {
    const key = labelKey(text);
    const bare = bareClass(text);
    if (key.length < SHORTEST || [key, bare].some((each) => vocabulary.has(each)) || parseClassLabel(text)) return [];
    const label =
      lacking.find((each) => labelKey(each).length >= SHORTEST && isOneOff(key, labelKey(each))) ??
      CLASSES.find((each) => isOneOff(bare, each));
    return label ? [{ ref: place.ref, printed: text.trim(), label }] : [];
  });
}

/** Whether one character put in, left out or exchanged makes one text the other. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return long.slice(at + 1) === short.slice(short.length === long.length ? at + 1 : at);
}
