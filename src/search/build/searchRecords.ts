import { unreportedOf } from '../../facts/outcomes.ts';
import type { TableFields } from '../../model/documentTables.ts';
import type { EverydayWords } from '../../model/everydayWords.ts';
import { FUNDING_ROWS, type FundingKey } from '../../model/fundingRows.ts';
import type { IdentifiedTerm } from '../../model/glossaryTerm.ts';
import type { Link } from '../../model/outcome.ts';
import { UNREPORTED } from '../../model/outcomeStates.ts';
import type { DisclosedDocument, Project, Result, Unit } from '../../model/site.ts';
import { anchorOf } from '../../model/sourceRef.ts';
import { TEXT_FIELDS } from '../../model/textFields.ts';
import type { Topic } from '../../model/topics.ts';
import { sayAmount } from '../../words/amount.ts';
import { sectionOf, shownFields } from '../../words/shownFields.ts';
import { newestYearFirst } from '../../words/year.ts';
import type { Facet } from '../format/catalogue.ts';
import type { SearchLine, SearchRecord } from '../format/searchRecord.ts';

export interface SearchData {
  projects: readonly Project[];
  results: readonly Result[];
  links: readonly Link[];
  units: readonly Unit[];
  documents: readonly DisclosedDocument[];
  glossary: readonly Pick<IdentifiedTerm, 'id' | 'term' | 'plain'>[];
  everydayWords: EverydayWords;
  topics: readonly Topic[];
  /** facets that readers cannot choose by here: a portal of many counties would send them all for every search */
  without?: readonly Facet[];
}

/** Everything that can be found on the site: projects by unit and year, then results, units, documents and glossary terms. */
export function searchRecords({
  projects,
  results,
  links,
  units,
  documents,
  glossary,
}: Omit<SearchData, 'everydayWords' | 'topics' | 'without'>): SearchRecord[] {
  const outcomes = outcomesOf(projects, results, links);
  const found = projects.map((project) => projectRecord(project, outcomes));
  // Neighbours alike in county, department, unit and length of the title make the columns of the catalogue short.
  const byPlace = (a: SearchRecord, b: SearchRecord) =>
    compare(a.county, b.county) ||
    compare(a.department, b.department) ||
    compare(a.unit, b.unit) ||
    newestYearFirst(a.year, b.year) ||
    a.title.length - b.title.length;
  return [
    ...found.sort(byPlace),
    ...results.map((result) => resultRecord(result, outcomes)).sort(byPlace),
    ...units.map(unitRecord),
    ...documents.map(documentRecord),
    ...glossary.map(glossaryRecord),
  ];
}

function projectRecord(project: Project, outcomes: Outcomes): SearchRecord {
  const { fields, funding } = project;
  const lines: (SearchLine | null | undefined | '')[] = [
    ...fieldLines(fields, false),
    ...FUNDING_ROWS.map(({ key, searched }) => searched && line(searched, amountText(project, key), 'funding')),
    ...fieldLines(fields, true),
    ...[...project.indicators, ...(project.wholeLifeIndicators ?? [])].flatMap((indicator) => {
      const anchor = `i${indicator.position}`;
      return [
        line('指标', indicator.name.text, anchor),
        line('指标说明', indicator.description?.text, anchor),
        line('指标值', indicator.target.printed, anchor),
        line('确定依据', indicator.basis?.text, anchor),
        line('备注', indicator.remark?.text, anchor),
      ];
    }),
  ];
  return {
    id: project.id,
    kind: 'project',
    title: project.name,
    path: project.path,
    unit: project.unitName,
    county: project.county,
    department: fields.supervisingDepartment?.text ?? '',
    topic: project.topic.name,
    functionalClass: project.functionalClass.name,
    attribute: fields.attribute?.text ?? '',
    year: project.fiscalYear,
    outcomes: outcomes.get(project) ?? [],
    ...money(funding.total?.yuan ?? null),
    lines: lines.filter((entry) => !!entry),
  };
}

/** A result is found by the words of its table; its money is no plan and is in no band of amounts. */
function resultRecord(result: Result, outcomes: Outcomes): SearchRecord {
  const { fields } = result;
  const lines = [
    line('项目编码', fields.code?.text, 'source'),
    line('年度目标', fields.objective?.text, 'objective'),
    line('实际完成情况', fields.achievement?.text, 'objective'),
    line('实施内容和过程', fields.process?.text, 'process'),
    ...shownFields(fields, 'closing').map(({ key, label }) => line(label, fields[key]?.text, key)),
    ...result.indicators.flatMap(({ position, name, target, actual, reason }) => [
      line('指标', name.text, `i${position}`),
      line('目标值', target.printed, `i${position}`),
      line('完成值', actual?.printed, `i${position}`),
      line('原因', reason?.text, `i${position}`),
    ]),
  ];
  return {
    ...withoutFacets,
    id: `result-${result.id}`,
    kind: 'result',
    title: result.name,
    path: result.path,
    unit: result.unitName,
    county: result.county,
    department: fields.supervisingDepartment?.text ?? '',
    year: result.fiscalYear,
    outcomes: outcomes.get(result) ?? [],
    lines: lines.filter((entry) => entry !== null),
  };
}

type Outcomes = ReadonlyMap<Project | Result, string[]>;

/** What became of the promises of plans and self-evaluations: every state of their indicators once. */
function outcomesOf(projects: readonly Project[], results: readonly Result[], links: readonly Link[]): Outcomes {
  const byProject = new Map(links.map((link) => [link.projectId, link]));
  const byResult = new Map(links.map((link) => [link.resultId, link]));
  const statesOf = (link: Link | undefined) => [...new Set(link?.indicators.map(({ outcome }) => outcome.state))];
  const unreported = new Set(
    unreportedOf({ resultsByUnit: Map.groupBy(results, ({ unitId }) => unitId), linkOfProject: byProject }, projects),
  );
  return new Map<Project | Result, string[]>([
    ...results.map((result) => [result, statesOf(byResult.get(result.id))] as const),
    ...projects.map((project) => {
      const states = unreported.has(project) ? [UNREPORTED] : statesOf(byProject.get(project.id));
      return [project, states] as const;
    }),
  ]);
}

function unitRecord(unit: Unit): SearchRecord {
  return {
    ...withoutFacets,
    id: unit.id,
    kind: 'unit',
    title: unit.name,
    path: unit.path,
    unit: unit.name,
    county: unit.county,
    year: unit.years.length === 1 ? (unit.years[0] ?? null) : null,
    ...money(unit.totalYuan),
  };
}

function documentRecord(document: DisclosedDocument): SearchRecord {
  const lines = document.outside.map((text) => {
    if (text.to === 'narrative') return line('正文', text.text.trim(), 'narrative');
    if (text.to === 'note') return line('表格以外的文字', text.text.trim(), anchorOf(text.ref));
    return null;
  });
  return {
    ...withoutFacets,
    id: document.id,
    kind: 'document',
    title: document.title,
    path: document.path,
    unit: document.issuingUnit,
    county: document.county,
    year: document.fiscalYear,
    lines: lines.filter((entry) => entry !== null),
  };
}

function glossaryRecord({ id, term, plain }: SearchData['glossary'][number]): SearchRecord {
  const explained = line('解释', plain, id);
  return {
    ...withoutFacets,
    id: `glossary-${id}`,
    kind: 'glossary',
    title: term,
    path: 'glossary/',
    lines: explained ? [explained] : [],
  };
}

const withoutFacets = {
  unit: '',
  county: '',
  department: '',
  topic: '',
  functionalClass: '',
  attribute: '',
  outcomes: [] as string[],
  year: null,
  yuan: null,
  amount: '',
  lines: [] as SearchLine[],
};

function money(yuan: string | null): Pick<SearchRecord, 'yuan' | 'amount'> {
  return { yuan, amount: yuan === null ? '' : sayAmount(yuan) };
}

/** The lines of the fields that can be found by their text, the short ones or those of running text. */
function fieldLines(fields: TableFields, prose: boolean) {
  return TEXT_FIELDS.filter((field) => (field.prose ?? false) === prose).map(
    ({ key, searched }) => searched && line(searched, fields[key]?.text, prose ? (sectionOf(key) ?? '') : ''),
  );
}

function amountText({ funding, currencyUnit }: Project, key: FundingKey): string {
  const printed = funding[key]?.printed ?? '';
  return printed === '' ? '' : `${printed}${currencyUnit ?? ''}`;
}

function line(label: string, text: string | undefined, anchor: string): SearchLine | null {
  return text ? { label, text, anchor } : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
