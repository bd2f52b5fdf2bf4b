import type { z } from 'zod';

/** The shape of an object that may have each member of a list, all of one schema. */
export function shapeOfList<Key extends string, Schema extends z.ZodType>(
  list: readonly { key: Key; printedAs?: string }[],
  schema: Schema,
): Record<Key, z.ZodOptional<Schema>> {
  const members = list.map(({ key, printedAs }) => {
    const member = schema.optional();
    return [key, printedAs === undefined ? member : member.describe(printedAs)] as const;
  });
  return Object.fromEntries(members) as Record<Key, z.ZodOptional<Schema>>;
}
