import { INDICATOR_CLASSES } from '../../model/indicatorClasses.ts';
import type { Template } from '../../recognise/template.ts';

/** A first-level class of a form with the second-level ones under it, in the order of the project. */
export interface ClassRows {
  level1: string;
  level2: string[];
}

/** The standard classes as a form prints them: 成本指标 stands by itself with its own, or as one class under 产出指标. */
export function classRows({ costLevel }: Pick<Template, 'costLevel'>): ClassRows[] {
  const rows: ClassRows[] = [];
  for (const { name, levels, under } of INDICATOR_CLASSES) {
    const level = levels.length > 1 ? costLevel : levels[0];
    if (level === 1) rows.push({ level1: name, level2: [] });
    else if (under === undefined) rows.at(-1)?.level2.push(name);
    else rows.find(({ level1 }) => level1 === under)?.level2.push(name);
  }
  return rows;
}
