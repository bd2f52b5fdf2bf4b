/** Every text in a value of JSON, but those under keys that are left out. */
export const textsIn = (value: unknown, leftOut: ReadonlySet<string> = new Set()): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (leftOut.has(key) ? [] : textsIn(inner, leftOut)))
      : [];
