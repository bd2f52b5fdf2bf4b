import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/pages/digests.ts';
import { whyNotFetched } from '../../scripts/portal/fetchFile.ts';
import { readShard } from '../../scripts/portal/readShard.ts';
import { readShardList } from '../../scripts/portal/readShardList.ts';
import { SHARD_FILES } from '../../src/portal/shardRows.ts';
import { publishedShard } from '../portal/publishedShard.ts';
import { countyRules } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';

const county = countySite.site.projects[0]?.county ?? '';
const rules = { rules: countyRules, demonstration: false };
const limits = { most: 50_000_000, within: 400 };
let work = '';
const servers: Server[] = [];

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'mingbai-shards-'));
  mkdirSync(join(work, 'good/data'), { recursive: true });
  for (const name of [...SHARD_FILES, 'manifest.json']) {
    writeFileSync(join(work, 'good/data', name), publishedShard.get(name) ?? '');
  }
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(work, { recursive: true, force: true });
});

const folder = (name: string, change: (data: string) => void = () => {}): string => {
  cpSync(join(work, 'good'), join(work, name), { recursive: true });
  change(join(work, name, 'data'));
  return join(work, name);
};
const serve = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/site/`;
};
const read = (from: string, before?: Awaited<ReturnType<typeof readShard>>) =>
  readShard({ county, year: 2024, from, site: 'https://a.example/' }, 'a', rules, before?.state, limits);
const manifest = (data: string, change: (manifest: { schema: number; version: { number: number } }) => void) => {
  const path = join(data, 'manifest.json');
  const json = JSON.parse(readFileSync(path, 'utf8'));
  change(json);
  writeFileSync(path, JSON.stringify(json));
};

describe('a shard', () => {
  it('in a folder is read, its version and checksums right', async () => {
    const { state, data } = await read(folder('plain'));
    expect(state).toMatchObject({ state: 'used', why: '', version: 1, whole: true });
    expect(state.projects).toBe(data?.projects.length);
  });

  it('on a server is read the same, and nothing but its data', async () => {
    const asked: string[] = [];
    const from = await serve((request, answer) => {
      asked.push(request.url ?? '');
      answer.end(readFileSync(join(work, 'good', (request.url ?? '').replace('/site/', ''))));
    });
    expect((await read(from)).data?.projects).toEqual((await read(join(work, 'good'))).data?.projects);
    expect(asked).toEqual(['manifest.json', ...SHARD_FILES].map((name) => `/site/data/${name}`));
  });

  it('that is not there is not reached', async () => {
    expect((await read(join(work, 'nowhere'))).state).toMatchObject({ state: 'unreached' });
    const gone = await serve((_, answer) => answer.writeHead(404).end());
    expect((await read(gone)).state).toMatchObject({ state: 'unreached', why: expect.stringContaining('404') });
  });

  it('whose server breaks off in the middle is not said to give no answer', async () => {
    const cut = await serve((_, answer) => {
      answer.writeHead(200, { 'content-length': 1000 });
      answer.write('{', () => answer.destroy());
    });
    expect((await read(cut)).state.why).toMatch(/^data\/manifest\.json 取不到，没有得到完整的应答/);
    const closed = await serve(() => {});
    await new Promise((done) => servers.at(-1)?.close(done));
    expect((await read(closed)).state.why).toMatch(/取不到，服务器没有应答$/);
  });

  it.each([
    ['ENOTFOUND', /主机名查不到/],
    ['ECONNREFUSED', /服务器没有应答/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /安全证书不对/],
    ['CERT_HAS_EXPIRED', /安全证书不对/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /安全证书不对/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /安全证书不对/],
    ['UND_ERR_SOCKET', /没有得到完整的应答/],
    ['HPE_INVALID_CONSTANT', /没有得到完整的应答/],
    ['Z_DATA_ERROR', /没有得到完整的应答/],
  ])('whose server cannot be asked (%s) says why', (code, sentence) => {
    expect(whyNotFetched(new TypeError('fetch failed', { cause: { code } }))).toMatch(sentence);
  });

  it('whose server leads elsewhere, even to a file, is refused', async () => {
    for (const location of ['file:///etc/passwd', 'http://127.0.0.1:1/', '/site/other/']) {
      const from = await serve((_, answer) => answer.writeHead(302, { location }).end());
      expect((await read(from)).state).toMatchObject({
        state: 'refused',
        why: expect.stringContaining('转到了别的地址'),
      });
    }
  });

  it('whose server falls silent, or never stops sending, is given up', async () => {
    const silent = await serve((_, answer) => void answer.write('{'));
    expect((await read(silent)).state).toMatchObject({ state: 'unreached', why: expect.stringContaining('没有传完') });
    const endless = await serve((_, answer) => {
      const send = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(1 << 20)));
        answer.once('drain', send);
      };
      send();
    });
    expect((await read(endless)).state.state).not.toBe('used');
  });

  it('with a file changed is refused, one of a newer format too', async () => {
    const spoilt = folder('spoilt', (data) => writeFileSync(join(data, 'units.csv'), 'id,name,county\r\n'));
    expect((await read(spoilt)).state).toMatchObject({
      state: 'refused',
      why: expect.stringContaining('校验值'),
      whole: false,
    });
    const newer = folder('newer', (data) => manifest(data, (json) => Object.assign(json, { schema: 2 })));
    expect((await read(newer)).state).toMatchObject({ state: 'refused', why: expect.stringContaining('第 2 版格式') });
  });

  it('whose folder leads out of itself by a link is refused', async () => {
    const linked = folder('linked', (data) => {
      unlinkSync(join(data, 'units.csv'));
      symlinkSync('/etc/hostname', join(data, 'units.csv'));
    });
    const { state, told } = await read(linked);
    expect(state).toMatchObject({ state: 'refused', why: 'data/units.csv 读不了' });
    // Where it lies here is for the report, not for the public.
    expect(JSON.stringify(state)).not.toContain(work);
    expect(told).toContain('指向');
    expect(told).toContain(work);
  });

  it('older than the one that was used last is used, and said to be stale', async () => {
    const newer = folder('second', (data) => manifest(data, (json) => Object.assign(json.version, { number: 5 })));
    const stale = await read(join(work, 'good'), await read(newer));
    const warning = { state: 'stale', why: expect.stringContaining('以前收过第 5 版') };
    expect(stale.state).toMatchObject(warning);
    expect(stale.data).not.toBeNull();
    expect((await read(join(work, 'good'), stale)).state, 'the next time as well').toMatchObject(warning);
  });

  it('of which only the list was sent anew is stale and not used', async () => {
    const before = await read(join(work, 'good'));
    const half = folder('half', (data) =>
      writeFileSync(
        join(data, 'manifest.json'),
        readFileSync(join(data, 'manifest.json'), 'utf8').replace(
          before.state.taken?.files['units.csv'] ?? '',
          'f'.repeat(64),
        ),
      ),
    );
    const { state, data } = await read(half, before);
    expect(state).toMatchObject({ state: 'stale', why: expect.stringContaining('只传了一半') });
    expect(state.taken).toEqual(before.state.taken);
    expect(data).toBeNull();
  });

  it('with personal data is refused, unless the record of that document says that the county publishes them', async () => {
    const documentId = countySite.site.projects.find((project) => project.county === county)?.documentId ?? '';
    const withPersonalData = (name: string, record?: { decision: unknown; listed?: boolean }) =>
      folder(name, (data) => {
        const put = (file: string, content: string) => {
          mkdirSync(join(data, file, '..'), { recursive: true });
          writeFileSync(join(data, file), content);
          return { path: file, bytes: Buffer.byteLength(content), sha256: digestOf(content) };
        };
        const csv = readFileSync(join(data, 'documents.csv'), 'utf8').replace(
          new RegExp(`^${documentId},`, 'm'),
          `${documentId},张三11010519491231002X`,
        );
        const changed = [put('documents.csv', csv)];
        if (record) {
          const found = [{ kind: 'identity-number', ref: null, excerpt: '110***********002X' }];
          const listed = put(
            `tables/${documentId}.json`,
            JSON.stringify({ personalData: { decision: record.decision, found } }),
          );
          changed.push(record.listed === false ? { ...listed, sha256: 'f'.repeat(64) } : listed);
        }
        const path = join(data, 'manifest.json');
        const json = JSON.parse(readFileSync(path, 'utf8'));
        const others = json.files.filter(
          (file: { path: string }) => !changed.some((other) => other.path === file.path),
        );
        writeFileSync(path, JSON.stringify({ ...json, files: [...others, ...changed] }));
      });
    const bare = await read(withPersonalData('personal-bare'));
    expect(bare.state).toMatchObject({ state: 'refused', projects: 0, taken: null });
    expect(bare.state.why).toMatch(
      /^documents\.csv 第 \d+ 行的 title 里有公民身份号码，没有读到县里决定公开的理由；请/,
    );
    expect(bare.data).toBeNull();
    expect(JSON.stringify(bare)).not.toContain('11010519491231002X');
    const allowed = await read(withPersonalData('personal-allowed', { decision: { allow: '本人同意' } }));
    expect(allowed.state.state).toBe('used');
    expect((await read(withPersonalData('personal-masked', { decision: 'mask' }))).state.state).toBe('refused');
    const changed = await read(
      withPersonalData('personal-changed', { decision: { allow: '本人同意' }, listed: false }),
    );
    expect(changed.state).toMatchObject({ state: 'refused', why: expect.stringContaining('公民身份号码') });
  });

  it('without a project of its county and year is refused', async () => {
    const entry = { county: '别的县', year: 2024, from: join(work, 'good'), site: 'https://a.example/' };
    const { state, told } = await readShard(entry, 'a', rules, undefined);
    expect(state.why).toBe('数据里没有别的县 2024 年的项目');
    expect(told).toMatch(/的项目，有的是.*平罗县 2024.*；请核对清单里的 county 和 year$/);
  });
});

describe('the list of shards', () => {
  const list = (text: string) => {
    writeFileSync(join(work, 'list.yaml'), text);
    return readShardList(join(work, 'list.yaml'));
  };

  it('names folders beside itself', () => {
    const { shards } = list('shards:\n  - { county: 某县, year: 2024, from: good, site: https://a.example/ }\n');
    expect(shards[0]?.from).toBe(join(work, 'good'));
  });

  it.each([
    ['a folder without the address of the site', '- { county: 某县, year: 2024, from: good }', /site/],
    ['an address that is no web address', '- { county: 某县, year: 2024, from: good, site: "javascript:x" }', /http/],
    [
      'a county and year twice',
      '- { county: 某县, year: 2024, from: "https://a.example/" }\n  - { county: 某县, year: 2024, from: "https://b.example/" }',
      /只列一次/,
    ],
    [
      'an address of a kind that is not fetched',
      '- { county: 某县, year: 2024, from: "ftp://a.example/", site: https://a.example/ }',
      /from.*ftp:.*应为一个文件夹，或者以 http/,
    ],
    ['an address that is none', '- { county: 某县, year: 2024, from: "https://" }', /from.*网址/],
    [
      'a password in an address',
      '- { county: 某县, year: 2024, from: "https://a:b@a.example/" }',
      /也不带用户名和密码/,
    ],
    ['an address with a question', '- { county: 某县, year: 2024, from: "https://a.example/?x=1" }', /不带 \? 和 #/],
    [
      'a site with a question',
      '- { county: 某县, year: 2024, from: good, site: "https://a.example/?x=1" }',
      /不带 \? 和 #/,
    ],
    [
      'a county with a sign that nobody sees',
      '- { county: "某\\u200b县", year: 2024, from: "https://a.example/" }',
      /county.*应为没有看不见的字符/,
    ],
    ['a county of blanks', '- { county: " ", year: 2024, from: "https://a.example/" }', /county/],
    [
      'a county and year twice, once with a blank',
      '- { county: 某县, year: 2024, from: "https://a.example/" }\n  - { county: "某县 ", year: 2024, from: "https://b.example/" }',
      /只列一次/,
    ],
    ['something else', '- { county: 某县, year: 2024, from: "https://a.example/", secret: 1 }', /多出 secret/],
  ])('with %s is told by file and line', (_, entries, message) => {
    expect(() => list(`shards:\n  ${entries}\n`)).toThrow(message);
  });
});
