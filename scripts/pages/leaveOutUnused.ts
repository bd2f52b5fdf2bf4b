import type { Plugin } from 'vite';

/**
 * What no bundler can leave out, though nothing on a page uses it, and what stands in its place: 20 KB compressed that a reader of a page
 * would fetch for nothing.
 */
const UNUSED: readonly (readonly [module: RegExp, stands: (code: string) => string])[] = [
  // How the columns of the data, the search and the comparison call what is printed: all of them are written by a build.
  [/[\\/]src[\\/]model[\\/](?:fundingRows|textFields)\.ts$/, (code) => code.replace(OF_COLUMNS, '')],
  // What our own schemas say of themselves to whoever takes the data.
  [/[\\/]src[\\/]model[\\/][^\\/]+\.ts$/, (code) => code.replace(DESCRIPTION, '')],
  // What a finding means, said on the page of its kind.
  [/[\\/]src[\\/]checks[\\/][^\\/]+\.ts$/, (code) => code.replace(OF_FINDINGS, '')],
  // Where a form was seen, said beside its blank workbook.
  [/[\\/]src[\\/]recognise[\\/](?:templates[\\/][^\\/]+|flatForm)\.ts$/, (code) => code.replace(OF_FORMS, '')],
  // What describes a schema to others: every schema names each of these functions.
  [/[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/, refusing],
  // What keeps values that hold themselves from being read for ever: no schema here holds itself, so none can be.
  [
    /[\\/]zod[\\/]v4[\\/]core[\\/]memoizer\.js$/,
    () =>
      'export class $ZodCyclicError extends Error {}\nexport const memoizer = () => undefined;\nexport const isBackEdge = () => false;\nexport const isRecursiveSchema = () => false;\n',
  ],
  // English sentences: what is wrong is said in Chinese, by `parseInput`.
  [/[\\/]zod[\\/]v4[\\/]locales[\\/]en\.js$/, () => 'export default () => ({ localeError: () => undefined });\n'],
  // What kinds of text look like that no schema here asks for; one that does fails at its first text.
  [
    /[\\/]zod[\\/]v4[\\/]core[\\/]regexes\.js$/,
    (code) =>
      code
        .replace(
          /^((?:export )?const (?:cuid2?|ulid|xid|ksuid|nanoid|duration|guid|_emoji|email|ipv[46]|cidrv[46]|base64(?:url)?|e164)) = .*$/gm,
          '$1 = undefined;',
        )
        .replace(/^\s+return \/.*$/gm, 'return undefined;'),
  ],
  // How kinds of text are held against them: the same.
  [
    /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/,
    (code) =>
      code
        .replace(
          /^(export const \$Zod(?:Email|Emoji|NanoID|CUID2?|ULID|XID|KSUID|IPv[46]|MAC|CIDRv[46]|Base64(?:URL)?|E164|JWT)) = .*?^\}\);$/gms,
          '$1 = undefined;',
        )
        // Objects are read by a program written for each schema, where a page may run one; the policy of ours forbids it.
        .replace(/^(export const \$ZodObjectJIT) = .*?^\}\);$/ms, '$1 = $ZodObject;'),
  ],
  // How a schema would ask for one, and for more that none does: without these methods nothing names what they make.
  [/[\\/]zod[\\/]v4[\\/]classic[\\/]schemas\.js$/, (code) => code.replace(METHODS, '').replace(METHODS_OF_VALUES, '')],
  // What is wrong, in other shapes than a list.
  [
    /[\\/]zod[\\/]v4[\\/]core[\\/]errors\.js$/,
    (code) => code.replace(/^(export function (?:flatten|format)Error\([^\n]*\)) \{$.*?^\}$/gms, '$1 {}'),
  ],
  // Readings of surnames, which are asked for by an option that nobody sets.
  [
    /[\\/]pinyin-pro[\\/].*[\\/]data[\\/]surname\.mjs$/,
    () => 'export const PatternSurname = [];\nexport default {};\n',
  ],
  // Two more ways of dividing a text into words, which are asked for by an option that nobody sets.
  [
    /[\\/]pinyin-pro[\\/].*[\\/](?:min-tokenization|reverse-max-match)\.mjs$/,
    () => 'export let minTokenization, reverseMaxMatch;\n',
  ],
  // Quotes and a comma for each of twenty thousand characters: whoever goes through a list of them goes through a text as well.
  [
    /[\\/]pinyin-pro[\\/].*[\\/]data[\\/]dict1\.mjs$/,
    (code) =>
      code.replace(
        /\[(?:\s*'[^'\\]'(?:,|(?=\s*\])))+\s*\]/gu,
        (list) => `'${list.replaceAll(/[^\p{Script=Han}〇]+/gu, '')}'`,
      ),
  ],
  // Parts and tones of a reading, and all of a character: what is asked for is the whole of one, or its first letter.
  [
    /[\\/]pinyin-pro[\\/].*[\\/]pinyin[\\/]middlewares\.mjs$/,
    (code) =>
      code
        .replaceAll('\r', '')
        .replace(/^ {8}case "(?:num|initial|final\w*)":(?: \{)?\n(?: {12}.*\n)*(?: {8}\}\n)?/gm, '')
        .replaceAll('options.multiple && stringLength(word) === 1', 'false')
        .replace(/^ {4}if \(options\.type === "all"\) \{\n(?: {8}.*\n)* {4}\}\n/m, ''),
  ],
  // Names of faults in a web page, for whoever listens to them; nobody does.
  [/[\\/]parse5[\\/].*[\\/]error-codes\.js$/, () => 'export const ERR = {};\n'],
  // Where each of these faults is told to nobody, and how numbers that stand for names are called.
  [/[\\/]parse5[\\/].*\.js$/, (code) => code.replace(FAULTS, '').replace(NAMES_OF_NUMBERS, '$1$2 = $3;')],
  // What no sum of money asks for.
  [/[\\/]big\.js[\\/]big\.mjs$/, (code) => code.replace(/^P\.(?:neg|prec|sqrt) = function .*?^};$/gms, '')],
];

/** `this._err(ERR.eofInTag);` on a line of its own. */
const FAULTS = /^\s+(?:this|p)\._err\((?:token, )?ERR\..*\);\n/gm;

/** `State[State["DATA"] = 0] = "DATA";` → `State["DATA"] = 0;` */
const NAMES_OF_NUMBERS = /^(\s+[\w$]+)\[[\w$]+(\["\w+"\]) = (-?\d+)\] = "\w+";$/gm;

/** Methods of a schema that no schema here calls. */
const METHODS = new RegExp(
  `^ {4}(?:${[
    'email|jwt|emoji|guid|uuid|uuidv4|uuidv6|uuidv7|nanoid|cuid2?|ulid|xid|ksuid|ipv[46]|cidrv[46]|base64(?:url)?|e164',
    'datetime|time|duration|overwrite|slugify|lowercase|uppercase|exactOptional|nonoptional|nullish|or|and|prefault|pipe|brand',
    'readonly|meta|register|apply|with|isOptional|isNullable|validate|validateAsync|safeEncode|safeDecode|required|partial|keyof',
    'strict|exactPartial|async safe(?:Parse|Encode|Decode)Async|[gs]et (?:spa|"~standard")|get description',
    'catchall|loose|passthrough|safeExtend|nonempty|finite|safe|multipleOf|negative|nonpositive|nonnegative|positive|rest|unwrap',
  ].join(
    '|',
  )}|(?:parseAsync|(?:en|de)code(?:Async)?): (?:async )?function \\w+)\\(.*\\) \\{\\n(?: {8}.*\\n)* {4}\\},?$`,
  'gm',
);

/** The same of schemas of texts and numbers; other things have methods of these names. */
const METHODS_OF_VALUES =
  /^ {4}(?:step|includes|startsWith|endsWith|normalize|toLowerCase|toUpperCase)\(.*\) \{\n(?: {8}.*\n)* {4}\},?$/gm;

/** `.describe('…')`, on one line or several. */
const DESCRIPTION = /\.describe\(\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`$]*`),?\s*\)/g;

/** `columns: […]`, `compared: {…}`, `searched: '…'` in the lists of what forms print. */
const OF_COLUMNS =
  /\b(?:(?:printedAs|searched): (?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|columns?: (?:\[[^\]]*\]|\{[^}]*\})|compared: \{[^}]*\}),?/g;

/** `seenIn: '…'` in the declarations of forms. */
const OF_FORMS = /\bseenIn:\s*(?:"[^"]*"|'[^']*'|`[^`]*`),?/g;

/** `explanation: '…',` in the declarations of checks, and what else their pages, and the lists of projects, alone say. */
const OF_FINDINGS =
  /\b(?:explanation|isNot|remedy|listMark|about):\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)(?:,|(?=\s*\}))/g;

/** What is called when a schema is made gives a function; the rest is called only to describe one, and says so. */
const MAKES = /^create/;

function refusing(code: string): string {
  const names = [
    ...[...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => [name, name] as const),
    ...[...code.matchAll(/^export \{ (\w+) as (\w+) \}/gm)].map(([, , name = '']) => [name, `${name}_`] as const),
  ];
  const lines = names.map(([name, local]) => {
    const value = MAKES.test(name) ? '() => none' : 'none';
    return name === local
      ? `export const ${name} = ${value};`
      : `const ${local} = ${value};\nexport { ${local} as ${name} };`;
  });
  return `const none = () => { throw new Error('no JSON schemas here'); };\n${lines.join('\n')}\n`;
}

/** Leaves them out of a bundle for browsers. */
export function leaveOutUnused(): Plugin {
  return {
    name: 'leave-out-unused',
    transform: (code, id) => UNUSED.find(([module]) => module.test(id))?.[1](code) ?? null,
  };
}
