import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Forty counties built by two workers that a server of a queue gives work to, each of which is lost in the middle. */

const installed = spawnSync('redis-server', ['--version']).status === 0;
const COUNTIES = 40;
const BAD = 13;
const NAMES = '安平宁远清河临江新丰泰和永昌广德长兴海宁武定文昌光泽嘉善东阳西华南康北川石泉金山';
const county = (at: number) => `${NAMES[at]}${NAMES[(at + 7) % NAMES.length]}县`;

let folder = '';
const started = new Set<ChildProcess>();
const command = (script: string, ...args: string[]) => [`scripts/${script}.ts`, ...args];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-queue-'));
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  // Forty sites, each in the store and laid out, are twelve thousand files and more.
}, 120_000);

/** Content folders of as many counties, one document each; one has none. @returns the list of tasks */
function writeTasks(name: string, count: number): string {
  const text = readFileSync('tests/county/documents/taole-2022.txt', 'utf8');
  const shards = Array.from({ length: count }, (_, at) => {
    const content = join(folder, name, String(at));
    mkdirSync(join(content, 'documents'), { recursive: true });
    if (at !== BAD % count) {
      writeFileSync(join(content, 'documents/a.txt'), text.replaceAll('平罗县', county(at)));
      writeFileSync(join(content, 'documents/a.yaml'), `county: ${county(at)}\n`);
    }
    return { county: county(at), year: 2022, content, site: `https://${at}.example/` };
  });
  const list = join(folder, `${name}.yaml`);
  writeFileSync(list, JSON.stringify({ shards }));
  return list;
}

function start(
  program: string,
  args: readonly string[],
): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  started.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const ended = new Promise<number | null>((done) => {
    child.on('close', (code) => {
      started.delete(child);
      done(code);
    });
  });
  return { child, said: () => text, ended };
}

const until = async (holds: () => boolean, what: string) => {
  for (const begin = Date.now(); !holds(); ) {
    if (Date.now() - begin > 300_000) throw new Error(`Not within five minutes: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const times = (text: string, line: RegExp) =>
  Map.groupBy(
    [...text.matchAll(line)].map(([, name = '']) => name),
    (name) => name,
  );

describe('many shards without a queue', () => {
  it('are built in order, the bad one named; built again nothing is made but what changed', () => {
    const tasks = writeTasks('few', 2);
    const run = () =>
      spawnSync(
        process.execPath,
        command('shards', '--tasks', tasks, '--store', join(folder, 'few-store'), '--out', join(folder, 'few-out')),
        { encoding: 'utf8' },
      );
    const first = run();
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('2 份：做成 1，没有变的 0，失败 1');
    expect(first.stdout).toMatch(new RegExp(`${county(1)} 2022 失败：.*没有可读的文档`));
    expect(run().stdout).toContain('2 份：做成 0，没有变的 1，失败 1');
    expect(readFileSync(join(folder, 'few-out/shards.yaml'), 'utf8')).toContain(county(0));
  });
});

if (!installed)
  console.warn(
    'SKIPPED: forty shards on a queue. redis-server is not installed here (Debian: apt-get install redis-server).',
  );

describe.skipIf(!installed)('many shards on a queue (needs redis-server)', () => {
  it('are all built, each once more at most, though a worker is killed, one shard fails and the server is started anew', async () => {
    const port = await freePort();
    const redis = `redis://127.0.0.1:${port}`;
    mkdirSync(join(folder, 'redis'));
    const server = () =>
      start('redis-server', [
        '--bind',
        '127.0.0.1',
        '--port',
        String(port),
        '--dir',
        join(folder, 'redis'),
        '--appendonly',
        'yes',
        '--save',
        '',
      ]);
    let running = server();
    await until(() => running.said().includes('Ready to accept connections'), 'the server');

    const shared = ['--store', join(folder, 'store'), '--redis', redis];
    const workers = [1, 2].map(() => start(process.execPath, command('shards', '--worker', ...shared)));
    const [killed, other] = workers;
    const tasks = writeTasks('many', COUNTIES);
    const whole = start(process.execPath, command('shards', '--tasks', tasks, '--out', join(folder, 'out'), ...shared));
    const said = () => workers.map((worker) => worker.said()).join('');
    const built = () => said().match(/^(?:做成|已有) /gm)?.length ?? 0;

    await until(() => built() >= 6 && /开始 [^\n]*\n$/.test(killed?.said() ?? ''), 'the first shards');
    killed?.child.kill('SIGKILL');
    await until(() => built() >= 14, 'the next shards');
    running.child.kill('SIGTERM');
    await running.ended;
    running = server();

    expect(await whole.ended, whole.said() + said()).toBe(1);
    expect(whole.said()).toContain(`失败 1`);
    expect(whole.said()).toMatch(new RegExp(`${county(BAD)} 2022 失败：.*没有可读的文档`));
    const begun = times(said(), /^开始 (.*)$/gm);
    expect(begun.size).toBe(COUNTIES);
    for (const [name, { length }] of begun) expect(length, name).toBeLessThanOrEqual(2);
    console.info(`Built twice: ${[...begun.values()].filter(({ length }) => length > 1).length} of ${COUNTIES}`);

    other?.child.kill('SIGTERM');
    expect(await other?.ended).toBe(0);
    execFileSync(
      process.execPath,
      command('portal', '--shards', join(folder, 'out/shards.yaml'), '--out', join(folder, 'portal')),
    );
    const { shards } = JSON.parse(readFileSync(join(folder, 'portal/data/shards.json'), 'utf8')) as {
      shards: { county: string; state: string }[];
    };
    expect(shards.filter(({ state }) => state === 'used')).toHaveLength(COUNTIES - 1);
    expect(shards.filter(({ state }) => state !== 'used').map((shard) => shard.county)).toEqual([county(BAD)]);
    expect(readFileSync(join(folder, 'portal/shards/index.html'), 'utf8')).toContain(county(BAD));
    running.child.kill('SIGTERM');
    await running.ended;
  }, 900_000);
});
