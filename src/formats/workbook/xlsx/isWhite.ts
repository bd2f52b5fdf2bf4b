import { attributesOf } from './scanXml.ts';

/**
 * Whether a colour (ECMA-376 part 1, 18.8.3) is white, or so near to it that nobody tells one from the other: written out, the first of
 * the theme, or by its old number.
 */
export function isWhite(raw: string): boolean {
  const colour = attributesOf(raw);
  const isPlain = Number(colour.get('tint') ?? 0) === 0;
  if (colour.has('theme')) return colour.get('theme') === '0' && isPlain;
  if (colour.has('indexed')) return /^[19]$/.test(colour.get('indexed') ?? '') && isPlain;
  return /^(?:..)?(?:F[A-F]){3}$/i.test(colour.get('rgb') ?? '') && isPlain;
}
