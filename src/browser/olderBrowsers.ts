/**
 * What our scripts use and browsers of 2019 lack.
 * Each stands in for the built-in function of its name as far as we use it.
 */
const MISSING: readonly [owner: object, name: string, value: (this: never, ...given: never[]) => unknown][] = [
  [Array.prototype, 'at', at],
  [String.prototype, 'replaceAll', replaceAll],
  [Object, 'fromEntries', fromEntries],
  [Element.prototype, 'replaceChildren', replaceChildren],
];

for (const [owner, name, value] of MISSING) {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function at(this: readonly unknown[], index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}

function replaceAll(this: string, searched: string | RegExp, by: string): string {
  return typeof searched === 'string' ? this.split(searched).join(by) : this.replace(searched, by);
}

function fromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): object {
  const made: Record<PropertyKey, unknown> = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, writable: true, enumerable: true, configurable: true });
  return made;
}

function replaceChildren(this: Element, ...children: (Node | string)[]): void {
  while (this.lastChild) this.removeChild(this.lastChild);
  this.append(...children);
}
