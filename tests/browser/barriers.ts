import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules whose answer is another one in other colours. */
export const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];
/** Rules whose answer is another one in other colours or other sizes; what an element is called changes with neither. */
export const COLOURS_AND_SIZES: readonly string[] = [...COLOURS, 'target-size', 'scrollable-region-focusable'];

/** Rows that look like those above them. All are looked at once; in other colours and sizes thousands take minutes. */
const MORE_ROWS = 'tbody > tr:nth-child(n + 41)';

/**
 * What shuts a reader out of a page, in the words of axe; targets of at least 24 px are among its rules here.
 * @param only the rules to look at, where the others have been looked at on this page
 */
export async function barriers(page: Page, only?: readonly string[]): Promise<string[]> {
  // The page's own policy lets no inline script run; evaluating brings axe past it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const options: RunOptions = {
    ...(only ? { runOnly: { type: 'rule', values: [...only] } } : { rules: { 'target-size': { enabled: true } } }),
    // To name each element that passed takes a third of the time.
    resultTypes: ['violations'],
  };
  const results = await page.evaluate(
    ([context, given]) =>
      (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe.run(
        context,
        given,
      ),
    [only ? { exclude: [MORE_ROWS] } : { include: ['html'] }, options] as const,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
