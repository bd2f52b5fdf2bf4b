import { variable } from '../src/environment.ts';
import { InputError } from '../src/model/inputError.ts';
import { shownWhole } from '../src/values/oddCharacters.ts';
import { systemFault } from './files/systemFault.ts';
import { endWithParent } from './threads/endWithParent.ts';

/**
 * Runs a command: an unusable input or a fault of the system ends it with one sentence and exit code 1, anything else is our own fault
 * and says so.
 * @param command is told when it has failed, for what it began beside and nobody waits for any more
 */
export async function runCommand(command: (failed: AbortSignal) => Promise<void>): Promise<void> {
  const failed = new AbortController();
  // Whoever reads the report may stop reading (`| head`): the site is finished all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  endWithParent(() => process.kill(process.pid, 'SIGTERM'));
  // What a library throws beside the promise that is waited for.
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  try {
    await command(failed.signal);
  } catch (error) {
    fail(error);
    failed.abort();
  }
}

function fail(error: unknown): void {
  process.exitCode = 1;
  const told = error instanceof InputError ? error : systemFault(error);
  if (told) {
    process.stderr.write(`错误：${shownWhole(told.message)}\n`);
  } else {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(
      `错误：程序出错（${shownWhole(reason ?? '')}）；原有的网站没有改动。请把这句话和所用的文件发给维护者；设 MINGBAI_DEBUG=1 再运行可看到细节。\n`,
    );
  }
  if (variable('MINGBAI_DEBUG')) console.error(error);
}
