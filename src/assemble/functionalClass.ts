import type { FunctionalClassRules } from '../model/settings.ts';
import type { FunctionalClass } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';

const UNCLASSIFIED: FunctionalClass = { code: '', name: ABSENT.functionalClass, basis: '' };

const ASPECTS = [
  ['name', '项目名称'],
  ['unit', '实施单位'],
  ['department', '主管部门'],
] as const;

/** Infers the 支出功能分类 (类) of a project by the first rule of which every stated aspect holds one of its words. */
export function inferFunctionalClass(
  project: { name: string; unit: string; department: string },
  { classes, rules }: FunctionalClassRules,
): FunctionalClass {
  for (const rule of rules) {
    const reasons: string[] = [];
    const holds = ASPECTS.every(([aspect, label]) => {
      const words = rule[aspect];
      if (!words) return true;
      const word = words.find((candidate) => project[aspect].includes(candidate));
      if (word) reasons.push(`${label}含“${word}”`);
      return word !== undefined;
    });
    if (!holds) continue;
    const known = classes.find(({ code }) => code === rule.class);
    return {
      code: rule.class,
      name: known?.name ?? rule.class,
      basis: reasons.join('，'),
      ...(known?.plain && { plain: known.plain }),
    };
  }
  return UNCLASSIFIED;
}
