import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useCharacterMaps } from '../../scripts/pages/characterMaps.ts';
import { formats } from '../../src/formats/formats.ts';
import { readDropped } from '../../src/views/read/readDropped.ts';
import { countyRules } from '../support/county.ts';
import { hostileFiles } from '../support/hostileFiles.ts';
import { barriers } from './barriers.ts';
import { drop, dropped, fixtures, form, openBox } from './dropFiles.ts';
import { close, DESK, sideways, siteInBrowser } from './siteInBrowser.ts';

const site = siteInBrowser();

const archive = dropped(
  '附件.zip',
  zipSync({
    '表一.docx': form('hunan-nanyue-2018.docx'),
    '二/表二.xlsx': form('shanghai-jianguanwei-2026.xlsx'),
    '照片.jpg': Buffer.from([0xff, 0xd8, 0xff, 0, 0]),
  }),
);

const sheetText = dropped('表.csv', '项目名称,预算数\n村道维修,12.5\n"路灯, 电费",3\n');

/** Files of every door that no reader takes wholly, or that ask for too much. */
const hostile = hostileFiles().map(([name, bytes]) => dropped(name, bytes));

/** What the page hands out as JSON. */
async function takenJson(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=下载全部（JSON）')]);
  return readFileSync(await download.path(), 'utf8');
}

describe('the page that reads dropped files', () => {
  it('says of every fixture, of an archive and of files that cannot be read, byte for byte what Node says', async () => {
    useCharacterMaps();
    const files = [...fixtures, sheetText, archive, ...hostile];
    const { page, wrong } = await site.open('read/', DESK_OPTIONS);
    // The browser reads them while Node does.
    const read = drop(page, files);
    const expected = [];
    for (const { buffer, name } of files) {
      expected.push(...(await Array.fromAsync(readDropped(new Uint8Array(buffer), name, countyRules))));
    }
    await read;
    const taken = await takenJson(page);
    const parsed = JSON.parse(taken) as unknown[];
    for (const [at, document] of expected.entries()) {
      expect(JSON.stringify(parsed[at]), document.report.file).toBe(JSON.stringify(document));
    }
    expect(taken).toBe(JSON.stringify(expected));
    expect(expected.length).toBeGreaterThan(80);
    const sentences = expected.slice(-hostile.length).flatMap(({ report }) => report.unreadable ?? []);
    expect(sentences.length).toBeGreaterThan(30);
    for (const sentence of sentences) expect(sentence).toMatch(/。$/);
    const formatsRead = new Set(expected.flatMap(({ tables }) => tables?.source?.format ?? []));
    expect([...formatsRead].sort()).toEqual(formats.map(({ id }) => id).sort());
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('asks for nothing but its own programs, and only for those that a file needs', async () => {
    const { page, wrong } = await site.open('read/', DESK_OPTIONS);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    const programs = () =>
      asked
        .splice(0)
        .filter((request) => !/ blob:|\/favicon\.svg$/.test(request))
        .map((request) => request.replace(`GET ${site.address('read/')}`, '').replace(/\.[\w-]+\.js$/, ''));
    await drop(page, [dropped('a.txt', fixtureText())]);
    // Its core and the reader of text; the bundler keeps apart what the core shares with the parsers.
    expect(programs().sort()).toEqual(['readWorker', 'shared', 'textReader']);
    await drop(page, [dropped('a.docx', form('hunan-nanyue-2018.docx'))]);
    const forWord = programs();
    expect(forWord).toContain('docxReader');
    expect(forWord.filter((name) => /Pdf|pdf|html|xls|csv|docReader|[/:]/.test(name))).toEqual([]);
    await drop(page, [dropped('a.pdf', readFileSync('tests/formats/pdf/fixtures/hand-1.pdf'))]);
    const maps = programs().filter((name) => name.startsWith('cmaps/'));
    expect(maps.sort()).toEqual(['cmaps/Adobe-GB1-UCS2.bcmap', 'cmaps/UniGB-UCS2-H.bcmap']);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('can send nothing anywhere, not even to another folder of its own server, from the page or from its worker', async () => {
    const { page } = await site.open('read/');
    const other = site.address('data/projects.json');
    const foreign = 'https://example.com/';
    const reach = (addresses: string[]) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'went out',
            () => 'held',
          ),
        ),
      );
    expect(await page.evaluate(reach, [other, foreign])).toEqual(['held', 'held']);
    const fromWorker = await page.evaluate(
      ([code, addresses]) =>
        new Promise((resolve) => {
          const program = `(${code})(${JSON.stringify(addresses)}).then((said) => postMessage(said));`;
          const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
          worker.onmessage = ({ data }) => resolve(data);
        }),
      [reach.toString(), [other, foreign]] as const,
    );
    expect(fromWorker).toEqual(['held', 'held']);
    await close(page);
  });

  it('takes a file that is let go over it, and prints no heading without what stands under it', async () => {
    const { page, wrong } = await site.open('read/');
    const given = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'a.txt'));
      return transfer;
    }, fixtureText());
    await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: given });
    await page.waitForSelector('.readout');
    expect(await page.textContent('[data-status]')).toMatch(/看完了，1 份文件/);
    const heading = page.getByRole('heading', { name: '读到了什么' });
    expect(await heading.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await heading.isVisible()).toBe(false);
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('stops at a press of a button, and reads on with the next file', async () => {
    const { page, wrong } = await site.open('read/');
    const large = dropped('大.pdf', readFileSync('tests/formats/fixtures/pdf-libreoffice/guanting-2024.pdf'));
    await page.setInputFiles('#files', [large, large, large]);
    await page.click('[data-stop]');
    await page.waitForFunction(() => document.querySelectorAll('.dropped details.warning').length === 3);
    expect(await page.textContent('[data-files]')).toMatch(/没有读.*没有读.*没有读/s);
    await page.setInputFiles('#files', [dropped('a.txt', fixtureText())]);
    await page.waitForFunction(() => /读懂 16 张表/.test(document.querySelector('[data-files]')?.textContent ?? ''));
    expect(wrong).toEqual([]);
    await close(page);
  });

  it('masks personal data wherever they stand, and says where', async () => {
    const { page } = await site.open('read/');
    await drop(page, [dropped('名单.txt', '说明\n\n联系人：张某 手机：13800000000\n')]);
    expect(await page.textContent('[data-status]')).toMatch(/有个人信息 1 处，处理之前不要公开/);
    // What is opened is drawn a moment after it was read.
    await page.getByText(/第 3 行　联系人：张某 手机：138\*{4}0000/).waitFor();
    const shown = (await page.textContent('main')) ?? '';
    expect(shown).not.toContain('13800000000');
    expect(await takenJson(page)).not.toContain('13800000000');
    // What to do leads to where it is done, and what was decided is said.
    await page.getByRole('link', { name: '选遮去或者公开' }).click();
    expect(await page.evaluate(() => document.querySelector(':target')?.tagName)).toBe('FIELDSET');
    await page.check('[value=mask]');
    await page.getByText('有个人信息 1 处，会遮去').waitFor();
    await page.waitForFunction(() =>
      /没有要先处理的个人信息/.test(document.querySelector('[data-status]')?.textContent ?? ''),
    );
    // Paper has the verdict of every file, also of one that nobody opened.
    await drop(page, [dropped('另一份.txt', fixtureText())]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.dropped > li > details > summary').nth(1).isVisible()).toBe(true);
    await close(page);
  });

  it('lights the cell of a field that is touched, and the field of a cell', async () => {
    const { page } = await site.open('read/', DESK_OPTIONS);
    await drop(page, [dropped('a.xlsx', form('shanghai-jianguanwei-2026.xlsx'))]);
    await page.click('text=第 1 张表');
    const lit = (place: string) => page.locator(`${place} .lit`).allTextContents();
    await page.hover('.read-fields [data-field="supervisingDepartment"]');
    expect(await lit('.facsimile')).toEqual(['上海市普陀区建设和管理委员会']);
    await page.focus('.facsimile [data-field="total"] a');
    expect(await lit('.read-fields')).toEqual(['22,614.51 万元（226,145,100 元）']);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toMatch(/22,614.51/);
    await close(page);
  });

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)('has no barrier, and nothing runs off, at %i px in %s', async (width, colorScheme) => {
    const { page } = await site.open('read/', { viewport: { width, height: 800 }, colorScheme });
    expect(await barriers(page)).toEqual([]);
    await drop(page, [archive, dropped('名单.txt', fixtureText().replace('附件2：', '电话：13800000000'))]);
    for (const box of await page.locator('.dropped > li > details').all()) await box.evaluate(openBox);
    await page.waitForSelector('.readout');
    for (const table of await page.locator('details[id$="-t1"]').all()) await table.evaluate(openBox);
    await page.waitForSelector('.facsimile');
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await close(page);
  });

  it('says without a script how to go on', async () => {
    const { page } = await site.open('read/', { javaScriptEnabled: false });
    expect(await page.textContent('noscript')).toMatch(/npm run check:publish/);
    expect(await page.isVisible('#files')).toBe(false);
    await close(page);
  });
});

const DESK_OPTIONS = { viewport: DESK };

const fixtureText = () => readFileSync('tests/county/documents/taole-2022.txt', 'utf8');
