import { INDICATOR_CLASSES } from '../../model/indicatorClasses.ts';
import { compactText } from '../../values/compactText.ts';
import { labelKey, withoutPoints } from '../../values/labelKey.ts';
import { lookedUpOnce } from '../../values/lookedUpOnce.ts';

/** A printed 一级指标 or 二级指标 taken apart. */
export interface ClassLabel {
  /** The standard term. */
  readonly text: string;
  /** 成本指标 is a first-level class in some forms and a second-level one in others. */
  readonly levels: readonly (1 | 2)[];
  /** （必填…） is printed with it. */
  readonly required: boolean;
  /** The label is cut or garbled but recognisable. */
  readonly damaged: boolean;
}

/** A class label without white space and without its number. */
const unnumbered = (printed: string): string => compactText(printed).replace(/\s+/g, '').replace(ORDINAL, '');

/** Without what stands in brackets behind it, too. */
export const bareClass = (printed: string): string => labelKey(unnumbered(printed).replace(/[(（].*/, ''));

/** What is printed behind a class, as keys: whether it must be filled in. */
const MARKS: ReadonlyMap<string, boolean> = new Map([
  ['必填', true],
  ['必填项', true],
  ['必填硬性指标', true],
  ['选填', false],
  ['选填项', false],
]);
const REQUIRED_MARKS = [...MARKS.keys()].filter((mark) => MARKS.get(mark));

/** `11-`, `1.`, `（四）`, `一、` in front of a class. */
const ORDINAL = /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）]?[-—–.．、)）]*)(?=\p{Script=Han}{2})/u;

/** `产出指标 (50)`: its points, which not every form calls so; `产出指标（续）` on the next page, `产出指标（50分）（续）`. */
const POINTS = /(?:[(（](?:\d{1,3}分?|续)[)）])+$/;

/** Classes that no standard form has, and that are no name of an indicator: 湖南 prints it under 效益指标. */
const OTHER_CLASSES: typeof INDICATOR_CLASSES = [
  { name: '社会公众或服务对象满意度指标', levels: [2], also: ['社会公众或服务对象满意度'] },
];

const BY_WORDING = [...INDICATOR_CLASSES, ...OTHER_CLASSES]
  .flatMap(({ name, levels, also = [] }) =>
    [name, ...also].map((wording) => ({ wording, term: { text: name, levels } })),
  )
  .sort((a, b) => b.wording.length - a.wording.length);

/** Every wording has one of these. */
const CLASS_WORD = /指标|效益|影响|满意度/;

/** Every full printing of a class label as a key, for finding the other half of a cut one. */
export const CLASS_LABEL_KEYS: readonly string[] = BY_WORDING.flatMap(({ wording }) => [
  wording,
  ...[...MARKS.keys()].map((mark) => `${wording}${mark}`),
]);

/**
 * Reads a class label: `11-数量指标`, `数量指标 (必填硬性指标)`, `产出指标（50分）`, `经济效益`, damaged `成本指标 2515104标)`.
 * @returns null where the text is no class label.
 */
export const parseClassLabel = lookedUpOnce((printed: string): ClassLabel | null => {
  if (!CLASS_WORD.test(labelKey(printed))) return null;
  const key = labelKey(unnumbered(withoutPoints(printed)).replace(POINTS, ''));
  const found = BY_WORDING.find(({ wording }) => key.startsWith(wording));
  if (!found) return null;
  const { text, levels } = found.term;
  const rest = key.slice(found.wording.length);
  if (rest === '') return { text, levels, required: false, damaged: false };
  const mark = MARKS.get(rest);
  if (mark !== undefined) return { text, levels, required: mark, damaged: false };
  // `质量指标（必` lost its end at the edge of the page.
  const cut = /[（(][^)）]*$/.test(printed.trim()) && REQUIRED_MARKS.some((whole) => whole.startsWith(rest));
  if (cut) return { text, levels, required: true, damaged: true };
  // Digits over the mark and its last characters left: `成本指标 2515104标)` was 成本指标（必填硬性指标）.
  const remainder = rest.replace(/\d+/g, '');
  const damaged = remainder !== '' && remainder !== rest && REQUIRED_MARKS.some((mark) => mark.endsWith(remainder));
  return damaged ? { text, levels, required: true, damaged } : null;
});

/** Reads a class of the list that is printed without its 指标, `数量`: one only where classes stand. */
export const shortClassLabel = lookedUpOnce((printed: string): ClassLabel | null => {
  const found = INDICATOR_CLASSES.find(({ name }) => name === `${labelKey(unnumbered(printed))}指标`);
  return found ? { text: found.name, levels: found.levels, required: false, damaged: false } : null;
});

/** `数量指标（上年）`, `调整前数量指标`: what stands below it is no promise of the year. */
const OF_OTHER_TIME = /[上往去前]年|调整|完成|取消|删|作废|累计|[长中]期|不适用/;

/**
 * Reads a class that is not in the list but is plainly one, by where it stands: `可持续发展指标`. It is kept as printed.
 * @returns null where the text does not look like the name of a class, or like two: `数量指标（质量指标）`, `满意度指标服务对象满意度指标`
 */
export function unknownClassLabel(printed: string): ClassLabel | null {
  const [name = '', remark = ''] = unnumbered(printed).split(/[（(]/);
  if (
    !/^(?!.*指标.*指标|.*效益.*效益)\p{Script=Han}{2,14}(?:指标|效益|影响|满意度)$/u.test(name) ||
    parseClassLabel(remark) ||
    OF_OTHER_TIME.test(printed)
  )
    return null;
  return { text: name, levels: [2], required: MARKS.get(labelKey(remark)) ?? false, damaged: false };
}

/** What a page break may have left of a class label: `标`, `标)`, `硬性指标）`. */
export function isLabelTail(printed: string): boolean {
  const key = labelKey(printed);
  return key !== '' && CLASS_LABEL_KEYS.some((whole) => whole !== key && whole.endsWith(key));
}
