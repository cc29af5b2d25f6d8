/** Every example of `docs/examples` plays in a real hall, and the hall judges it; who lacks a language is told so. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { bootClass, type TestClass } from './testing/class.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** The hall's clock beside the wall's. */
const SPEED = 2;
const HALL = { boards: 30, durationMs: 24_000, playMs: 200, walkVisitMs: 0, thinkMs: 11_000 };
/** So many can be answered there by who waits for each reply before the next move. */
const BLOCKING_MOST = 3;
const PATIENCE_MS = 60_000;
/** Debian's own Python has Debian's libraries, whatever `python3` is called first. */
const PYTHONS = ['python3', '/usr/bin/python3'];

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const pythonWith = (...modules: string[]) =>
  PYTHONS.find((python) => runs(python, '-c', `import ${['sys', ...modules].join(', ')}`)) ?? null;
const java = runs('java', '--version') ? 'java' : null;

/** By file: what runs it; null: this machine lacks it. */
const BLOCKING = {
  'blocking.py': pythonWith(),
  'with_requests.py': pythonWith('requests'),
  'blocking.mjs': process.execPath,
} as const;
const OVERLAPPING = {
  'async.py': pythonWith('asyncio'),
  'own_loop.py': pythonWith(),
  'threads.py': pythonWith(),
  'with_httpx.py': pythonWith('httpx'),
  'with_aiohttp.py': pythonWith('aiohttp'),
  'async.mjs': process.execPath,
  'with-fetch.mjs': process.execPath,
  'Master.java': java,
} as const;

/** Other tests may hold up a whole program for a while. */
const HOW = { timeout: PATIENCE_MS, concurrent: true, retry: 1 } as const;

let server: TestClass;
let folder: string;
beforeAll(async () => {
  server = await bootClass({ speed: SPEED });
  folder = mkdtempSync(join(tmpdir(), 'simul-examples-'));
  cpSync(join(PROJECT, 'docs/examples'), folder, { recursive: true });
  for (const helper of ['simul.py', 'simul.mjs']) {
    const downloaded = await fetch(`${server.url}/code/${helper}`);
    writeFileSync(join(folder, helper), await downloaded.text());
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

type Played = {
  readonly score: number;
  readonly bound: number;
  readonly said: string;
  readonly path: string;
};

/** Runs that file in a hall of its own. */
async function played(command: string, file: string): Promise<Played> {
  const { body } = await server.post('/api/code', HALL);
  const { path } = body as { path: string };
  const said = await saidBy(command, file, server.url + path);
  const { score, bound } = (await (await fetch(`${server.url}${path}/round`)).json()) as Played;
  return { score, bound, said, path };
}

function saidBy(command: string, file: string, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [file], { cwd: folder, env: { ...process.env, SIMUL_URL: url } });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(said) : reject(new Error(`${file}: ${said}`))));
  });
}

describe('an example', () => {
  it.for(Object.entries(BLOCKING))(
    '%s blocks: a few answers',
    HOW,
    async ([file, command], { skip, expect: want }) => {
      if (command === null) return skip(`${file} needs what this machine lacks: see .ci/run`);
      const { score, said } = await played(command, file);
      want(score).toBeGreaterThan(0);
      want(score).toBeLessThanOrEqual(BLOCKING_MOST);
      want(said).toContain(String(score));
    },
  );

  it.for(Object.entries(OVERLAPPING))(
    '%s overlaps its waits: ten times as many',
    HOW,
    async ([file, command], { skip, expect: want }) => {
      if (command === null) return skip(`${file} needs what this machine lacks: see .ci/run`);
      const { score, bound, said } = await played(command, file);
      want(score).toBeGreaterThanOrEqual(10 * BLOCKING_MOST);
      want(score).toBeLessThanOrEqual(bound);
      want(said).toContain(String(score));
    },
  );

  it('curl.sh: one move, with curl alone', HOW, async ({ skip, expect: want }) => {
    if (!runs('curl', '--version')) return skip('curl.sh needs what this machine lacks: see .ci/run');
    const { said, score } = await played('sh', 'curl.sh');
    want(score).toBe(1);
    want(said).toMatch(/^\{"boards":.*"state":"ready".*"score":1,/s);
  });
});

describe('a helper file', () => {
  it.for([
    [
      'simul.py',
      pythonWith(),
      'import simul; h = simul.hall(seconds=5, boards=3); e = simul.hall(exercise="makeItAwait"); print(len(h.boards), len(e.boards), e.passed)',
    ],
    [
      'simul.mjs',
      process.execPath,
      "import { hall } from './simul.mjs'; const e = hall({ exercise: 'makeItAwait' }); console.log(hall({ boards: 3 }).boards.length, e.boards.length, e.passed)",
    ],
  ] as const)(
    '%s, downloaded from here, opens a hall here by itself',
    HOW,
    async ([helper, command, source], { skip, expect: want }) => {
      if (command === null) return skip(`${helper} needs what this machine lacks: see .ci/run`);
      const file = `own-${helper}`;
      writeFileSync(join(folder, file), source);
      want(readFileSync(join(folder, helper), 'utf8')).toContain(server.url);
      const said = await saidBy(command, file, '');
      want(said).toMatch(/3 12 (None|undefined)/);
      want(said).toMatch(/Watch your program at http:\/\/127\.0\.0\.1:\d+\/code#hall=[\w-]{22}/);
    },
  );

  it('says in a sentence where no hall answers', HOW, async ({ skip, expect: want }) => {
    const python = pythonWith();
    if (python === null) return skip('simul.py needs what this machine lacks: see .ci/run');
    const wrong = saidBy(python, 'async.py', 'http://127.0.0.1:9/api/code/x');
    await want(wrong).rejects.toThrow('No hall answers at http://127.0.0.1:9');
    const unknown = saidBy(python, 'async.py', `${server.url}/api/code/x`);
    await want(unknown).rejects.toThrow('No hall has this key.');
  });
});
