import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/pipeline.ts';
import { documentInLines } from '../support/documentInLines.ts';

const folderOf = (name: string) => `tests/cases/${name}`;
const cases = readdirSync('tests/cases').filter((name) => existsSync(`${folderOf(name)}/expected.json`));

/** In a workbook zeros behind the point are a matter of the number format, and what stands above a table is merged over it. */
const alike = (lines: string) =>
  lines.replaceAll(/(\d)\.0+(?!\d)/g, '$1').replaceAll(/^([^|\n]*?) \d+×(?=: [^|\n]*$)/gm, '$1');

/**
 * `cells.txt` of a case was made by this project and read through line by line: a change of what a cell is read as shows in it. It is
 * written anew by `vitest -u`.
 */
describe.each(cases)('%s', (name) => {
  it('each cell stands on the page as what it was read as, each value with the cells that print it, from every format', async () => {
    const inputs = readdirSync(folderOf(name)).filter((file) => file.startsWith('input.'));
    const [first = '', ...others] = await Promise.all(
      inputs.map(async (file) => {
        return documentInLines(await readTables(readFileSync(`${folderOf(name)}/${file}`), file));
      }),
    );
    await expect(first).toMatchFileSnapshot(`../cases/${name}/cells.txt`);
    for (const other of others) expect(alike(other)).toBe(alike(first));
  });
});
