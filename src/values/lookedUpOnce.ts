const MOST_KNOWN = 20_000;

/**
 * The same function, each answer kept for when the same text comes again.
 * @param longest longer texts, which hardly come twice, are not kept
 */
export function lookedUpOnce<Answer>(find: (text: string) => Answer, longest = Infinity): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const answer = find(text);
    if (text.length <= longest && known.size < MOST_KNOWN) known.set(text, { answer });
    return answer;
  };
}
