import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../src/model/inputError.ts';

/**
 * Reads `--name value` options that are paths, each with its default; paths come back absolute.
 * @throws InputError for an unknown or incomplete option
 */
export function commandLine<Name extends string>(defaults: Record<Name, string>): Record<Name, string> {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ options, strict: true });
    return Object.fromEntries(
      Object.entries<string>(defaults).map(([name, value]) => [name, resolve(String(values[name] ?? value))]),
    ) as Record<Name, string>;
  } catch {
    const usage = Object.keys(defaults).map((name) => `--${name} <路径>`);
    throw new InputError('命令行', process.argv.slice(2).join(' '), usage.join(' '), '检查拼写');
  }
}
