import { labelKey } from '../values/labelKey.ts';
import type { ColumnRule, FieldRule, Template } from './template.ts';

/** The labels of a template by the key they are compared with. */
export interface LabelIndex {
  fields: ReadonlyMap<string, FieldRule>;
  columns: ReadonlyMap<string, ColumnRule>;
  opening: ReadonlySet<string>;
}

const indexes = new WeakMap<Template, LabelIndex>();

/** The labels of a template, indexed once. */
export function labelIndex(template: Template): LabelIndex {
  const known = indexes.get(template);
  if (known) return known;
  const byKey = <Rule extends { labels: readonly string[] }>(rules: readonly Rule[]) =>
    new Map(rules.flatMap((rule) => rule.labels.map((label) => [labelKey(label), rule] as const)));
  const index: LabelIndex = {
    fields: byKey(template.fields),
    columns: byKey(template.columns),
    opening: new Set(template.opening.map(labelKey)),
  };
  indexes.set(template, index);
  return index;
}
