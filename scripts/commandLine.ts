import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../src/model/inputError.ts';
import { correction } from './correction.ts';

interface Option {
  /** What is written behind it, Chinese; empty for one that is given or not. */
  value: string;
  /** True for a path, which comes back absolute. */
  path?: true;
  /** How it is written, where the value says that it is a number. */
  numbers?: RegExp;
  /** Empty where nothing is meant by not giving it. */
  default: string;
  meaning: string;
}

const ONE = /^[1-9]\d{0,6}$/;
const SEVERAL = /^[1-9]\d{0,6}(?:,[1-9]\d{0,6})*$/;

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
  projects: {
    value: '<个数,个数>',
    numbers: SEVERAL,
    default: '1000,10000',
    meaning: 'how many synthetic projects to search among',
  },
  counties: {
    value: '<个数>',
    numbers: ONE,
    default: '100',
    meaning: 'how many counties of 1,000 generated projects each make the portal',
  },
  sizes: {
    value: '<个数,个数>',
    numbers: SEVERAL,
    default: '100,1000,10000',
    meaning: 'how many generated projects to build, one site each',
  },
  documents: {
    value: '<个数>',
    numbers: ONE,
    default: '200',
    meaning: 'how many generated documents of each format to read',
  },
  rounds: { value: '<次数>', numbers: ONE, default: '5', meaning: 'how often each of them is read' },
  format: { value: '<格式,格式>', default: '', meaning: 'the formats to measure; all where none is named' },
} as const satisfies Record<string, Option>;

type OptionName = keyof typeof OPTIONS;

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
  'bench:honesty': { options: [], operand: '[个数 种子 改法 表格]' },
  'bench:search': { options: ['site', 'projects'] },
} as const satisfies Record<string, { options: readonly OptionName[]; operand?: string }>;

type Command = keyof typeof COMMANDS;

/** The options of a command by name, paths absolute, those given without a value `true`, and its operands as typed. */
export type CommandLine<Name extends Command> = Record<(typeof COMMANDS)[Name]['options'][number], string> & {
  operands: string[];
};

/**
 * Reads what a command was called with.
 * @throws InputError for an option that is unknown, given twice, without the value it takes or with one that it does not take, and for
 * what stands there without a name
 */
export function commandLine<Name extends Command>(name: Name): CommandLine<Name> {
  const command: { options: readonly OptionName[]; operand?: string } = COMMANDS[name];
  const usage = [
    ...command.options.map((option) => `--${option} ${OPTIONS[option].value}`.trim()),
    ...(command.operand === undefined ? [] : [command.operand]),
  ].join(' ');
  const refuse = (found: string, next: string) => new InputError('命令行', found, usage, next);
  const isTaken = (option: string): option is OptionName => command.options.some((taken) => taken === option);
  // `npm run build --strict`: npm takes for its own what stands before `--`, and the command hears nothing of it.
  const lost = command.options.find((option) => `npm_config_${option}` in process.env);
  if (lost) throw refuse(`--${lost} 被 npm 当成了自己的选项`, `先写 --，再写选项，如 npm run ${name} -- --${lost}`);
  const given = new Map<OptionName, string>();
  const operands: string[] = [];
  const declared = Object.fromEntries(
    command.options.map((option) => [option, { type: OPTIONS[option].value ? 'string' : 'boolean' } as const]),
  );
  // Judged here: of two of one name the library takes the last, and what it refuses it tells in English.
  for (const token of parseArgs({ options: declared, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name: option, rawName, value = '', inlineValue } = token;
    if (!isTaken(option) || !rawName.startsWith('--')) {
      throw refuse(
        `没有 ${rawName} 这个选项`,
        correction(
          rawName,
          command.options.map((taken) => `--${taken}`),
        ),
      );
    }
    const { value: takes, numbers }: Option = OPTIONS[option];
    if (given.has(option)) throw refuse(`${rawName} 写了两次`, '只留一个');
    if (takes && (value === '' || (!inlineValue && value.startsWith('-')))) {
      // Of an empty path the system makes the folder one stands in.
      throw refuse(`${rawName} 后面没有值`, `在它后面写上${takes}`);
    }
    if (!takes && inlineValue) throw refuse(`${rawName} 后面不写值，读到 ${value}`, `只写 ${rawName}`);
    if (numbers && !numbers.test(value)) throw refuse(`${rawName} ${value} 不是正整数`, `在它后面写上${takes}`);
    given.set(option, takes ? value : 'true');
  }
  if (operands.includes('')) throw refuse('有一个名字是空的', '写上名字');
  const [stray] = command.operand === undefined ? operands : [];
  if (stray !== undefined) throw refuse(`多出 ${stray}`, '删去它，或在它前面写上选项名');
  const options = command.options.map((option) => {
    const { default: usual, path }: Option = OPTIONS[option];
    const value = given.get(option) ?? usual;
    return [option, path && value !== '' ? resolve(value) : value];
  });
  return { ...Object.fromEntries(options), operands } as CommandLine<Name>;
}
