import { labelKey } from '../../values/labelKey.ts';
import type { Template } from '../template.ts';
import { labelIndex } from './labelIndex.ts';

/**
 * Labels that other printed forms have and ours do not declare, and what they mean that ours do not: a second column of money, another
 * year, a result, the whole life of a project. A value that is one of them is no value: its own cell is blank and the label stands next.
 */
const OF_OTHER_FORMS: readonly string[] = [
  '本年财政拨款',
  '总目标',
  '完成情况',
  '全年完成值',
  '项目分类',
  '建设周期',
  '单位名称',
  '计量单位',
  '指标方向性',
  '指标解释',
  '评价标准',
];

const vocabularies = new WeakMap<readonly Template[], ReadonlySet<string>>();

/** The keys of every label of every form, by which a label that stands in the place of a value is known. */
export function labelVocabulary(templates: readonly Template[]): ReadonlySet<string> {
  const known = vocabularies.get(templates) ?? vocabularyOf(templates);
  vocabularies.set(templates, known);
  return known;
}

const vocabularyOf = (templates: readonly Template[]): ReadonlySet<string> =>
  new Set(
    [
      ...OF_OTHER_FORMS.map(labelKey),
      ...templates.flatMap((template) => labelIndex(template).rules.flatMap(({ keys }) => keys)),
    ].filter((key) => key.length > 2),
  );
