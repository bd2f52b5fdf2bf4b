import { type Check, FINDING_THEMES, type FindingTheme } from '../../checks/check.ts';
import type { Finding } from '../../model/finding.ts';

/** How much a reader should make of a finding (提示). Neither word says that somebody did something wrong, nor is the word for all of them. */
export const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  notice: '留意',
  warning: '待核实',
};

/** What the word says. */
export const SEVERITY_MEANS: Readonly<Record<Finding['severity'], string>> = {
  notice: '写法不常见，看的时候知道就好。',
  warning: '数字对不上，或者缺了东西，值得问一句。',
};

/** What findings are about, as a heading. */
export const THEME_WORDS: Readonly<Record<FindingTheme, string>> = {
  money: '钱数',
  promise: '承诺',
  form: '写法',
  reading: '文件和读取',
};

const GRAVEST_FIRST: readonly Finding['severity'][] = ['warning', 'notice'];

type Kind = Pick<Check, 'code' | 'severity' | 'about'>;

/**
 * Kinds of findings with what was found of each, by what they mean for a reader: money, promises, form; in each the graver ones first,
 * in the order of the checks otherwise. What found nothing is left out.
 */
export function findingKinds<Some extends Kind>(
  kinds: readonly Some[],
  findings: readonly Finding[],
): { theme: FindingTheme; kinds: { kind: Some; found: Finding[] }[] }[] {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const raised = kinds.flatMap((kind) => {
    const found = byCode.get(kind.code);
    return found ? [{ kind, found }] : [];
  });
  return FINDING_THEMES.flatMap((theme) => {
    const own = raised
      .filter(({ kind }) => (kind.about ?? 'form') === theme)
      .sort((a, b) => GRAVEST_FIRST.indexOf(a.kind.severity) - GRAVEST_FIRST.indexOf(b.kind.severity));
    return own.length > 0 ? [{ theme, kinds: own }] : [];
  });
}

/** The findings of one subject, those that mean most for a reader first. */
export function byMeaning(kinds: readonly Kind[], findings: readonly Finding[]): Finding[] {
  return findingKinds(kinds, findings).flatMap(({ kinds: own }) => own.flatMap(({ found }) => found));
}
