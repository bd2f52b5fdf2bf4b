/** States with their counts as a line: 达到 3、超过 1. */
export const sayStates = (states: readonly { state: string; count: number }[]): string =>
  states.map(({ state, count }) => `${state} ${count}`).join('、');
