import { InputError } from '../model/inputError.ts';
import type { GivenLink } from '../model/outcome.ts';
import type { Project, Result } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';

/** What the office says of a plan and a self-evaluation: of one project, or not. */
export interface GivenPair {
  pair: readonly [Project, Result];
  same: boolean;
}

const yearOf = ({ fiscalYear }: Project | Result): string => (fiscalYear === null ? ABSENT.year : `${fiscalYear} 年`);

/**
 * The plans and self-evaluations that content/links.yaml names.
 * @throws InputError for one that is not there, a plan in the place of a self-evaluation, two of other units or years, and what is said twice
 */
export function givenPairs(
  projects: readonly Project[],
  results: readonly Result[],
  given: readonly GivenLink[],
): GivenPair[] {
  const projectOf = new Map(
    projects.flatMap((project) => [project.id, ...project.aliases].map((id) => [id, project] as const)),
  );
  const resultOf = new Map(results.map((result) => [result.id, result] as const));
  const linked = new Map<Project | Result, GivenLink>();
  const said = new Map<string, GivenLink>();
  return given.map((link) => {
    const [project, result] = [projectOf.get(link.project), resultOf.get(link.result)];
    const refuse = (found: string, expected: string, next: string) =>
      new InputError(`links.yaml 第 ${link.line} 行`, found, expected, next);
    const copy = '从报告里照抄一行，或删去这一行';
    if (!project) {
      const kind = resultOf.has(link.project) ? '是一份自评的编号' : '没有收录这个项目';
      throw refuse(`project 写的是 ${link.project}，${kind}`, '项目页地址的最后一段', copy);
    }
    if (!result) {
      const kind = projectOf.has(link.result) ? '是一个项目（绩效目标表）的编号' : '没有收录这份自评';
      throw refuse(`result 写的是 ${link.result}，${kind}`, '自评页地址的最后一段', copy);
    }
    const key = `${project.id} ${result.id}`;
    const again = said.get(key);
    if (again)
      throw refuse(`${link.project} 和 ${link.result} 在第 ${again.line} 行已经写过`, '一对只写一行', '删去其中一行');
    said.set(key, link);
    if (link.same) {
      if (project.unitId !== result.unitId) {
        throw refuse(
          `项目是${project.unitName}的，自评是${result.unitName}的`,
          '同一个单位的项目和自评',
          '删去这一行；单位名称印错的，先在 corrections/ 里更正',
        );
      }
      if (project.fiscalYear !== result.fiscalYear && project.fiscalYear !== null && result.fiscalYear !== null) {
        throw refuse(
          `项目是 ${yearOf(project)}的，自评是 ${yearOf(result)}的`,
          '同一个年度的项目和自评',
          '删去这一行；年度印错的，先在 corrections/ 里更正',
        );
      }
      const before = linked.get(project) ?? linked.get(result);
      if (before) {
        const which = linked.has(project) ? `项目 ${link.project}` : `自评 ${link.result}`;
        throw refuse(`${which} 在第 ${before.line} 行已经对上了另一个`, '一个项目对一份自评', '只留下对的那一行');
      }
      linked.set(project, link);
      linked.set(result, link);
    }
    return { pair: [project, result] as const, same: link.same };
  });
}
