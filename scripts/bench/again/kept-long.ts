/** A class that has played for long, as its store has it: made in a time of its own, by the way that people's requests go. */
import { hashOf } from '../../../server/classroom/seats/seats.ts';
import { Session, type SessionOptions } from '../../../server/session/session.ts';
import type { Kept } from '../../../server/store/store.ts';
import { CODE, sessionOptions } from '../../../server/testing/session-options.ts';
import { legalMoves, type Move } from '../../../shared/chess/position.ts';
import { planOf } from '../../../shared/lesson/plan.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';

const THINK_MS = 5_000;
const MASTER_PLAY_MS = 100;
const LOOK_MS = 20;
/** Longer than anything that is made here. */
const ROUND_MS = 3_600_000;
const ROUNDS = 4;

/** Any legal move: what it is worth costs nobody anything when the class is made again. */
function anyMove(fen: string, nr: number): Move {
  const moves = legalMoves(fen);
  const move = moves[(nr * 7_919) % moves.length];
  if (!move) throw new Error('Nobody can move');
  return move;
}

/** @returns how a session is opened anew each time, as by another process */
export function optionsFor(seats: number): () => SessionOptions {
  const plan = planOf(
    Array(ROUNDS).fill({
      policy: 'event-loop',
      durationMs: ROUND_MS,
      masters: Math.ceil((seats * MASTER_PLAY_MS * 1.2) / THINK_MS),
      playMs: MASTER_PLAY_MS,
      walkMs: 0,
      walkVisitMs: 0,
      recallMs: 0,
      switchMs: 0,
    }),
  );
  let asked = 0;
  return () => {
    const engine = { choose: async (fen: string) => anyMove(fen, asked++) };
    return sessionOptions(new HandClock(), { plan, seats, engine });
  };
}

/** @param moves that people have made; the master has answered, and every one of his moves is an input as well */
export async function keptLong(seats: number, moves: number): Promise<Kept> {
  const options = optionsFor(seats)();
  const { store } = options;
  const clock = options.clock as HandClock;
  await store.open({ code: CODE, secretHash: options.secretHash, options: '' }, 0);
  const session = new Session(options);
  const { requests, classroom } = session;
  for (let board = 1; board <= seats; board++)
    await requests.put({ do: 'sit', board, name: `Pupil ${board}`, tokenHash: hashOf(`pupil ${board}`) });
  await requests.put({ do: 'command', command: 'start', sitters: classroom.sitters });
  let sinceMoveMs = 0;
  for (let nr = 0; nr < moves; ) {
    // The engine answers between two looks, long before the master has come.
    clock.pass(Math.min(LOOK_MS, THINK_MS / seats));
    await Promise.resolve();
    sinceMoveMs += Math.min(LOOK_MS, THINK_MS / seats);
    if (sinceMoveMs < THINK_MS / seats) continue;
    sinceMoveMs = 0;
    const board = 1 + Math.floor(Math.random() * seats);
    const { exhibition } = classroom;
    if (exhibition?.hall.boards[board - 1]?.state !== 'thinking') continue;
    const { fen, outcome } = exhibition.table(board);
    if (outcome !== null) continue;
    const input = { do: 'move', board, move: anyMove(fen, nr), fen } as const;
    const { refused } = await requests.put(input, { board, id: `move-${nr}` });
    if (refused !== null) throw new Error(`A move was refused: ${refused}`);
    nr++;
  }
  await session.tick();
  session.close();
  const [kept] = await store.read();
  if (!kept) throw new Error('The class is gone');
  return kept;
}
