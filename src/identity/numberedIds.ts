/** The ids that `count` things alike were published under when order told them apart: x, x-2, x-3. */
export const numberedIds = (id: string, count: number): string[] => [
  id,
  ...Array.from({ length: count - 1 }, (_, at) => `${id}-${at + 2}`),
];
