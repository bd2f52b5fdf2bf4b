import type { Plugin } from 'vite';

/** Where zod keeps what describes a schema to others; its schemas name each of these functions, so no bundler can leave them out. */
const DESCRIBES = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;

/** What is called when a schema is made gives a function; the rest is called only to describe one. */
const MAKES = /^create/;

/** Leaves out of a bundle what writes JSON schemas, 5 KB compressed: a program that only reads never calls it, and would be told so. */
export function withoutJsonSchemas(): Plugin {
  return {
    name: 'without-json-schemas',
    transform(code, id) {
      if (!DESCRIBES.test(id)) return null;
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
    },
  };
}
