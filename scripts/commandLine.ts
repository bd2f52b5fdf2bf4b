import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../src/model/inputError.ts';

interface Option {
  /** What is written behind it, Chinese; empty for one that is given or not. */
  value: string;
  /** True for a path, which comes back absolute. */
  path?: true;
  /** Empty where nothing is meant by not giving it. */
  default: string;
  meaning: string;
}

/** Every option that a command takes. Variables of the environment stand in `src/environment.ts`. */
export const OPTIONS = {
  content: { value: '<路径>', path: true, default: 'content', meaning: 'the folder of documents and written texts' },
  out: { value: '<路径>', path: true, default: 'dist', meaning: 'the folder the site is written to, or served from' },
  strict: { value: '', default: '', meaning: 'end with 1 where a document seems not to have been read' },
  previous: {
    value: '<路径>',
    path: true,
    default: '',
    meaning: 'the folder of the site as it is published now: what changed is told, and no address is lost',
  },
  only: {
    value: 'read',
    default: '',
    meaning: 'one part of the site: read, the page that reads dropped files, as one file',
  },
  changed: {
    value: '',
    default: '',
    meaning: 'given: the files that an upload by hand has to send and remove are listed, in .changes.txt as well',
  },
  shards: {
    value: '<清单>',
    path: true,
    default: '',
    meaning: 'the list of published sites that a portal is made from',
  },
  tasks: {
    value: '<清单>',
    path: true,
    default: '',
    meaning: 'the list of content folders that are built, one a county and year',
  },
  store: { value: '<路径>', path: true, default: '', meaning: 'the folder that all machines see, for what is built' },
  redis: {
    value: '<网址>',
    default: '',
    meaning: 'the server of the queue, such as redis://:password@10.0.0.5:6379; without it all is built here',
  },
  worker: { value: '', default: '', meaning: 'given: builds what others put into the queue' },
  pages: { value: '', default: '', meaning: 'given: whole sites are built, not the data alone' },
  site: { value: '<路径>', path: true, default: 'dist', meaning: 'a built site, whose search page is measured' },
  report: { value: '<路径>', path: true, default: '', meaning: 'the folder that keeps full reports' },
  projects: { value: '<个数,个数>', default: '1000,10000', meaning: 'how many synthetic projects to search among' },
  counties: {
    value: '<个数>',
    default: '100',
    meaning: 'how many counties of 1,000 generated projects each make the portal',
  },
  sizes: {
    value: '<个数,个数>',
    default: '100,1000,10000',
    meaning: 'how many generated projects to build, one site each',
  },
  documents: { value: '<个数>', default: '200', meaning: 'how many generated documents of each format to read' },
  rounds: { value: '<次数>', default: '5', meaning: 'how often each of them is read' },
  format: { value: '<格式,格式>', default: '', meaning: 'the formats to measure; all where none is named' },
} as const satisfies Record<string, Option>;

/** The options of each command of package.json that takes some; `operand` is what is given without a name. */
export const COMMANDS = {
  build: { options: ['content', 'out', 'only', 'changed', 'previous', 'strict'] },
  data: { options: ['content', 'out', 'previous', 'strict'] },
  portal: { options: ['shards', 'out'] },
  shards: { options: ['tasks', 'store', 'out', 'redis', 'worker', 'pages'] },
  dev: { options: ['content'] },
  preview: { options: ['out'] },
  inspect: { options: [], operand: '<文档 …>' },
  'check:publish': { options: [], operand: '<文件 …>' },
  screenshots: { options: [], operand: '[页面种类 …]' },
  lighthouse: { options: ['report'], operand: '[页面种类 …]' },
  'bench:read': { options: ['documents', 'rounds', 'format'] },
  'bench:clerk': { options: ['out', 'documents', 'format'] },
  'bench:build': { options: ['sizes'] },
  'bench:portal': { options: ['counties'] },
  'bench:search': { options: ['site', 'projects'] },
} as const satisfies Record<string, { options: readonly (keyof typeof OPTIONS)[]; operand?: string }>;

type Command = keyof typeof COMMANDS;

/** The options of a command by name, paths absolute, those given without a value `true`, and its operands as typed. */
export type CommandLine<Name extends Command> = Record<(typeof COMMANDS)[Name]['options'][number], string> & {
  operands: string[];
};

/**
 * Reads what a command was called with.
 * @throws InputError for an unknown or incomplete option
 */
export function commandLine<Name extends Command>(name: Name): CommandLine<Name> {
  const command: { options: readonly (keyof typeof OPTIONS)[]; operand?: string } = COMMANDS[name];
  const options = Object.fromEntries(
    command.options.map((option) => [
      option,
      { type: OPTIONS[option].value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: 'operand' in command });
    const given = command.options.map((option) => {
      const declared: Option = OPTIONS[option];
      // Of an empty path the system makes the folder one stands in.
      if (values[option] === '') throw new Error(`--${option} is empty.`);
      const value = String(values[option] ?? declared.default);
      return [option, declared.path && value !== '' ? resolve(value) : value];
    });
    return { ...Object.fromEntries(given), operands: positionals } as CommandLine<Name>;
  } catch {
    const usage = [
      ...command.options.map((option) => `--${option} ${OPTIONS[option].value}`.trim()),
      command.operand ?? '',
    ];
    throw new InputError('命令行', process.argv.slice(2).join(' '), usage.join(' ').trim(), '检查拼写');
  }
}
