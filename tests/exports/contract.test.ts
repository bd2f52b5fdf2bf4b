import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportFiles, historyOf } from '../../src/pipeline.ts';
import { joinBytes } from '../../src/values/joinBytes.ts';
import { countyDocuments } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';
import { parseCsv } from '../support/publish.ts';

const published = countySite;
const sources = new Map(Object.entries(countyDocuments).map(([file, bytes]) => [file.replace('.txt', ''), bytes]));
const files = new Map(
  exportFiles({ settings: { title: '明白账' }, history: historyOf(published.site, null), ...published, sources }).map(
    ({ path, pieces }) => [path, joinBytes([...pieces])],
  ),
);
const textOf = (path: string) => new TextDecoder().decode(files.get(path));

it('files that are known from the last time are described as they were, and need not be made', () => {
  const input = { settings: { title: '明白账' }, history: historyOf(published.site, null), ...published, sources };
  const fingerprints = new Map(published.tables.map(({ id }) => [id, `of ${id}`]));
  const asked: string[] = [];
  const left: string[] = [];
  const again = new Map<string, Uint8Array>();
  const known = (path: string, from: string) => {
    asked.push(from);
    const before = files.get(path) as Uint8Array;
    return { bytes: before.length, sha256: createHash('sha256').update(before).digest('hex') };
  };
  for (const { path, pieces, from } of exportFiles({ ...input, fingerprints }, undefined, known)) {
    if (from === undefined) again.set(path, joinBytes([...pieces]));
    else left.push(path);
  }
  expect(asked).toEqual(published.tables.map(({ id }) => `of ${id}`));
  expect(left).toEqual(published.tables.map(({ id }) => `tables/${id}.json`));
  for (const path of ['datapackage.json', 'manifest.json']) expect(again.get(path)).toEqual(files.get(path));
});

/** The columns other people's programs rely on; new ones may follow at the end, these never move. */
const COLUMNS = {
  documents:
    'id,title,county,issuing_unit,fiscal_year,printed_currency_unit,table_count,cell_count,file,sha256,path,kinds,format,supersedes',
  units: 'id,name,county,project_count,total_yuan,path',
  projects:
    'id,document_id,unit_id,name,code,fiscal_year,supervising_department,supervising_department_code,supervising_office,implementing_unit,attribute,period,total_printed,total_yuan,fiscal_yuan,other_yuan,purpose,objective,functional_class,functional_class_basis,source_line,path,source_ref,carried_over_yuan,whole_life_total_yuan,whole_life_objective,start_date,end_date,withheld,also_in,corrected,topic,topic_basis,central_yuan,provincial_yuan,city_yuan,county_yuan,local_yuan,own_level_yuan,upper_level_yuan,whole_life_fiscal_yuan,whole_life_other_yuan',
  indicators:
    'project_id,position,level1,level2,required,name,description,target_printed,comparator,number,number_upper,measurement_unit,basis,source_line,source_ref,phase,nature,weight,direction,standard,explanation,withheld,corrected,remark',
  findings: 'code,severity,subject,subject_id,document_id,source_line,printed,expected,message,source_ref,id',
  ledger: 'document_id,destination,cells,characters,corrected',
  'unit-years': 'unit_id,fiscal_year,project_count,total_yuan',
  unread: 'document_id,table,title,nearest_form,unexplained_labels,rows,columns,source_ref',
  aliases: 'path,target,target_id',
  changes: 'version,change,subject,subject_id,name,column,before,after,path',
};

describe.each(Object.entries(COLUMNS))('%s', (name, header) => {
  const csv = textOf(`${name}.csv`);

  it('has the columns of the contract, CRLF line ends and no byte-order mark', () => {
    const [first] = csv.split('\r\n');
    expect(first?.startsWith(header)).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.charCodeAt(0)).not.toBe(0xfeff);
  });

  it('says the same as JSON', () => {
    const rows = JSON.parse(textOf(`${name}.json`)) as Record<string, unknown>[];
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')])),
    );
    expect(plain).toEqual(parseCsv(csv));
  });
});

describe('the figures', () => {
  const rows = (name: string) => parseCsv(textOf(`${name}.csv`));

  it('are 5 documents, 91 projects, 14 units', () => {
    expect(rows('documents')).toHaveLength(5);
    expect(rows('projects')).toHaveLength(91);
    expect(rows('units')).toHaveLength(14);
  });

  it('of units are the sums of their projects', () => {
    for (const unit of rows('units')) {
      const own = rows('projects').filter(({ unit_id }) => unit_id === unit.id);
      expect(unit.project_count).toBe(String(own.length));
      const total = own.reduce((sum, { total_yuan }) => sum + BigInt(total_yuan ?? 0), 0n);
      expect(unit.total_yuan).toBe(String(total));
    }
  });

  it('are plain decimals', () => {
    for (const { total_yuan, fiscal_yuan, other_yuan } of rows('projects')) {
      for (const amount of [total_yuan, fiscal_yuan, other_yuan]) expect(amount).toMatch(/^(\d+(\.\d+)?)?$/);
    }
    expect(rows('projects').find(({ name }) => name === '2024年村干部任职补贴')?.total_yuan).toBe('1257552');
  });

  it('name rows that exist', () => {
    const ids = (name: string) => new Set(rows(name).map(({ id }) => id));
    for (const row of rows('projects')) {
      expect(ids('documents')).toContain(row.document_id);
      expect(ids('units')).toContain(row.unit_id);
    }
    const projects = ids('projects');
    for (const row of rows('indicators')) expect(projects).toContain(row.project_id);
  });
});

describe('manifest.json', () => {
  it('names every other file with its size and checksum, and the version of the data', () => {
    const manifest = JSON.parse(textOf('manifest.json'));
    expect(manifest).toMatchObject({ name: 'mingbai', schema: 1, version: { number: 1 } });
    const written = [...files].flatMap(([path, content]) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      return path === 'manifest.json' ? [] : [{ path, bytes: Buffer.byteLength(content), sha256 }];
    });
    expect(manifest.files).toEqual(written);
  });
});

describe('projects of a document', () => {
  it('stand in one file with their indicators, digit by digit as in the tables', () => {
    const documents = parseCsv(textOf('documents.csv'));
    const all = documents.flatMap(({ id }) => {
      const file = textOf(`projects/${id}.json`);
      return file === '' ? [] : [JSON.parse(file)];
    });
    const projects = all.flatMap((one) => one.projects as { indicators: unknown[] }[]);
    expect(projects.map(({ indicators: _, ...row }) => row)).toEqual(
      expect.arrayContaining(JSON.parse(textOf('projects.json'))),
    );
    expect(projects.flatMap(({ indicators }) => indicators)).toHaveLength(JSON.parse(textOf('indicators.json')).length);
  });
});

describe('datapackage.json', () => {
  const description = JSON.parse(textOf('datapackage.json'));

  it('describes every file with its size and checksum', () => {
    const described = new Map(description.resources.map((resource: { path: string }) => [resource.path, resource]));
    expect([...described.keys()].sort()).toEqual(
      [...files.keys()].filter((path) => !['datapackage.json', 'manifest.json'].includes(path)).sort(),
    );
    for (const resource of description.resources) {
      const bytes = Buffer.from(files.get(resource.path) ?? '');
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  it('gives every column a Chinese title and description, and counts rows', () => {
    for (const [name, header] of Object.entries(COLUMNS)) {
      const resource = description.resources.find((candidate: { path: string }) => candidate.path === `${name}.csv`);
      expect(resource.rowCount).toBe(parseCsv(textOf(`${name}.csv`)).length);
      expect(resource.schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(header);
      for (const field of resource.schema.fields) {
        expect(field.title).toMatch(/\p{Script=Han}/u);
        expect(field.description).toMatch(/\p{Script=Han}.*。$/u);
      }
    }
  });
});

describe('the sources', () => {
  it('are published byte for byte', () => {
    for (const [file, bytes] of Object.entries(countyDocuments)) {
      expect(Buffer.compare(Buffer.from(files.get(`documents/${file}`) ?? ''), bytes)).toBe(0);
    }
  });

  it('and the formats an office can hand in are published as JSON Schema', () => {
    const schema = JSON.parse(textOf('schema/document-tables.json'));
    expect(schema.properties.tables.type).toBe('array');
    expect(schema.required).toContain('title');
  });
});
