import { bareLabel, labelKey } from '../../values/labelKey.ts';
import type { ColumnRole, ColumnRule, FieldRule, Template } from '../template.ts';
import { FISCAL_LEVELS } from '../usualLabels.ts';

/** The labels of a template by the key they are compared with. */
export interface LabelIndex {
  fields: ReadonlyMap<string, FieldRule>;
  columns: ReadonlyMap<string, ColumnRule>;
  opening: ReadonlySet<string>;
  /** Every label of the form: its wordings, and their keys. */
  rules: readonly { labels: readonly string[]; keys: readonly string[] }[];
}

const indexes = new WeakMap<Template, LabelIndex>();

/** The labels of a template, indexed once. */
export function labelIndex(template: Template): LabelIndex {
  const known = indexes.get(template);
  if (known) return known;
  const byKey = <Rule extends { labels: readonly string[] }>(rules: readonly Rule[]) =>
    new Map(rules.flatMap((rule) => rule.labels.map((label) => [labelKey(label), rule] as const)));
  const partsFiscal = template.fields.some((rule) => rule.kind === 'amount' && rule.field === 'fiscalAppropriation');
  const index: LabelIndex = {
    fields: byKey<FieldRule>([...(partsFiscal ? FISCAL_LEVELS : []), ...template.fields]),
    columns: byKey(template.columns),
    opening: new Set(template.opening.map(labelKey)),
    rules: [
      ...template.fields,
      ...(template.money?.columns ?? []),
      ...(template.money?.rows ?? []),
      ...template.columns,
      ...(template.closing ?? []),
    ].map(({ labels }) => ({ labels, keys: labels.map(labelKey) })),
  };
  indexes.set(template, index);
  return index;
}

/** A sign that says in what the values below are measured, or how they compare; a key has no signs. */
export const namesMeasure = (printed: string): boolean => /[%％‰℃²³≥≤<>＜＞=＝]/.test(printed);

/** The column that a head of the indicator block names, what is said behind it aside; undefined where the form has no such head. */
export const columnRule = ({ columns }: LabelIndex, printed: string): ColumnRule | undefined => {
  const bare = bareLabel(printed);
  const rule = columns.get(labelKey(printed)) ?? (bare === printed ? undefined : columns.get(labelKey(bare)));
  return rule && !namesMeasure(printed) ? rule : undefined;
};

/** Columns of points stand in tables of money as well, and make no row the head of the indicators. */
const OF_POINTS: ReadonlySet<ColumnRole> = new Set(['weight', 'score', 'reason']);

/** A row that holds two or more heads of its columns is the head of the indicator block. */
export const isColumnHead = ({ cells }: { cells: readonly { text: string }[] }, labels: LabelIndex): boolean => {
  const heads = cells.flatMap(({ text }) => columnRule(labels, text)?.role ?? []);
  return heads.filter((role) => !OF_POINTS.has(role)).length > 1;
};
