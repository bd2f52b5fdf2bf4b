import type { Token } from './numberFormat.ts';
import { joined, type Piece } from './pieces.ts';

/** Whether a format shows a fraction (`# ?/?`, `# ??/100`): a slash between places. */
export function hasFraction(tokens: readonly Token[]): boolean {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  return (
    slash > 0 && isPlace(tokens[slash - 1]) && (isPlace(tokens[slash + 1]) || /^\d/.test(textOf(tokens[slash + 1])))
  );
}

/** The size of a number as a fraction, the nearest with a denominator of as many digits as the format has places, or the given one. */
export function displayFraction(size: number, tokens: readonly Token[]): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const below = tokens.slice(slash + 1);
  const given = /^\d+/.exec(below.map((token) => (token.kind === 'digit' ? token.text : textOf(token))).join(''))?.[0];
  const places = below.findIndex((token) => !isPlace(token));
  let above = slash;
  while (isPlace(tokens[above - 1])) above -= 1;
  const mixed = tokens.slice(0, above).some(({ kind }) => kind === 'digit');
  const whole = mixed ? Math.floor(size) : 0;
  const fixed = given && Number(given) > 0 ? Number(given) : null;
  const rest = size - whole;
  const [top, bottom] = fixed
    ? [Math.round(rest * fixed), fixed]
    : nearestFraction(rest, 10 ** Math.min(4, places < 0 ? below.length : places) - 1);
  const carried = mixed && top === bottom ? 1 : 0;
  const shown = carried ? 0 : top;
  const lead = tokens.slice(0, above).find(({ kind }) => kind === 'digit');
  const wholeText =
    whole + carried > 0 || shown === 0 || (lead?.kind === 'digit' && lead.text === '0') ? `${whole + carried}` : '';
  const tail = below.slice(fixed ? given?.length : places < 0 ? below.length : places).map(plain);
  if (!mixed) return joined([...tokens.slice(0, above).map(plain), `${top}/${bottom}`, ...tail]);
  return joined([wholeText, shown === 0 ? '' : `${wholeText && ' '}${shown}/${bottom}`, ...tail]);
}

const isPlace = (token: Token | undefined): boolean => token?.kind === 'digit';
const textOf = (token: Token | undefined): string => (token?.kind === 'literal' ? token.text : '');
const plain = (token: Token): Piece => (token.kind === 'space' ? null : textOf(token));

/** The last of the convergents of its continued fraction whose denominator stays within the bound, as Excel takes it. */
function nearestFraction(number: number, most: number): [number, number] {
  let [p0, q0, p1, q1] = [0, 1, 1, 0];
  let rest = number;
  for (let step = 0; step < 40; step += 1) {
    const whole = Math.floor(rest);
    if (q0 + whole * q1 > most) return [p1, q1];
    [p0, q0, p1, q1] = [p1, q1, p0 + whole * p1, q0 + whole * q1];
    if (rest - whole < 1e-9) break;
    rest = 1 / (rest - whole);
  }
  return [p1, q1];
}
