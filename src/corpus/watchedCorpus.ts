import type { Corpus } from './corpus.ts';

/** What a page read of a corpus: `projects` for a whole list, `projectById/x` for one entry of a look-up. */
export type Reads = Set<string>;

/** What makes a look-up of a whole corpus. */
type Make = (corpus: never) => ReadonlyMap<string, unknown>;

const WHOLE = Symbol.for('mingbai.whole');
const READS = Symbol.for('mingbai.reads');
const MADE = Symbol.for('mingbai.made');

interface Watched {
  [WHOLE]?: object;
  [READS]?: Reads;
}

/** The pages run from a bundle that has this module once more: what both know of look-ups lies on the global object. */
const place = globalThis as {
  [MADE]?: { makers: Map<string, Make>; maps: WeakMap<object, Map<string, ReadonlyMap<string, unknown>>> };
};
place[MADE] ??= { makers: new Map(), maps: new WeakMap() };
const { makers, maps } = place[MADE];

/**
 * Declares a look-up that is made once of a whole corpus, however many pages read it. A page depends on the entries it asks for, not on
 * all that they were made of.
 * @param name unlike that of any field of a corpus
 */
export function lookUp<Part extends object, Value>(
  name: string,
  make: (corpus: Part) => ReadonlyMap<string, Value>,
): (corpus: Part) => ReadonlyMap<string, Value> {
  makers.set(name, make);
  return (corpus) => {
    const { [WHOLE]: whole = corpus, [READS]: reads } = corpus as Watched;
    const map = madeMap(whole, name) as ReadonlyMap<string, Value>;
    return reads ? new WatchedMap(map, name, reads) : map;
  };
}

function madeMap(whole: object, name: string): ReadonlyMap<string, unknown> {
  const own = maps.get(whole) ?? new Map<string, ReadonlyMap<string, unknown>>();
  maps.set(whole, own);
  const map = own.get(name) ?? makers.get(name)?.(whole as never);
  if (!map) throw new Error(`No look-up is named "${name}".`);
  own.set(name, map);
  return map;
}

/** The same corpus for one page, noting what the page reads of it. */
export function watchedCorpus(whole: Corpus, reads: Reads): Corpus {
  return new Proxy(whole, {
    get(_, field) {
      if (field === WHOLE) return whole;
      if (field === READS) return reads;
      const value: unknown = Reflect.get(whole, field);
      // An asynchronous function asks whether what it returns has a `then`.
      if (!Object.hasOwn(whole, field)) return value;
      if (value instanceof Map) return new WatchedMap(value, String(field), reads);
      reads.add(String(field));
      return value;
    },
  });
}

/** What a page that noted a read would read now. Throws for a look-up that no longer is. */
export function readAgain(whole: Corpus, read: string): unknown {
  const slash = read.indexOf('/');
  const name = slash < 0 ? read : read.slice(0, slash);
  const field: unknown = name in whole ? whole[name as keyof Corpus] : madeMap(whole, name);
  return slash < 0 ? field : (field as ReadonlyMap<string, unknown>).get(read.slice(slash + 1));
}

/** A map that notes which of its entries are asked for; whoever goes through all of them depends on all. */
class WatchedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #map: ReadonlyMap<string, Value>;
  readonly #name: string;
  readonly #reads: Reads;

  constructor(map: ReadonlyMap<string, Value>, name: string, reads: Reads) {
    this.#map = map;
    this.#name = name;
    this.#reads = reads;
  }

  get(key: string): Value | undefined {
    this.#reads.add(`${this.#name}/${key}`);
    return this.#map.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys() {
    return this.#all().keys();
  }

  values() {
    return this.#all().values();
  }

  entries() {
    return this.#all().entries();
  }

  forEach(step: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.#all().forEach(step);
  }

  [Symbol.iterator]() {
    return this.#all()[Symbol.iterator]();
  }

  #all(): ReadonlyMap<string, Value> {
    this.#reads.add(this.#name);
    return this.#map;
  }
}
