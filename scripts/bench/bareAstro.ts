import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasuredCommand, measureCommand } from './measureCommand.ts';

const ROOT = join(import.meta.dirname, '../..');
/** About what a bare page of a report holds. */
const PARAGRAPHS = 20;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
export const collections = { entries: defineCollection({ loader: file('src/entries.json') }) };
`,
  'src/pages/[id].astro': `---
import { getCollection } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: entry.data }));
}
const { title, texts } = Astro.props;
---
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1>{texts.map((text) => <p>{text}</p>)}</body></html>
`,
};

/** Builds that many pages of some 5 KB with Astro as it comes: its defaults and one collection from one file. */
export async function measureBareAstro(pages: number): Promise<MeasuredCommand> {
  mkdirSync(join(ROOT, '.astro'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.astro', 'bare-'));
  try {
    mkdirSync(join(folder, 'src/pages'), { recursive: true });
    for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
    const entries = Array.from({ length: pages }, (_, page) => ({
      id: `p${page}`,
      title: `第 ${page} 页`,
      texts: Array.from(
        { length: PARAGRAPHS },
        (_, line) => `${page}-${line} ${'项目支出绩效目标表的一段文字，'.repeat(5)}`,
      ),
    }));
    writeFileSync(join(folder, 'src/entries.json'), JSON.stringify(entries));
    return await measureCommand(astroCommand(), ['build', '--root', folder, '--silent']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function astroCommand(): string {
  const folder = join(ROOT, 'node_modules/astro');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: { astro: string } };
  return join(folder, bin.astro);
}
