import type { DocumentTables } from '../../src/model/documentTables.ts';
import { FunctionalClassRules, type InferenceRules, type OriginRecord } from '../../src/model/settings.ts';
import { TopicRules } from '../../src/model/topics.ts';
import { assembleSite, findAll } from '../../src/pipeline.ts';
import { parseAmount } from '../../src/values/amount.ts';
import { indicators } from './projectFixture.ts';

/** What a test says of one table; everything else is the smallest that fits. */
export interface GivenTable {
  unit?: string;
  name?: string;
  code?: string;
  department?: string;
  year?: number | null;
  /** 万元 as printed */
  total?: string;
  fiscal?: string;
  other?: string;
  objective?: string;
  /** name and target of each, all of one class */
  indicators?: readonly (readonly [name: string, target: string])[];
}

/** A document as if handed in as JSON. */
export interface GivenDocument {
  id: string;
  title?: string;
  year?: number | null;
  origin?: OriginRecord;
  sha256?: string;
  tables: readonly GivenTable[];
}

const text = (value: string, row: number) => ({
  printed: value,
  text: value,
  places: value === '' ? [] : [{ ref: `L${row} c2`, row, column: 2 }],
});

const amount = (printed: string) => ({ printed, yuan: parseAmount(printed, '万元'), places: [] });

export function tablesOf({ id, title = '', year = 2024, sha256, tables }: GivenDocument): DocumentTables {
  return {
    format: 'mingbai-tables/2',
    id,
    title,
    currencyUnit: '万元',
    fiscalYear: year,
    source: sha256 === undefined ? null : { file: `${id}.txt`, sha256, bytes: 1, format: 'text', encoding: 'utf-8' },
    outside: [],
    notes: [],
    omitted: { cells: 0, characters: 0 },
    tables: tables.map((table, at) => ({
      number: at + 1,
      template: 'standard',
      kind: 'target',
      ref: `L${at + 1} c1`,
      currencyUnit: '万元',
      fiscalYear: table.year === undefined ? year : table.year,
      fields: {
        ...(table.name !== undefined && { name: text(table.name, at + 1) }),
        ...(table.code !== undefined && { code: text(table.code, at + 1) }),
        ...(table.unit !== undefined && { implementingUnit: text(table.unit, at + 1) }),
        ...(table.department !== undefined && { supervisingDepartment: text(table.department, at + 1) }),
        ...(table.objective !== undefined && { objective: text(table.objective, at + 1) }),
      },
      funding: {
        ...(table.total !== undefined && { total: amount(table.total) }),
        ...(table.fiscal !== undefined && { fiscalAppropriation: amount(table.fiscal) }),
        ...(table.other !== undefined && { otherFunds: amount(table.other) }),
      },
      schedule: [],
      indicators: indicators((table.indicators ?? []).map((said) => ['产出指标', '数量指标', ...said])),
      emptyRows: [],
      notes: [],
      rows: [],
    })),
  };
}

const rules: InferenceRules = {
  classes: FunctionalClassRules.parse({ classes: [{ code: '201', name: '一般公共服务支出' }], rules: [] }),
  topics: TopicRules.parse({
    topics: [{ id: 'office', name: '机关运转', plain: '日常办公。', words: ['办公'], everything: true }],
  }),
};

/** The site of some documents, with its findings. */
export function siteOf(...documents: readonly GivenDocument[]) {
  const inputs = documents.map((document) => ({ tables: tablesOf(document), origin: document.origin ?? {} }));
  const site = assembleSite(inputs, rules);
  const findings = findAll({
    site,
    tables: new Map(inputs.map(({ tables }) => [tables.id, tables])),
    topics: rules.topics,
  });
  return { site, findings };
}
