import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { START_FEN } from '../../shared/chess/position.ts';
import type { RoundStep } from '../../shared/lesson/plan.ts';
import type { ClassStatus, News, OwnBoard, PlayerModel } from '../models/picture.ts';
import { plainLesson } from '../models/plain-lesson.ts';
import { headlineOf, lineOf } from './head.tsx';
import { boardsBefore, turnEndsMs } from './round.ts';
import { newsOf } from './spoken.tsx';
import type { PhoneState } from './state.ts';

const MINE = 13;
const NOW_MS = 30_000;

const status = (policy: RoundStep['policy'], rules: Partial<RoundStep> = {}): ClassStatus =>
  plainLesson({
    phase: 'round',
    rounds: [{ policy, topic: policy, durationMs: 60_000 }],
    seats: 24,
    now: { kind: 'round', topic: policy, policy, durationMs: 60_000, ...rules },
  });

const news = (at: number, doing: 'blocked' | 'walk' = 'blocked'): News => ({
  clockMs: NOW_MS,
  master: { doing, board: at, name: 'Sam', sinceMs: NOW_MS - 12_400 },
  handsUp: 19,
  movesAnswered: 0,
  idleShare: 0,
});

const board = (changes: Partial<OwnBoard> = {}): OwnBoard => ({
  board: MINE,
  state: 'thinking',
  sinceMs: NOW_MS - 1_000,
  capAtMs: NOW_MS + 19_000,
  side: 'white',
  fen: START_FEN,
  lastMove: null,
  inCheck: false,
  waitedFor: false,
  isSaboteur: false,
  closed: null,
  game: 1,
  lastGame: null,
  drawOffered: false,
  clock: null,
  answers: 0,
  ...changes,
});

const model = (told: ClassStatus, own: OwnBoard, at = news(11)): PlayerModel => ({
  link: signal('open'),
  ended: signal(null),
  takeOver: () => {},
  status: signal(told),
  seat: signal({ board: MINE, name: 'Mia' }),
  board: signal(own),
  queue: signal({ place: null, tickets: [] }),
  news: signal(at),
  results: signal([]),
  questions: signal([]),
  award: signal(null),
  clockMs: () => NOW_MS,
  move: async () => null,
  choose: async () => null,
  cough: async () => null,
  resign: async () => null,
  leave: () => {},
});
const line = (state: PhoneState, told: ClassStatus, own = board(), at?: News) =>
  lineOf(state, model(told, own, at), NOW_MS);

it('the line of a phone that comes in says its place, where there is one', () => {
  const phone = model(status('blocking'), board());
  expect(lineOf('connecting', phone, NOW_MS)).toBe('Finding your chair…');
  const inLine = { ...phone, inLine: signal({ place: 312, aboutMs: 520 }) };
  expect(headlineOf('connecting', inLine)).toBe('In line');
  expect(lineOf('connecting', inLine, NOW_MS)).toBe('You are number 312 in line. It takes about 1\u00a0s.');
  // Counted down aloud it would be said again and again.
  expect(newsOf('connecting', inLine)).toBe('In line');
});

describe('the line of a round', () => {
  it('says how each master keeps people waiting', () => {
    expect(line('nobodyComes', status('blocking'))).toBe('The master waits for Sam (board 11).');
    expect(line('nobodyComes', status('in-order'))).toBe('He goes by number and waits for board 11.');
    expect(line('nobodyComes', status('blocking-stay'))).toContain('until that game is over');
    expect(line('nobodyComes', status('blocking', { masters: 8 }))).toContain('8 masters');
    expect(line('handUp', status('polling'))).toContain('every board in turn');
    const asleep = status('event-loop', { traps: [{ board: 11, lingerMs: 6_000 }] });
    expect(line('nobodyComes', asleep)).toBe('Board 11 called time.sleep: he stands still there.');
  });

  it('says what cuts a game off, and what has', () => {
    const timeout = status('event-loop', { timeoutMs: 8_000 });
    expect(line('yourTurn', timeout)).toBe('You have 8\u00a0s, then you are cut off.');
    expect(line('gameOver', timeout, board({ closed: 'timedOut' }))).toContain('8\u00a0s are over');
    const gather = status('event-loop', { groups: [{ kind: 'gather', boards: [MINE, 14] }] });
    expect(line('yourTurn', gather)).toContain('Gather 13, 14');
    expect(line('gameOver', gather, board({ closed: 'failed' }))).toContain(
      'The others of your gather play on',
    );
    expect(line('atTheDoor', status('event-loop', { door: 8 }))).toBe('Only 8 may be inside at a time.');
  });
});

describe('the secret', () => {
  const secret = status('event-loop', { saboteur: true });

  it('names nobody on other phones', () => {
    const said = line('nobodyComes', secret, board({ state: 'ready' }));
    expect(said).not.toMatch(/Sam|11/);
  });

  it('lets the saboteur’s phone look like any other', () => {
    const own = model(secret, board({ isSaboteur: true, waitedFor: true }));
    expect(headlineOf('youBlock', own)).toBe(headlineOf('yourTurn', own));
    expect(lineOf('youBlock', own, NOW_MS)).toBe('Everybody waits for you, and nobody knows.');
  });
});

describe('a turn', () => {
  it('ends with the timeout, where that comes before the cap', () => {
    expect(turnEndsMs(board(), status('event-loop'))).toBe(NOW_MS + 19_000);
    expect(turnEndsMs(board(), status('event-loop', { timeoutMs: 8_000 }))).toBe(NOW_MS + 7_000);
    expect(turnEndsMs(board({ capAtMs: null }), status('event-loop', { timeoutMs: 8_000 }))).toBeNull();
  });
});

describe('the boards before one’s own', () => {
  it('are counted round the circle where he goes by number', () => {
    expect(boardsBefore(status('polling'), news(8), MINE)).toBe(5);
    expect(boardsBefore(status('in-order'), news(20), MINE)).toBe(17);
    expect(boardsBefore(status('blocking'), news(MINE), MINE)).toBeNull();
  });

  it('are not promised where that can’t be known', () => {
    expect(boardsBefore(status('event-loop'), news(8), MINE)).toBeNull();
    expect(boardsBefore(status('blocking', { masters: 2 }), news(8), MINE)).toBeNull();
    expect(boardsBefore(status('blocking', { saboteur: true }), news(0), MINE)).toBeNull();
    expect(boardsBefore(status('polling', { door: 8 }), news(8), MINE)).toBeNull();
  });
});
