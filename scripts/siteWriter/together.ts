/**
 * Asks at once what is asked one by one in one go.
 * @param ask answers to each of them, in their order
 * @param most so many at once
 */
export function together<Ask, Answer>(
  ask: (asks: Ask[]) => Promise<Answer[]>,
  most: number,
): (one: Ask) => Promise<Answer> {
  let asks: Ask[] = [];
  let answers = Promise.withResolvers<Answer[]>();
  const send = (): void => {
    if (asks.length === 0) return;
    answers.resolve(ask(asks));
    asks = [];
    answers = Promise.withResolvers();
  };
  return async (one) => {
    const { promise } = answers;
    const place = asks.push(one) - 1;
    if (asks.length === most) send();
    else if (place === 0) queueMicrotask(send);
    return (await promise)[place] as Answer;
  };
}
