import type { FunctionalClass, Project } from '../../model/site.ts';
import { LABELS } from '../../words/labels.ts';
import type { Chart } from './chart.ts';
import { fundingBy } from './fundingBy.ts';

/**
 * Money by the inferred 支出功能分类.
 * @param hrefOf root-absolute address of the page of a class
 */
export function fundingByFunctionalClass(
  projects: readonly Project[],
  hrefOf?: (functionalClass: FunctionalClass) => string,
): Chart {
  const chart = fundingBy(projects, {
    categoryOf: ({ functionalClass }) => ({
      key: functionalClass.code,
      label: functionalClass.name,
      unknown: functionalClass.code === '',
      href: hrefOf?.(functionalClass),
    }),
    basis: '按本站推断的分类，',
    most: '钱最多的一类',
    allIn: '属于',
    unknown: '没有推断出功能分类',
    column: LABELS.functionalClass,
    notes: ['原表没有印功能分类，这里是按单位和项目名称推断的。'],
  });
  return { ...chart, notes: [...plainWords(projects, chart), ...chart.notes] };
}

/** What the class that the finding names is usually for: 农林水 sounds like farming and is village pay as well. */
function plainWords(projects: readonly Project[], { finding }: Chart): string[] {
  const classes = new Map(projects.map(({ functionalClass }) => [functionalClass.name, functionalClass.plain]));
  return [...classes].flatMap(([name, plain]) =>
    plain && finding.includes(name) ? [`“${name}”一般是：${plain}`] : [],
  );
}
