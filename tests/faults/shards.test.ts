import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../support/filesIn.ts';

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
  // The first table of a document: what takes time here is the starting of commands.
  const text = readFileSync('tests/county/documents/taole-2022.txt', 'utf8').split('\n').slice(0, 23).join('\n');
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

interface Running {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** Compiled once for all. */
const env = () => ({ ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') });

/** Starts a program, in a group of processes of its own as a terminal would. */
function start(program: string, args: readonly string[]): Running {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: env(), detached: true });
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

/** A server of a queue with a folder of its own, which keeps what it was told while it is stopped. */
async function queueServer(name: string) {
  const port = String(await freePort());
  mkdirSync(join(folder, name));
  const options = [
    '--bind',
    '127.0.0.1',
    '--port',
    port,
    '--dir',
    join(folder, name),
    '--appendonly',
    'yes',
    '--save',
    '',
  ];
  let running: Running;
  const server = {
    address: `redis://127.0.0.1:${port}`,
    start: async () => {
      running = start('redis-server', options);
      await until(() => running.said().includes('Ready to accept connections'), 'the server');
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      await running.ended;
    },
  };
  await server.start();
  return server;
}

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
  it('are built in order, the bad one named; built again nothing is made but what changed or was lost', () => {
    const tasks = writeTasks('few', 2);
    const [store, out] = [join(folder, 'few-store'), join(folder, 'few-out')];
    const run = () =>
      spawnSync(process.execPath, command('shards', '--tasks', tasks, '--store', store, '--out', out), {
        encoding: 'utf8',
        env: env(),
      });
    const first = run();
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('2 份：做成 1，没有变的 0，失败 1');
    expect(first.stdout).toMatch(new RegExp(`${county(1)} 2022 失败：.*没有可读的文档`));
    const laidOut = filesIn(out);
    expect(laidOut['shards.yaml']).toContain('https://0.example/');

    expect(run().stdout).toContain('2 份：做成 0，没有变的 1，失败 1');
    expect(filesIn(out)).toEqual(laidOut);

    const [lost = '', damaged = ''] = globSync(join(store, 'objects/*/*'));
    rmSync(lost);
    writeFileSync(damaged, 'x');
    expect(run().stdout).toContain('2 份：做成 1，没有变的 0，失败 1');
    expect(filesIn(out)).toEqual(laidOut);

    // Tables that were given lie beside those that were read from the documents.
    const tables = join(folder, 'few/0/tables');
    const { derived, ...read } = JSON.parse(readFileSync(join(tables, 'a.json'), 'utf8'));
    expect(derived).toBeDefined();
    writeFileSync(
      join(tables, 'given.json'),
      JSON.stringify({ ...read, id: 'given', title: '另外给的', source: null }),
    );
    expect(run().stdout).toContain('2 份：做成 1，没有变的 0，失败 1');
    expect(Object.values(filesIn(out)).some((text) => text.includes(Buffer.from('另外给的').toString('latin1')))).toBe(
      true,
    );
  });
});

if (!installed)
  console.warn(
    'SKIPPED: forty shards on a queue. redis-server is not installed here (Debian: apt-get install redis-server).',
  );

describe.skipIf(!installed)('many shards on a queue (needs redis-server)', () => {
  it('are all built, each once more at most, though a worker is killed, one shard fails and the server is started anew', async () => {
    const server = await queueServer('redis');
    const shared = ['--store', join(folder, 'store'), '--redis', server.address];
    const workers = [1, 2].map(() => start(process.execPath, command('shards', '--worker', ...shared)));
    const [killed, other] = workers;
    const tasks = writeTasks('many', COUNTIES);
    const whole = start(process.execPath, command('shards', '--tasks', tasks, '--out', join(folder, 'out'), ...shared));
    const said = () => workers.map((worker) => worker.said()).join('');
    const built = () => said().match(/^(?:做成|已有) /gm)?.length ?? 0;

    await until(() => built() >= 6 && /开始 [^\n]*\n$/.test(killed?.said() ?? ''), 'the first shards');
    killed?.child.kill('SIGKILL');
    await until(() => built() >= 14, 'the next shards');
    await server.stop();
    await server.start();

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
      { env: env() },
    );
    const { shards } = JSON.parse(readFileSync(join(folder, 'portal/data/shards.json'), 'utf8')) as {
      shards: { county: string; state: string }[];
    };
    expect(shards.filter(({ state }) => state === 'used')).toHaveLength(COUNTIES - 1);
    expect(shards.filter(({ state }) => state !== 'used').map((shard) => shard.county)).toEqual([county(BAD)]);
    expect(readFileSync(join(folder, 'portal/shards/index.html'), 'utf8')).toContain(county(BAD));
    await server.stop();
  }, 900_000);

  it('end in the command that asked, though one was killed while it waited and two ask at once; Ctrl-C lets a worker finish its shard', async () => {
    const server = await queueServer('redis-again');
    const shared = ['--store', join(folder, 'store-again'), '--redis', server.address];
    const worker = () => start(process.execPath, command('shards', '--worker', ...shared));
    const tasks = writeTasks('again', 3);
    const ask = (out: string) =>
      start(process.execPath, command('shards', '--tasks', tasks, '--out', join(folder, out), ...shared));

    const leaving = worker();
    const killed = ask('killed');
    await until(() => leaving.said().includes('开始'), 'the first shard');
    killed.child.kill('SIGKILL');
    // To all of the group, as a terminal does, and once more, as a process before it does that passes it on.
    for (const _ of [1, 2]) process.kill(-(leaving.child.pid ?? Number.NaN), 'SIGINT');
    expect(await leaving.ended, leaving.said()).toBe(0);
    expect(leaving.said().match(/^开始 /gm)).toHaveLength(1);
    expect(leaving.said()).toContain(`做成 ${county(0)} 2022`);

    const both = ['one', 'two'].map(ask);
    const next = worker();
    for (const one of both) {
      expect(await one.ended, one.said() + next.said()).toBe(1);
      expect(one.said()).toMatch(/3 份：做成 \d，没有变的 \d，失败 1/);
      expect(one.said()).toMatch(new RegExp(`${county(BAD % 3)} 2022 失败：.*没有可读的文档`));
      expect(one.said()).not.toContain('没有结果');
    }
    expect(next.said()).not.toContain(`做成 ${county(0)} `);
    expect(next.said().match(new RegExp(`^做成 ${county(2)} `, 'gm'))).toHaveLength(1);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    await server.stop();
  }, 300_000);
});
