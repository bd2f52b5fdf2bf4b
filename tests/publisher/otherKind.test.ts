import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPublication } from '../../scripts/publisher/openPublication.ts';
import { PUBLISHED } from '../../scripts/publisher/publishedKinds.ts';

let folder = '';
const site = () => join(folder, 'site');
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'mingbai-kinds-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (mark: string) => openPublication(site(), { keep: [], mark, say: () => {} });
const publish = (mark: string) =>
  open(mark).publish(async (unfinished) => {
    mkdirSync(dirname(join(unfinished, mark)), { recursive: true });
    writeFileSync(join(unfinished, mark), mark);
  });

const kinds = Object.values(PUBLISHED);

it.each(kinds.flatMap((there) => kinds.filter((kind) => kind !== there).map((kind) => [there, kind] as const)))(
  'what one command published ($mark) is not replaced by what another does ($mark)',
  async (there, { mark }) => {
    await publish(there.mark);
    expect(() => open(mark)).toThrow(`这里是${there.called}，会被整个换掉`);
    expect(readFileSync(join(site(), there.mark), 'utf8')).toBe(there.mark);
  },
);

it.each(kinds)('$called is replaced by the same command, also where its mark was lost', async ({ mark }) => {
  await publish(mark);
  await publish(mark);
  rmSync(join(site(), mark));
  await publish(mark);
  expect(existsSync(join(site(), mark))).toBe(true);
});
