/** What stands in a dictionary under a name that somebody else wrote. Asked itself, it knows `constructor` and `__proto__` as well. */
export const entryOf = <Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;
