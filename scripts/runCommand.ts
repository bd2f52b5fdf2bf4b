import { variable } from '../src/environment.ts';
import { InputError } from '../src/model/inputError.ts';

/** Runs a command: an unusable input ends it with one sentence and exit code 1, anything else is our own fault and says so. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof InputError) {
      process.stderr.write(`错误：${error.message}\n`);
      return;
    }
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(
      `错误：程序出错（${reason}）；原有的网站没有改动。请把这句话和所用的文件发给维护者；设 MINGBAI_DEBUG=1 再运行可看到细节。\n`,
    );
    if (variable('MINGBAI_DEBUG')) console.error(error);
  }
}
