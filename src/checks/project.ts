import { type Check, projectCheck } from './check.ts';

/** An objective that is only a numbered heading: 目标内容1. */
const PLACEHOLDER = /^\d*[.．、]?目标内容\d*$/;

export const placeholderObjective: Check = {
  code: 'project/placeholder-objective',
  severity: 'notice',
  about: 'promise',
  title: '绩效目标只印着“目标内容”几个字',
  explanation: '绩效目标一栏印的是“目标内容1”这样的字，没有写明这笔钱要达到什么目标。',
  find: projectCheck(({ fields: { objective } }) =>
    objective && PLACEHOLDER.test(objective.text)
      ? [
          {
            sourceRef: objective.places[0]?.ref ?? null,
            printed: objective.text,
            expected: '写明要达到的目标',
            message: `绩效目标印作“${objective.text}”，没有写明目标。`,
          },
        ]
      : [],
  ),
};

export const missingObjective: Check = {
  code: 'project/missing-objective',
  severity: 'notice',
  about: 'promise',
  title: '没有写绩效目标',
  explanation: '总体目标一栏是空白。',
  find: projectCheck(({ fields }) =>
    fields.objective?.text === '' ? [{ printed: '', expected: '总体目标', message: '总体目标一栏是空白。' }] : [],
  ),
};

export const missingYear: Check = {
  code: 'project/missing-year',
  severity: 'notice',
  title: '看不出是哪一年度',
  explanation: '表上和文档标题里都没有印出可用的年度，这个项目不归入任何一年。',
  find: projectCheck(({ fiscalYear, fields }) =>
    fiscalYear === null
      ? [{ printed: fields.fiscalYear?.printed ?? '', expected: '四位数的年度', message: '表上和标题里都看不出年度。' }]
      : [],
  ),
};

export const emptyRows: Check = {
  code: 'project/empty-class',
  severity: 'notice',
  title: '有类别没有填指标',
  explanation: '表上印了指标类别，但名称和指标值都是空白。这样的行不算指标。',
  find: projectCheck(({ emptyRowCount }) =>
    emptyRowCount > 0
      ? [
          {
            printed: String(emptyRowCount),
            expected: '0',
            message: `有 ${emptyRowCount} 类指标只印了类别，名称和指标值都是空白。`,
          },
        ]
      : [],
  ),
};

export const unpairedValues: Check = {
  code: 'project/unpaired-values',
  severity: 'warning',
  about: 'promise',
  title: '指标名称缺失，无法与指标值对应',
  explanation: '这张表里有的指标值旁边没有名称。本站按印出的顺序原样列出，不猜哪个值属于哪个名称。',
  find: projectCheck(({ indicators }) => {
    const unpaired = indicators.filter((indicator) => indicator.unpaired);
    const nameless = unpaired.filter(({ name }) => name.text === '').length;
    const [first] = unpaired;
    return first
      ? [
          {
            sourceRef: first.place.ref,
            printed: unpaired.map(({ target }) => target.printed).join('；'),
            expected: '每个指标值都有名称',
            message: `有 ${nameless} 个指标值没有印名称，同类的 ${unpaired.length} 行无法确定名称与指标值如何对应。`,
          },
        ]
      : [];
  }),
};

export const duplicateProject: Check = {
  code: 'project/duplicate',
  severity: 'notice',
  title: '同名项目不止一张表',
  explanation: '同一单位、同一年度有两张表的项目名称或编码完全一样。两张都照登。',
  find: ({ site }) =>
    [
      ...Map.groupBy(site.projects, ({ unitId, fiscalYear, name, fields }) =>
        JSON.stringify([unitId, fiscalYear, fields.code?.text || name]),
      ),
    ]
      .filter(([, same]) => same.length > 1)
      .flatMap(([, same]) =>
        same.map((project) => ({
          subjectId: project.id,
          documentId: project.documentId,
          projectId: project.id,
          sourceRef: project.sourceRef,
          printed: project.name,
          expected: '每个项目一张表',
          message: `同一单位同一年度有 ${same.length} 张“${project.name}”。`,
        })),
      ),
};
