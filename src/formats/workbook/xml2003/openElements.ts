/** The elements that are open while XML is walked through. Whether one of a name is among them is known at once, however many there are. */
export function openElements() {
  const path: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, more: number) => counts.set(name, (counts.get(name) ?? 0) + more);
  return {
    push(name: string): void {
      path.push(name);
      count(name, 1);
    },
    pop(): void {
      const name = path.pop();
      if (name !== undefined) count(name, -1);
    },
    /** The innermost one. */
    last: (): string | undefined => path.at(-1),
    has: (name: string): boolean => (counts.get(name) ?? 0) > 0,
  };
}

export type OpenElements = ReturnType<typeof openElements>;
