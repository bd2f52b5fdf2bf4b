import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { inspectPage } from '../src/inspect/inspectPage.ts';
import { sayTable } from '../src/inspect/sayTable.ts';
import { InputError } from '../src/model/inputError.ts';
import { assembleSite, findAll, readDocument, readTables } from '../src/pipeline.ts';
import { shownInLine } from '../src/values/oddCharacters.ts';
import { commandLine } from './commandLine.ts';
import { readRules } from './content/readContent.ts';
import { readBytes } from './files/readBytes.ts';
import { writeWhole } from './files/writeWhole.ts';
import { useCharacterMaps } from './pages/characterMaps.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';

/** `npm run inspect -- <document…>`: each document as each stage sees it, as HTML pages in `.inspect/`. */
await runCommand(async () => {
  const { operands } = commandLine('inspect');
  if (operands.length === 0) {
    throw new InputError('命令行', '没有写文件名', 'npm run inspect -- <文档…>', '写上要查看的文档');
  }
  // A document of our own may be called by its name alone.
  const found = operands.map((path) =>
    existsSync(path) || basename(path) !== path || path.includes('.')
      ? path
      : join('content', 'documents', `${path}.txt`),
  );
  const twin = found.find((path, at) => found.findIndex((other) => basename(other) === basename(path)) < at);
  if (twin) throw new InputError(twin, '文件名和前面一个一样', '每个文件名一次', '分两次查看');
  useCharacterMaps();
  const rules = readRules('content');
  const { line } = createReport();
  for (const path of found) {
    const file = basename(path);
    const bytes = readBytes(path);
    const tables = await readTables(bytes, file);
    const site = assembleSite([{ tables, origin: {} }], rules);
    const findings = findAll({ site, tables: new Map([[tables.id, tables]]), topics: rules.topics });
    const target = join('.inspect', `${file}.html`);
    writeWhole(target, inspectPage({ source: await readDocument(bytes, file), tables, findings }));
    if (found.length > 1) line(shownInLine(path));
    for (const table of tables.tables) line(sayTable(table));
    line(`已写入 ${shownInLine(resolve(target))}，用浏览器打开`);
  }
});
