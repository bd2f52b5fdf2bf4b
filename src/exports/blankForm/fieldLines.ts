import type { FieldRule, Template } from '../../recognise/template.ts';

type Of<Kind extends FieldRule['kind']> = Extract<FieldRule, { kind: Kind }>;

/** What stands side by side, or belongs together, in the upper part of a form. */
export type FieldLine =
  | { kind: 'fields'; rules: FieldRule[]; prose: boolean }
  | { kind: 'group'; rule: Of<'group'>; amounts: Of<'amount'>[] }
  | { kind: 'schedule'; rule: Of<'schedule'> };

/**
 * The labels of a form as it sets them: money under the heading before it, the name that opens the form and its objective over the whole
 * width, the others two in a line.
 */
export function fieldLines({ fields, opening }: Pick<Template, 'fields' | 'opening'>): FieldLine[] {
  const lines: FieldLine[] = [];
  let pair: FieldRule[] | null = null;
  for (const rule of fields) {
    const last = lines.at(-1);
    const prose = rule.kind === 'text' && rule.field === 'objective';
    const isName =
      rule.kind === 'text' && rule.field === 'name' && rule.labels.some((label) => opening.includes(label));
    if (rule.kind === 'amount' && last?.kind === 'group') last.amounts.push(rule);
    else if (rule.kind === 'group') lines.push({ kind: 'group', rule, amounts: [] });
    else if (rule.kind === 'schedule') lines.push({ kind: 'schedule', rule });
    else if (prose || isName) lines.push({ kind: 'fields', rules: [rule], prose });
    else if (pair) {
      pair.push(rule);
      pair = null;
      continue;
    } else {
      pair = [rule];
      lines.push({ kind: 'fields', rules: pair, prose });
      continue;
    }
    pair = null;
  }
  return lines;
}
