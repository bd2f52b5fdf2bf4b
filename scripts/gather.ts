import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentTables } from '../src/model/documentTables.ts';
import type { Finding } from '../src/model/finding.ts';
import type { SiteData } from '../src/model/site.ts';
import { assembleSite, findAll, readTables } from '../src/pipeline.ts';
import { type Content, readContent } from './readContent.ts';
import type { Report } from './report.ts';

/** What the stages before the pages give. */
export interface Gathered {
  content: Content;
  tables: DocumentTables[];
  site: SiteData;
  findings: Finding[];
}

/** Reads a content folder, keeps its tables/ up to date, assembles and checks. */
export function gather(folder: string, report: Report): Gathered {
  const content = report.stage(
    '读取',
    () => readContent(folder),
    ({ documents, tables }) => `${documents.length} 个文档${tables.length ? `，${tables.length} 个 JSON` : ''}`,
  );
  const fresh = report.each(
    '识别',
    content.documents,
    ({ bytes, file }) => readTables(bytes, file),
    (all) => `${count(all.map(({ tables }) => tables.length))} 张表`,
  );
  report.stage(
    '登记',
    () => fresh.filter((tables) => keepTables(folder, tables)).map(({ id }) => id),
    (changed) =>
      `tables/ ${changed.length === 0 ? '没有变化' : `按原文更新 ${changed.length} 个（${named(changed)}）`}`,
  );
  const tables = [...fresh, ...content.tables];
  const site = report.stage(
    '汇总',
    () =>
      assembleSite(
        tables.map((tables) => ({ tables, origin: content.origins.get(tables.id) ?? {} })),
        content.rules,
      ),
    ({ units, projects }) => `${units.length} 个单位，${projects.length} 个项目`,
  );
  const byId = new Map(tables.map((document) => [document.id, document]));
  const findings = report.stage(
    '核对',
    () => findAll({ site, tables: byId }),
    (all) => `${all.length} 条提示`,
  );
  return { content, tables, site, findings };
}

const UNWRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

const count = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Writes tables/<document>.json where it changed; a folder that cannot be written is left alone. @returns whether it changed */
function keepTables(folder: string, tables: DocumentTables): boolean {
  const path = join(folder, 'tables', `${tables.id}.json`);
  const text = `${JSON.stringify(tables, null, 1)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  try {
    mkdirSync(join(folder, 'tables'), { recursive: true });
    writeFileSync(path, text);
    return true;
  } catch (error) {
    if (UNWRITABLE.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** A longer list hides the lines of the report that matter. */
const MOST_NAMED = 8;

const named = (ids: readonly string[]): string =>
  ids.length > MOST_NAMED ? `${ids.slice(0, MOST_NAMED).join('、')}等` : ids.join('、');
