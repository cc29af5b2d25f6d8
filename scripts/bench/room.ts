/**
 * `npm run bench -- room [boards] [people]`: the server of a class in play, in its own process, at its real pace:
 * how late its event loop is, what it costs, and how soon a move is answered.
 */
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Client, type Room } from '@colyseus/sdk';
import { tastefulMove } from '../../shared/chess/taste.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import type { HallOpened, HallWanted, RequestResponse } from '../../shared/protocol/messages.ts';
import type { OwnBoard } from '../../shared/protocol/own.ts';

const PORT = 29_777;
const URL_OF_SERVER = `http://127.0.0.1:${PORT}`;
const PIN = '246810';
const ROUND_MS = 30_000;
const GOAL_MS = 20;
const boards = Number(process.argv[2] ?? 24);
const people = Number(process.argv[3] ?? boards);

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const get = async (path: string) => (await fetch(URL_OF_SERVER + path)).json();

async function listening(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await get('/healthz').catch(() => null)) return;
    await sleep(100);
  }
  throw new Error('The server did not start');
}

async function openHall(): Promise<HallOpened> {
  const wanted: HallWanted = {
    pin: PIN,
    seats: boards,
    plan: planOf([{ policy: 'event-loop', durationMs: ROUND_MS }]),
    names: 'typed',
    level: 0,
  };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${URL_OF_SERVER}/api/halls`, {
    method: 'POST',
    headers,
    body: JSON.stringify(wanted),
  });
  return response.json() as Promise<HallOpened>;
}

/** A pupil who answers two seconds after each turn of his begins. @returns how long each answer took, in ms */
async function pupil(code: string, name: string): Promise<readonly number[]> {
  const room = (await new Client(URL_OF_SERVER).joinById(code, { as: 'player', name })) as Room;
  const askedAt = new Map<string, number>();
  const answerMs: number[] = [];
  room.onMessage('*', (kind, message) => {
    if (kind === 'response') {
      const { id } = message as RequestResponse;
      answerMs.push(performance.now() - (askedAt.get(id) ?? 0));
    }
    if (kind !== 'board' || (message as OwnBoard).state !== 'thinking') return;
    const move = tastefulMove((message as OwnBoard).fen, Math.random());
    const id = String(askedAt.size);
    setTimeout(() => {
      askedAt.set(id, performance.now());
      room.send('move', { id, ...move });
    }, 2_000);
  });
  return answerMs;
}

const server = spawn(process.execPath, ['server/main.ts'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { ...process.env, PORT: String(PORT), NODE_ENV: 'production', SIMUL_SPEED: '1', DATA_DIR: ':memory:' },
  stdio: 'ignore',
});
try {
  await listening();
  const { code, secret } = await openHall();
  const host = await new Client(URL_OF_SERVER).joinById(code, { as: 'host', secret });
  host.onMessage('*', () => {});
  const stage = await new Client(URL_OF_SERVER).joinById(code, { as: 'stage' });
  stage.onMessage('*', () => {});
  const names = Array.from({ length: people }, (_, index) => `Pupil ${index + 1}`);
  const answers = await Promise.all(names.map((name) => pupil(code, name)));
  host.send('host', { id: 'start', do: 'start' });
  await sleep(ROUND_MS + 500);
  const health = await get('/healthz');
  const sorted = answers.flat().sort((a, b) => a - b);
  const percentile = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`);
  console.log(`${boards} boards, ${people} people, one round of ${ROUND_MS / 1000} s:`);
  console.log(`  event-loop delay p99 ${health.eventLoopDelayP99Ms} ms (goal ${GOAL_MS})`);
  console.log(
    `  moves answered to their senders: ${sorted.length}, p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms`,
  );
  console.log(`  engine late: ${health.engineLate}; memory ${health.memoryMb.rss} MB`);
  process.exitCode = health.eventLoopDelayP99Ms < GOAL_MS ? 0 : 1;
} finally {
  server.kill('SIGTERM');
}
process.exit();
