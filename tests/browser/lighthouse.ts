import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { commandLine } from '../../scripts/commandLine.ts';
import { PROTECTED } from '../../scripts/projectFolders.ts';
import { outputFolder } from '../../scripts/publisher/assertPublishable.ts';
import { pageKinds } from '../support/pageKinds.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';
import { openBrowser } from './openBrowser.ts';

/**
 * `npm run lighthouse [-- kind …]`: what Lighthouse gives home, a unit and a project of `dist/`, with the settings of a
 * phone on a slow line. Ends with an error below 98. Full reports are kept where `--report <folder>` says.
 */

const LEAST = 98;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const { operands: given, report: folder } = commandLine('lighthouse');
if (folder) outputFolder(folder, PROTECTED, '--report');
const wanted = given.length > 0 ? given : ['home', 'unit-largest', 'project-same-kind'];

const served = await serveFolder(siteFolder, { mount: '/zwgk/mingbai/', compress: true });
const port = 20_000 + Math.floor(Math.random() * 20_000);
const browser = await openBrowser({ switches: [`--remote-debugging-port=${port}`] });
let worst = 100;
try {
  for (const [kind, path] of Object.entries(pageKinds(siteFolder)).filter(([kind]) => wanted.includes(kind))) {
    const result = await lighthouse(served.url + path, { port, output: 'html', onlyCategories: [...CATEGORIES] });
    if (!result) throw new Error(`Lighthouse gave no result for ${kind}.`);
    const scores = CATEGORIES.map((category) => Math.round((result.lhr.categories[category]?.score ?? 0) * 100));
    worst = Math.min(worst, ...scores);
    process.stdout.write(
      `${kind.padEnd(20)} ${CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join('　')}\n`,
    );
    for (const { id, score, title, scoreDisplayMode } of Object.values(result.lhr.audits)) {
      const counts = scoreDisplayMode === 'binary' || scoreDisplayMode === 'numeric';
      if (counts && score !== null && score < 0.9) process.stdout.write(`  ${id}: ${title}\n`);
    }
    if (folder) writeFileSync(join(folder, `${kind}.html`), String(result.report));
  }
} finally {
  await browser.close();
  await served.close();
}
if (worst < LEAST) process.exitCode = 1;
