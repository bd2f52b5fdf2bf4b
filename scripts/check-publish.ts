import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { archiveFormat } from '../src/formats/archive/archiveFormat.ts';
import { membersOf } from '../src/formats/archive/membersOf.ts';
import { formats } from '../src/formats/formats.ts';
import { InputError } from '../src/model/inputError.ts';
import type { InferenceRules } from '../src/model/settings.ts';
import { publicationReport, readTables } from '../src/pipeline.ts';
import { checkAlone } from '../src/report/checkAlone.ts';
import type { ReportInput } from '../src/report/publicationReport.ts';
import { reportLines } from '../src/report/reportLines.ts';
import { useCharacterMaps } from './characterMaps.ts';
import { commandLine } from './commandLine.ts';
import { readRules } from './readContent.ts';
import { runCommand } from './runCommand.ts';

/** `npm run check:publish -- <file…>`: what the office should know of files before it discloses them. Nothing is written. */
await runCommand(async () => {
  const { operands } = commandLine('check:publish');
  if (operands.length === 0) {
    throw new InputError('命令行', '没有写文件名', 'npm run check:publish -- <文件…>', '写上要查看的文件');
  }
  useCharacterMaps();
  const rules = readRules('content');
  const inputs: ReportInput[] = [];
  for (const path of operands) inputs.push(...(await check(path, rules)));
  const report = publicationReport(inputs);
  for (const line of reportLines(report)) process.stdout.write(`${line}\n`);
  if (report.personalData + report.unreadable > 0) process.exitCode = 1;
});

/** One file as the report takes it, an archive as what is in it. */
async function check(path: string, rules: InferenceRules): Promise<ReportInput[]> {
  const file = basename(path);
  try {
    const bytes = open(path);
    if (!archiveFormat.matches(bytes)) return [checkAlone(path, await readTables(bytes, file), rules)];
    const { documents, notes } = membersOf(bytes, file, formats);
    const inputs: ReportInput[] = notes.map(({ printed, expected }) => ({
      file: `${path}/${printed}`,
      unreadable: `不是能读的格式；应为${expected}。请打开看一看里面有没有个人信息。`,
    }));
    for (const { name, bytes: member } of documents) {
      inputs.push(...(await checkMember(`${path}/${name}`, `${file}/${name}`, name, member, rules)));
    }
    return inputs;
  } catch (error) {
    return [unreadable(path, error)];
  }
}

async function checkMember(
  path: string,
  file: string,
  name: string,
  bytes: Uint8Array,
  rules: InferenceRules,
): Promise<ReportInput[]> {
  try {
    return [checkAlone(path, await readTables(bytes, file, name), rules)];
  } catch (error) {
    return [unreadable(path, error)];
  }
}

function unreadable(file: string, error: unknown): ReportInput {
  if (error instanceof InputError) return { file, unreadable: error.message };
  throw error;
}

function open(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new InputError(path, '打不开这个文件', '一个文档', '检查文件名和路径');
  }
}
