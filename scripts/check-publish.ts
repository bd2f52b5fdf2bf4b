import { basename } from 'node:path';
import { InputError } from '../src/model/inputError.ts';
import type { InferenceRules } from '../src/model/settings.ts';
import { publicationReport } from '../src/pipeline.ts';
import { checkFile } from '../src/report/checkFile.ts';
import type { ReportInput } from '../src/report/publicationReport.ts';
import { reportLines } from '../src/report/reportLines.ts';
import { commandLine } from './commandLine.ts';
import { readRules } from './content/readContent.ts';
import { readBytes } from './files/readBytes.ts';
import { useCharacterMaps } from './pages/characterMaps.ts';
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

async function check(path: string, rules: InferenceRules): Promise<ReportInput[]> {
  try {
    return await Array.fromAsync(checkFile(readBytes(path), basename(path), rules, {}, path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ file: path, unreadable: error.message }];
  }
}
