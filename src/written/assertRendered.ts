import { InputError } from '../model/inputError.ts';

/** A written page as Astro holds it: its text, and what Markdown made of it. */
interface WrittenEntry {
  filePath?: string | undefined;
  body?: string | undefined;
  rendered?: unknown;
}

/**
 * Holds that every written page was understood. Astro only logs a text that breaks the Markdown parser, such as quotes in quotes many
 * thousand deep, and would publish the page empty.
 * @throws InputError naming the file
 */
export function assertRendered(entries: readonly WrittenEntry[]): void {
  for (const { filePath, body, rendered } of entries) {
    if (body?.trim() && !rendered) {
      throw new InputError(
        // Astro says it from its own folder, over any number of `..`.
        filePath?.replace(/^(?:\.\.\/)+/, '/') ?? '指南或术语',
        '正文读不成网页，多半是引用或列表一层套一层太深',
        '平常的 Markdown',
        '减少嵌套的层数',
      );
    }
  }
}
