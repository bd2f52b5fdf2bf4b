import { NO_EVERYDAY_WORDS } from '../../src/model/everydayWords.ts';
import type { Project } from '../../src/model/site.ts';
import type { SearchData } from '../../src/search/build/searchRecords.ts';

interface Given {
  id: string;
  name: string;
  year?: number;
  unit?: string;
  yuan?: string;
  objective?: string;
  attribute?: string;
  indicators?: [name: string, target: string][];
}

const printed = (text: string) => ({ printed: text, text, places: [] });

/** Data of a small site for tests: the given projects, one unit for each named, a document and a glossary term. */
export function searchData(given: readonly Given[]): SearchData {
  const projects = given.map(projectOf);
  const units = [...Map.groupBy(projects, (project) => project.unitId)].map(([id, own]) => ({
    id,
    name: own[0]?.unitName ?? '',
    county: '平罗县',
    projectIds: own.map((project) => project.id),
    documentIds: ['d'],
    years: [...new Set(own.map((project) => project.fiscalYear ?? 0))],
    byYear: [],
    totalYuan: String(own.reduce((sum, project) => sum + Number(project.funding.total?.yuan ?? 0), 0)),
    aliases: [],
    path: `units/${id}/`,
  }));
  return {
    projects,
    units,
    results: [],
    links: [],
    documents: [],
    everydayWords: NO_EVERYDAY_WORDS,
    topics: [],
    glossary: [{ id: 'jixiao', term: '绩效目标', plain: '花这笔钱要办到什么' }],
  };
}

function projectOf(given: Given): Project {
  const unit = given.unit ?? '平罗县陶乐镇人民政府';
  return {
    id: given.id,
    documentId: 'd',
    unitId: `u${unit.length}`,
    tableNumber: 1,
    name: given.name,
    unitName: unit,
    counted: true,
    alsoIn: [],
    unclear: [],
    aliases: [],
    county: '平罗县',
    fiscalYear: given.year ?? 2024,
    currencyUnit: '元',
    sourceRef: 'L1 c1',
    fields: {
      name: printed(given.name),
      implementingUnit: printed(unit),
      attribute: printed(given.attribute ?? '0101-一年期项目'),
      ...(given.objective && { objective: printed(given.objective) }),
    },
    funding: { total: { printed: given.yuan ?? '', yuan: given.yuan ?? null, places: [] } },
    schedule: [],
    indicators: (given.indicators ?? []).map(([name, target], index) => ({
      position: index + 1,
      level1: { printed: '产出指标', text: '产出指标', inherited: false },
      level2: { printed: '数量指标', text: '数量指标', inherited: false },
      required: null,
      name: printed(name),
      target: {
        printed: target,
        kind: 'qualitative',
        comparator: null,
        number: null,
        numberUpper: null,
        measurementUnit: '',
        places: [],
      },
      place: { ref: 'L1 c1', row: 1, column: 1 },
    })),
    emptyRowCount: 0,
    functionalClass: { code: '213', name: '农林水支出', basis: 'test' },
    topic: { id: 'village', name: '村干部与村务', basis: 'test' },
    path: `projects/${given.id}/`,
  };
}
