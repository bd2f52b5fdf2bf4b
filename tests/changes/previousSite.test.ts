import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { createReport } from '../../scripts/report/report.ts';
import { tellHistory } from '../../scripts/tellHistory.ts';
import { COMPARED } from '../../src/changes/dataRows.ts';
import { DataHistory } from '../../src/model/history.ts';
import type { SiteData } from '../../src/model/site.ts';

const version = (number: number) => ({ number, hash: '0'.repeat(16), newest: '' });
const history = (more: object = {}) => ({ schema: 1, versions: [version(1)], changes: [], gone: [], ...more });
const gone = (id: string, since = 1) => ({
  subject: 'document',
  id,
  name: '某文',
  path: `documents/${id}/`,
  unitId: '',
  documentId: '',
  since,
});

describe('a history that no build wrote', () => {
  it.each<[string, object]>([
    ['a number that cannot be counted up', { versions: [version(Number.MAX_SAFE_INTEGER)] }],
    ['versions out of order', { versions: [version(5), version(2)] }],
    ['a version twice', { versions: [version(1), version(1)] }],
    ['a page gone in a version to come', { gone: [gone('q', 99)] }],
    ['a page in the place of what another lies in', { gone: [gone('index.html')] }],
  ])('is refused: %s', (_, more) => {
    expect(DataHistory.safeParse(history()).success).toBe(true);
    expect(DataHistory.safeParse(history(more)).success).toBe(false);
  });
});

describe('a copy of the published site', () => {
  let folder = '';
  const write = (name: string, text: string) => writeFileSync(join(folder, 'data', name), text);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingbai-previous-'));
    mkdirSync(join(folder, 'data'));
    const files = ['history.json', ...COMPARED.map((name) => `${name}.json`)].map((path) => {
      const text = path === 'history.json' ? JSON.stringify(history()) : '[]';
      write(path, text);
      return { path, bytes: text.length, sha256: digestOf(text) };
    });
    write('manifest.json', JSON.stringify({ name: 'mingbai', schema: 1, version: version(1), files }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const site: SiteData = { documents: [], units: [], projects: [], results: [], links: [] } as unknown as SiteData;
  const report = createReport({ write: () => true } as unknown as NodeJS.WriteStream);
  const data = () => join(folder, 'data');
  const tell = () => tellHistory(site, folder, data(), report);
  const tellAlone = () => tellHistory(site, '', data(), report);

  it.each<[string, object]>([
    ['versions that came after the first', { versions: [version(1), version(2)] }],
    ['an address that was taken down', { gone: [gone('q')] }],
  ])('is not replaced by a site that forgets %s, because --previous was left out', (_, more) => {
    write('history.json', JSON.stringify(history(more)));
    expect(tellAlone).toThrow(/history\.json：记着 \d 版的变动和 \d 个不在了的地址.*请在命令后面加上 --previous /);
  });

  it.each([
    ['of a first version', JSON.stringify(history())],
    ['that nobody can go on from', '{"versions":'],
    ['of another program', '[]'],
  ])('may be replaced where it holds a history %s', (_, text) => {
    write('history.json', text);
    expect(tellAlone().versions).toMatchObject([{ number: 1 }]);
  });

  it('may be replaced where it holds none', () => {
    rmSync(join(folder, 'data/history.json'));
    expect(tellAlone().versions).toHaveLength(1);
  });

  it.each([...COMPARED.map((name) => `${name}.json`), 'history.json'])('that lost a part of %s is refused', (name) => {
    write(name, '[{"id":"x"}]');
    expect(tell).toThrow(`data/${name}：和同一个文件夹里 manifest.json 记的校验值不符`);
  });

  it('that has a folder in the place of its history is told to be no site, and not to be unpacked', () => {
    rmSync(join(folder, 'data/history.json'));
    mkdirSync(join(folder, 'data/history.json'));
    expect(tell).toThrow(/history\.json：不是文件；应为上一次生成的网站文件夹。请检查 --previous 后面的路径/);
  });

  it('that is of another county is refused, before anything is told of it', () => {
    rmSync(join(folder, 'data/manifest.json'));
    write('documents.json', JSON.stringify([{ id: 'q', path: 'documents/q/', county: '甲县', sha256: 'a' }]));
    const documents = [{ county: '乙县', source: null }] as SiteData['documents'];
    expect(() => tellHistory({ ...site, documents }, folder, data(), report)).toThrow(
      '是甲县的网站，这次的文档是乙县的，没有一份相同',
    );
  });

  it('whose list is no list is refused', () => {
    write('manifest.json', '{}');
    expect(tell).toThrow('manifest.json');
  });
});
