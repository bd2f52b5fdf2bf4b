import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { inspectPage } from '../src/inspect/inspectPage.ts';
import { sayTable } from '../src/inspect/sayTable.ts';
import { InputError } from '../src/model/inputError.ts';
import { assembleSite, findAll, readDocument, readTables } from '../src/pipeline.ts';
import { useCharacterMaps } from './characterMaps.ts';
import { commandLine } from './commandLine.ts';
import { readBytes } from './files/readBytes.ts';
import { writeWhole } from './files/writeWhole.ts';
import { readRules } from './readContent.ts';
import { createReport } from './report.ts';
import { runCommand } from './runCommand.ts';

/** `npm run inspect -- <document>`: one document as each stage sees it, as an HTML page in `.inspect/`. */
await runCommand(async () => {
  const [path] = commandLine('inspect').operands;
  if (!path) throw new InputError('命令行', '没有写文件名', 'npm run inspect -- <文档>', '写上要查看的文档');
  const found = existsSync(path) ? path : join('content', 'documents', `${path}.txt`);
  const file = basename(found);
  useCharacterMaps();
  const bytes = readBytes(found);
  const tables = await readTables(bytes, file);
  const rules = readRules('content');
  const site = assembleSite([{ tables, origin: {} }], rules);
  const findings = findAll({ site, tables: new Map([[tables.id, tables]]), topics: rules.topics });
  const target = join('.inspect', `${file}.html`);
  writeWhole(target, inspectPage({ source: await readDocument(bytes, file), tables, findings }));
  const { line } = createReport();
  for (const table of tables.tables) line(sayTable(table));
  line(`已写入 ${resolve(target)}，用浏览器打开`);
});
