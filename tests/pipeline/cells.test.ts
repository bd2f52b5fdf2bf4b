import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/pipeline.ts';
import { tableInLines } from '../support/tableInLines.ts';

const folderOf = (name: string) => `tests/cases/${name}`;
const cases = readdirSync('tests/cases').filter((name) => existsSync(`${folderOf(name)}/expected.json`));

/** Zeros behind the point are a matter of the number format of a workbook. */
const withoutZeros = (lines: string) => lines.replaceAll(/(\d)\.0+(?!\d)/g, '$1');

/**
 * `cells.txt` of a case was made by this project and read through line by line: a change of what a cell is read as shows in it. It is
 * written anew by `vitest -u`.
 */
describe.each(cases)('%s', (name) => {
  it('each cell stands on the page as what it was read as, each value with the cells that print it, from every format', async () => {
    const inputs = readdirSync(folderOf(name)).filter((file) => file.startsWith('input.'));
    const [first = '', ...others] = await Promise.all(
      inputs.map(async (file) => {
        const { tables } = await readTables(readFileSync(`${folderOf(name)}/${file}`), file);
        return tables.map(tableInLines).join('\n');
      }),
    );
    await expect(first).toMatchFileSnapshot(`../cases/${name}/cells.txt`);
    for (const other of others) expect(withoutZeros(other)).toBe(withoutZeros(first));
  });
});
