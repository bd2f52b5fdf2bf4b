import { inferTopic, topicTexts } from '../../src/assemble/topic.ts';
import type { Project } from '../../src/model/site.ts';
import { countyRules } from './county.ts';
import { amount, indicators, project, text } from './projectFixture.ts';

const { topics } = countyRules;
/** What a check is given: these projects alone. */
export const sourceOf = (...projects: Project[]) => ({
  site: { documents: [], units: [], projects, results: [], links: [], nearMisses: [] },
  tables: new Map(),
  topics,
});

/** A project whose indicators are written 名称=值, each in a class of its own. */
export function planned(
  name: string,
  list: readonly string[],
  parts: Partial<Project> & { objective?: string } = {},
): Project {
  const { objective = '', ...rest } = parts;
  const classes = ['数量指标', '质量指标', '时效指标', '成本指标', '社会效益指标', '生态效益指标', '可持续影响指标'];
  const printed = indicators(
    list.map((entry, at) => {
      const [named = '', value = '95%'] = entry.split('=');
      return ['产出指标', classes[at % classes.length] ?? '', named, value] as const;
    }),
  );
  const made = project({
    id: `p-${name}`,
    name,
    fields: { objective: text(objective) },
    funding: { total: amount('10') },
    indicators: printed,
    ...rest,
  });
  return { ...made, topic: inferTopic(topicTexts(made, made.name, made.unitName), topics) };
}
