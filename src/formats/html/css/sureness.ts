/** Whether something holds: 0 no, 1 nobody can tell from the file, 2 yes. */
export type Sureness = 0 | 1 | 2;

export const both = (one: Sureness, other: Sureness): Sureness => (one < other ? one : other);
export const either = (one: Sureness, other: Sureness): Sureness => (one > other ? one : other);
export const opposite = (one: Sureness): Sureness => (2 - one) as Sureness;
