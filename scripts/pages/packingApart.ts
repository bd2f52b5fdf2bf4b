import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Those who pack: reached only when somebody takes something away. */
const PACKERS = /[\\/]pack(?:Files|Workbook)\.ts$/;
const LIBRARY = 'fflate';
const OWN = '?packs';

/**
 * Gives those who pack a copy of the library of their own. A bundle holds a module once, with all that anybody in it uses, so that whoever
 * unpacks a first document would fetch the packing too: 4 KB compressed, for nothing.
 */
export function packingApart(): Plugin {
  return {
    name: 'packing-apart',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== LIBRARY || !importer || !PACKERS.test(importer)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && { ...found, id: `${found.id}${OWN}` };
    },
    load: (id) => (id.endsWith(OWN) ? readFileSync(id.slice(0, -OWN.length), 'utf8') : null),
  };
}
