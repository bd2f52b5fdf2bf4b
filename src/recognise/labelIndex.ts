import { labelKey } from '../normalise/labelKey.ts';
import type { ColumnRule, FieldRule, Template } from './template.ts';

/** The labels of a template by the key they are compared with. */
export interface LabelIndex {
  fields: ReadonlyMap<string, FieldRule>;
  columns: ReadonlyMap<string, ColumnRule>;
  opening: ReadonlySet<string>;
  /** For each required label the keys of every wording of it. */
  requires: readonly (readonly string[])[];
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
    requires: template.requires.map((label) => {
      const rule = [...template.fields, ...template.columns].find(({ labels }) => labels.includes(label));
      return (rule?.labels ?? [label]).map(labelKey);
    }),
  };
  indexes.set(template, index);
  return index;
}
