import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers } from './barriers.ts';
import { close, sideways, siteInBrowser } from './siteInBrowser.ts';

/** The money of a form of 衔接资金: 中央, 省级 and 市县 are parts of 财政拨款, and 其他资金 stands beside it. */

const FORM = `2024年项目支出绩效目标表
单位：万元
项目名称\t衔接资金道路维修
主管部门\t样例县农业农村局\t实施单位\t样例县甲镇人民政府
项目资金\t年度资金总额\t120
\t其中：财政拨款\t100
\t其中：中央\t60
\t省级\t30
\t市县\t10
\t其他资金\t20
年度总体目标\t维修村道，方便出行。
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t维修村道里程\t≥6公里
`;

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'mingbai-funding-'));
  mkdirSync(join(work, 'county/documents'), { recursive: true });
  writeFileSync(join(work, 'county/documents/form.txt'), FORM);
  const command = ['scripts/build.ts', '--content', join(work, 'county'), '--out', join(work, 'dist')];
  execFileSync(process.execPath, command, { stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const site = siteInBrowser(() => join(work, 'dist'));
const project = () =>
  `projects/${readdirSync(join(work, 'dist/projects'), { withFileTypes: true }).find((entry) => entry.isDirectory())?.name}/`;

describe('the table of money of a project', () => {
  it.each([390, 320])(
    'sets the parts of 财政拨款 further in than 其他资金 beside it, %i pixels wide',
    async (width) => {
      const { page, wrong } = await site.open(project(), { viewport: { width, height: 844 } });
      const heads = page.locator(
        'section[aria-labelledby="funding"] table:has(caption:text("这一年")) th[scope="row"]',
      );
      const lines = await heads.evaluateAll((all) =>
        all.map((head) => {
          const text = document.createRange();
          const last = [...head.childNodes].at(-1) as Node;
          text.selectNodeContents(last);
          const { left, height } = text.getBoundingClientRect();
          return {
            left: Math.round(left),
            lines: Math.floor(height / Number.parseFloat(getComputedStyle(head).fontSize)),
          };
        }),
      );
      const [total = 0, fiscal = 0, central = 0, provincial, local, other] = lines.map(({ left }) => left);
      expect(fiscal).toBeGreaterThan(total);
      expect(central).toBeGreaterThan(fiscal + 15);
      expect([provincial, local, other]).toEqual([central, central, fiscal]);
      expect(lines.map(({ lines }) => lines)).toEqual([1, 1, 1, 1, 1, 1]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await close(page);
    },
  );

  it('tells who listens, and the table taken away, what each row is a part of', async () => {
    const { page } = await site.open(project());
    const said = [
      '年度资金总额',
      '其中：财政拨款',
      '其中：财政拨款里的中央资金',
      '财政拨款里的省级资金',
      '财政拨款里的市县资金',
      '其他资金',
    ];
    const heard = await page.locator('section[aria-labelledby="funding"] table').first().ariaSnapshot();
    expect([...heard.replaceAll(' ', '').matchAll(/rowheader"(.*?)"/g)].map(([, name]) => name)).toEqual(said);
    await page
      .getByRole('button', { name: '引用、下载' })
      .and(page.locator('section[aria-labelledby="funding"] caption button'))
      .click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: /XLSX/ }).click(),
    ]);
    const { SheetNames, Sheets } = read(readFileSync(await download.path()));
    const rows = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows.slice(1).map(([name]) => name)).toEqual(said);
    await close(page);
  });
});
