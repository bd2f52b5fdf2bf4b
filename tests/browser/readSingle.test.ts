import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useCharacterMaps } from '../../scripts/pages/characterMaps.ts';
import { formats } from '../../src/formats/formats.ts';
import { readDropped } from '../../src/views/read/readDropped.ts';
import { countyRules } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { openBrowser } from './openBrowser.ts';

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(path.join(tmpdir(), 'mingbai-read-'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The single file as it lies on a stick, in a browser without a network; and every request it makes beyond itself. */
async function open(): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  const address = pathToFileURL(path.join(siteFolder, 'read/mingbai-read.html')).href;
  page.on('request', (request) => {
    if (request.url() !== address && !/^(?:blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', (error) => asked.push(error.message));
  await page.goto(address);
  return { page, asked };
}

async function drop(page: Page, files: string[]): Promise<void> {
  await page.setInputFiles('#files', files);
  await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.startsWith('看完了'), null, {
    timeout: 120_000,
  });
}

async function taken(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`text=${button}`)]);
  return readFileSync(await download.path());
}

const form = (name: string) => `tests/formats/forms/${name}`;

describe('the page as a single file, from a disk and without a network', () => {
  it('reads a file of every format as Node does, byte for byte, and asks for nothing', async () => {
    useCharacterMaps();
    const made = (name: string, bytes: Uint8Array | string) => {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      return file;
    };
    const files = [
      made('表.csv', '项目名称,预算数\n村道维修,12.5\n"路灯, 电费",3\n'),
      made('表.html', '<table><tr><td>项目名称<td>村道维修<tr><td>预算数<td>12.5</table>'),
      made('附件.zip', zipSync({ '表一.docx': readFileSync(form('hunan-nanyue-2018.docx')) })),
      'tests/county/documents/taole-2022.txt',
      form('shanghai-jianguanwei-2026.xlsx'),
      form('hunan-nanyue-2018.docx'),
      'tests/formats/fixtures/xls-libreoffice/taole-2022.xls',
      'tests/formats/html/fixtures/hunan-nanyue-2018.doc',
      'tests/formats/doc/fixtures/features.doc',
      'tests/formats/pdf/fixtures/hand-1.pdf',
    ];
    const { page, asked } = await open();
    await drop(page, files);
    const expected = [];
    for (const file of files) {
      expected.push(
        ...(await Array.fromAsync(readDropped(new Uint8Array(readFileSync(file)), path.basename(file), countyRules))),
      );
    }
    expect((await taken(page, '下载全部')).toString('utf8')).toBe(JSON.stringify(expected));
    expect(new Set(expected.map(({ tables }) => tables?.source?.format))).toEqual(new Set(formats.map(({ id }) => id)));
    expect(asked).toEqual([]);
    // Nothing of it is kept where the next one to sit here could find it.
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.context().close();
  });

  it('lets nothing out', async () => {
    const { page } = await open();
    const reach = () =>
      Promise.all(
        ['https://example.com/', 'file:///etc/hostname'].map((address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'went out',
            () => 'held',
          ),
        ),
      );
    expect(await page.evaluate(reach)).toEqual(['held', 'held']);
    expect(/connect-src 'none'/.test(await page.content())).toBe(true);
    await page.context().close();
  });

  it('hands out packages that, put together into one content folder, build to the same data as the files themselves', async () => {
    const content = path.join(folder, 'packed');
    const plain = path.join(folder, 'plain');
    const put = (file: string, bytes: Uint8Array | string) => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    };
    for (const [name, county] of [
      ['hunan-nanyue-2018.docx', '南岳区'],
      ['shanghai-jianguanwei-2026.xlsx', '普陀区'],
    ] as const) {
      const { page } = await open();
      await drop(page, [form(name)]);
      await page.waitForSelector('.readout');
      await page.fill('[name=county]', county);
      if (await page.isVisible('[value=mask]')) {
        await page.click('text=打包交出去');
        await page.waitForFunction(() => /还不能打包/.test(document.querySelector('[data-take]')?.textContent ?? ''));
        await page.check('[value=mask]');
        put(path.join(plain, 'documents', name.replace(/\.\w+$/, '.yaml')), `county: ${county}\npersonalData: mask\n`);
      } else {
        await page.press('[name=county]', 'Tab');
        put(path.join(plain, 'documents', name.replace(/\.\w+$/, '.yaml')), `county: ${county}\n`);
      }
      await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.startsWith('看完了'));
      const packed = await taken(page, '打包交出去');
      put(path.join(folder, `${county}.zip`), packed);
      const files = unzipSync(packed);
      for (const [file, bytes] of Object.entries(files)) put(path.join(content, file), bytes);
      put(path.join(plain, 'documents', name), readFileSync(form(name)));
      await page.context().close();
    }
    const data = (from: string) =>
      execFileSync(process.execPath, ['scripts/data.ts', '--content', from, '--out', `${from}-out`], {
        encoding: 'utf8',
      });
    expect(data(content)).toMatch(/tables\/ 没有变化/);
    data(plain);
    expect(filesIn(`${content}-out`)).toEqual(filesIn(`${plain}-out`));
    expect(Object.keys(filesIn(`${plain}-out`)).length).toBeGreaterThan(10);
    // Both packages back on one page: what was known of each is there again, and one package holds what both did.
    const { page, asked } = await open();
    await drop(
      page,
      ['南岳区', '普陀区'].map((county) => path.join(folder, `${county}.zip`)),
    );
    for (const box of await page.locator('.dropped > li > details').all())
      await box.evaluate((one) => one.setAttribute('open', ''));
    await page.locator('.readout').nth(1).waitFor();
    expect(
      await page.locator('[name=county]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['南岳区', '普陀区']);
    const whole = unzipSync(await taken(page, '打包交出去'));
    expect(Object.keys(whole).sort()).toEqual(
      Object.keys(filesIn(content))
        .map((file) => file.replaceAll('\\', '/'))
        .sort(),
    );
    for (const [file, bytes] of Object.entries(whole))
      expect(Buffer.from(bytes).toString('latin1'), file).toBe(filesIn(content)[file]);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it('takes a correction of a misprinted label and of a value in doubt, says so in the report, and packs it for the build', async () => {
    const misprinted = readFileSync('tests/county/documents/hongyazi-2024.txt', 'utf8')
      .split('\n')
      .slice(81, 102)
      .map((line) => line.replace('年度资金总额:', '年度资金总领').replace('\t29\t', '\t约29\t'));
    const file = path.join(folder, '错字.txt');
    writeFileSync(file, `附件2：样例县项目支出预算绩效目标表\n\n${misprinted.join('\n')}\n`);
    const { page, asked } = await open();
    await drop(page, [file]);
    const correct = async (printed: string, value: string) => {
      await page.getByLabel(printed).fill(value);
      await page.keyboard.press('Tab');
    };
    await page.getByLabel('“年度资金总领”').waitFor();
    expect(await page.textContent('[data-files]')).toMatch(/没读懂 2 处/);
    await correct('“年度资金总领”', '年度资金总额');
    await page.getByText('写了理由和日期，更正才算数。').waitFor();
    await page.getByLabel('更正的理由').fill('印错了');
    await page.getByLabel('更正的日期').fill('2024-03-01');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => /读懂 1 张表/.test(document.querySelector('.verdict')?.textContent ?? ''));
    await page.getByLabel('第 10 行印着“约29”').waitFor();
    await correct('第 10 行印着“约29”', '29');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('[data-files] .soft').length > 0 &&
        /29 万元/.test(document.querySelector('.readout')?.textContent ?? ''),
    );
    // All that the clerk knows goes into the record of the package.
    await page.fill('[name=fiscalYear]', '2024');
    await page.fill('[name=issuingUnit]', '样例县财政局');
    await page.fill('[name=supersedes]', '旧表.docx');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.readout');
    const known = unzipSync(await taken(page, '打包交出去'));
    const record = Buffer.from(known['documents/错字.yaml'] ?? []).toString('utf8');
    expect(record).toMatch(/^issuingUnit: "样例县财政局"\nfiscalYear: 2024\n(?:.*\n)*supersedes: "旧表\.docx"$/m);
    await page.fill('[name=supersedes]', '');
    await page.keyboard.press('Tab');
    await page.selectOption('[name=kind]', 'approval');
    await page.waitForFunction(() => document.querySelector('.readout') === null);
    await page.selectOption('[name=kind]', '');
    await page.waitForSelector('.readout');
    const content = path.join(folder, 'corrected');
    for (const [name, bytes] of Object.entries(unzipSync(await taken(page, '打包交出去')))) {
      mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
      writeFileSync(path.join(content, name), bytes);
    }
    const said = execFileSync(process.execPath, ['scripts/data.ts', '--content', content, '--out', `${content}-out`], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/tables\/ 没有变化/);
    expect(readFileSync(path.join(`${content}-out`, 'data/projects.csv'), 'utf8')).toMatch(/,290000,/);
    const book = unzipSync(await taken(page, '下载报告（XLSX）'));
    const texts = Object.values(book)
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('');
    for (const sheet of ['每份文件', '要看的地方', '读到的', '网页上会怎么说'])
      expect(texts).toContain(`name="${sheet}"`);
    expect(texts).toContain('年度资金总额');
    expect(asked).toEqual([]);
    await page.context().close();
  });
});
