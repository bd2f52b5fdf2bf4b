import { expect, it } from 'vitest';
import { printedTables } from '../support/printedTables.ts';
import { process } from '../support/publish.ts';

const unit = '甲县乙镇人民政府';
const title = '甲县乙镇人民政府2024年项目支出绩效目标表';

const oddOf = async (name: string, total = '13') => {
  const { findings, site } = await process({ 'a.txt': printedTables(title, [{ unit, name, total }]) });
  const odd = findings.filter(({ code }) => code === 'document/odd-characters');
  return { odd, project: site.projects[0] };
};

it('says where a document holds characters that are not seen, once a kind, and takes them into no value', async () => {
  const { odd, project } = await oddOf('护林\u200b员补\u200b助', '1\u200b3');
  expect(odd.map(({ printed, message }) => [printed, message])).toEqual([
    ['护林〔U+200B〕员补〔U+200B〕助', '“护林〔U+200B〕员补〔U+200B〕助”里有看不见的字符，连同它共 5 处。'],
  ]);
  expect(odd[0]).toMatchObject({ documentId: 'a', sourceRef: expect.stringMatching(/^L\d+ c\d+$/) });
  expect(project).toMatchObject({ name: '护林员补助', funding: { total: { printed: '13' } } });
});

it('keeps a name whole that holds pictures, and says nothing of it', async () => {
  const { odd, project } = await oddOf('🌟护林员补助❤️');
  expect(odd).toEqual([]);
  expect(project?.name).toMatch(/^🌟护林员补助❤/u);
});

it.each(['５constructor', '5constructor', '__proto__', 'toString', '护\u0007林'])(
  'ends no run at the name %s',
  async (name) => {
    expect((await oddOf(name)).project?.name).toBe(name.replace('\u0007', ''));
  },
);

it('reads every character that only looks like another as that one, or reads nothing, and says so', async () => {
  const plain = printedTables(title, [{ unit, name: '护林员补助', total: '13' }]);
  const read = async (text: string) => (await process({ 'a.txt': text })).site.projects;
  const values = (projects: Awaited<ReturnType<typeof read>>) =>
    projects.map(({ id, fiscalYear, unitName, name, funding, indicators }) => {
      const targets = indicators.map(({ target: { printed: _, ...value } }) => value);
      return { id, fiscalYear, unitName, name, yuan: funding.total?.yuan, targets };
    });
  const expected = values(await read(plain));
  let tried = 0;
  for (const [first, last] of [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
    [0x2f800, 0x2fa1f],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const twin = String.fromCodePoint(code);
      const common = twin.normalize('NFKC');
      if (common === twin || !plain.includes(common)) continue;
      tried += 1;
      const { site, findings } = await process({ 'a.txt': plain.replaceAll(common, twin) });
      expect(values(site.projects), twin).toEqual(expected);
      expect(
        findings.map(({ code }) => code),
        twin,
      ).toContain('document/odd-characters');
    }
  }
  expect(tried).toBeGreaterThan(10);
});
