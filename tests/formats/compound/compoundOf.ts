import * as cfb from 'cfb';

/** A compound file with streams of 5,000 zeros at these paths: `WordDocument`, `ObjectPool/_1/Workbook`. */
export function compoundOf(...paths: string[]): Uint8Array {
  return compoundWith(Object.fromEntries(paths.map((path) => [path, new Uint8Array(5000)])));
}

/** A compound file with these streams, by path. */
export function compoundWith(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = cfb.utils.cfb_new();
  for (const [path, bytes] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${path}`, bytes);
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as Uint8Array);
}
