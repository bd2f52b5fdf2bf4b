const MOST_KNOWN = 20_000;
/** Labels, names of units and most values; longer texts hardly come twice. */
const SHORT = 60;

/**
 * The same function, each answer kept for when the same text comes again: whoever gets one leaves it as it is.
 * @param longest longer texts are not kept
 */
export function lookedUpOnce<Answer>(find: (text: string) => Answer, longest = SHORT): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const answer = find(text);
    if (text.length <= longest && known.size < MOST_KNOWN) known.set(text, { answer });
    return answer;
  };
}
